import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import type { MessageDto } from '../dto/message.dto';
import { OtherSide, sideOf } from './other-side';
import { RequestAction, type ActedOn, type ActionCall } from './request-action';

/** A message between the organisation and the team, either way. It is no follow-up: the thirty days go on (policy clause `demande.suivi-30-jours`, domain.md D1). */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly action: RequestAction,
    private readonly otherSide: OtherSide,
  ) {}

  execute(call: ActionCall, { body }: MessageDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'message',
      carryOut: async (found) => {
        const side = sideOf(found.parties);
        await this.otherSide.tell(found);
        return accepted({ set: { waiting_for: side === 'team' ? 'organisation' : 'team' }, entry: { id: found.createdId, kind: 'message', text: body, detail: { side } } });
      },
    });
  }
}

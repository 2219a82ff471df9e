import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import type { DoNotContactDto } from '../dto/review.dto';
import { settleQuestions } from '../questions/scheduled-questions';
import { RequestAction, type ActedOn, type ActionCall } from './request-action';

/** « Ne pas relancer »: whatever was planned to be asked about this request is dropped, and nothing more is; until somebody says otherwise. */
@Injectable()
export class StopQuestions {
  constructor(private readonly action: RequestAction) {}

  execute(call: ActionCall, { doNotContact }: DoNotContactDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'stop_questions',
      carryOut: async ({ transaction, row, now }) => {
        if (doNotContact) await settleQuestions(transaction, row.id, 'cancelled', now);
        return accepted({ set: { do_not_contact: doNotContact }, entry: { kind: 'stop_questions', detail: { doNotContact } } });
      },
    });
  }
}

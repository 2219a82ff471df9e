import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import type { IdentityDto, RightsRequestDto } from './rights-request.dto';
import { RightsChange } from './rights-change';
import { IDENTIFY } from './rights-rows';

/** Says how the person showed who they are (P-39.1, s. 30), or corrects it. */
@Injectable()
export class IdentifyRequester {
  constructor(private readonly change: RightsChange) {}

  execute(actor: SignedInActor, id: string, expected: number, { method, on }: IdentityDto): Promise<Result<RightsRequestDto, Refusal>> {
    return this.change.perform(actor, { id, expected, action: 'identify_requester', on: { pointer: '/on', day: on } }, async (transaction) => {
      await transaction.change(IDENTIFY, [actor.networkId, id, method, on]);
      return null;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { newId, ruleBroken, type Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import { missingOfAnswer } from '@phare/confidentiality/domain';
import { registerRefusal } from '../register-refusal';
import { RegisterSealer } from '../register-sealer';
import type { RightsAnswerDto, RightsRequestDto } from './rights-request.dto';
import type { AnswerWords } from './rights-register';
import { RightsChange } from './rights-change';
import { ADD_ANSWER, RAISE } from './rights-rows';

/** Notes the answer that was given. A refusal says why, by which provision, with which remedies, and offers help (P-39.1, s. 34). */
@Injectable()
export class AnswerRightsRequest {
  constructor(
    private readonly change: RightsChange,
    private readonly sealer: RegisterSealer,
  ) {}

  execute(actor: SignedInActor, id: string, expected: number, body: RightsAnswerDto): Promise<Result<RightsRequestDto, Refusal>> {
    const { outcome, answeredOn, helpOffered = false, ...words } = body;
    return this.change.perform(actor, { id, expected, action: 'answer_rights_request', on: { pointer: '/answeredOn', day: answeredOn } }, async (transaction, { receivedOn, identityMethod }, now) => {
      if (answeredOn < receivedOn) return ruleBroken({ pointer: '/answeredOn', code: 'before_receipt' });
      const missing = missingOfAnswer(body, identityMethod !== null);
      if (missing.length > 0) return registerRefusal('rights_answer_incomplete', missing);
      const answerId = newId();
      const content = await this.sealer.seal('rights_answer', answerId, words satisfies AnswerWords);
      await transaction.change(ADD_ANSWER, [actor.networkId, answerId, id, outcome, answeredOn, helpOffered, content, actor.personId, now]);
      await transaction.change(RAISE, [actor.networkId, id]);
      return null;
    });
  }
}

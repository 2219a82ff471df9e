import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import { TARGET_ANSWERS } from '@phare/requests/domain';
import type { ActedOn } from '../actions/request-action';
import type { ReportAnswerDto } from '../dto/referral-loop.dto';
import { ReferralAnswers } from './referral-answers';
import { TargetAction, type TargetCall } from './target-action';

/** The organisation says whether a resource has answered it; said to the team, the team records it (domain.md §6, days 7 and 21). */
@Injectable()
export class ReportAnswer {
  constructor(
    private readonly action: TargetAction,
    private readonly answers: ReferralAnswers,
  ) {}

  execute(call: TargetCall, { answer, note = null }: ReportAnswerDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'report_answer',
      moves: TARGET_ANSWERS[answer],
      carryOut: async (found, target) =>
        accepted(await this.answers.record(found, { id: found.createdId, targetId: target.id, answer, givenBy: found.parties.has('requester') ? 'requester' : 'team', note })),
    });
  }
}

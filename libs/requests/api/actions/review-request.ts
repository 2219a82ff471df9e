import { Injectable } from '@nestjs/common';
import { statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import type { ReviewDto } from '../dto/review.dto';
import { settleQuestions } from '../questions/scheduled-questions';
import { waitingReview } from '../questions/waiting-review';
import { RequestWriter } from '../storage/request-writer';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';
import { transitionRefusal } from './transition-refusal';

const ADD = statement('review-add', 'INSERT INTO review (network_id, id, request_id, question_id, moment, usefulness, appropriation, comment, answered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)');

/** The requester says what an accompaniment was worth: two questions, asked at its end and once more two months later (seed 003). */
@Injectable()
export class ReviewRequest {
  constructor(
    private readonly action: RequestAction,
    private readonly writer: RequestWriter,
  ) {}

  execute(call: ActionCall, body: ReviewDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'review', carryOut: (found) => this.carryOut(found, call, body) });
  }

  private async carryOut({ transaction, row, now, createdId }: Found, { actor }: ActionCall, { usefulness, appropriation, comment = null }: ReviewDto): Promise<Result<Change, Refusal>> {
    const waiting = await waitingReview(transaction, row.id, row.time_zone, now);
    if (!waiting) return refused(transitionRefusal(actor, row, 'review', []));
    const words = await this.writer.stored(transaction, row, 'review', createdId, { comment });
    await transaction.change(ADD, [actor.networkId, createdId, row.id, waiting.id, waiting.moment, usefulness, appropriation, words.comment, now]);
    await settleQuestions(transaction, row.id, 'answered', now, { id: waiting.id });
    return accepted({ entry: { kind: 'review', text: comment, detail: { moment: waiting.moment, usefulness, appropriation } } });
  }
}

import { Injectable } from '@nestjs/common';
import { statement } from '@phare/kernel/api';
import type { TargetAnswer, TargetParty } from '@phare/requests/domain';
import type { Change, Found } from '../actions/request-action';
import { RequestWriter } from '../storage/request-writer';
import { settleQuestions } from '../questions/scheduled-questions';
import { answerOfLoop, endLinks, settledReferral } from './referral-targets';

const ADD = statement('referral-answer-add', 'INSERT INTO referral_answer (network_id, id, request_id, target_id, answer, given_by, note, answered_by_id, answered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)');

/** An answer about one target: what, from whom, in which words. */
export interface GivenAnswer {
  readonly id: string;
  readonly targetId: string;
  readonly answer: TargetAnswer;
  readonly givenBy: Exclude<TargetParty, 'assigned'>;
  readonly note: string | null;
}

/** Records what became of a referral; the answer of the whole loop is kept on the request, for whoever closes it. */
@Injectable()
export class ReferralAnswers {
  constructor(private readonly writer: RequestWriter) {}

  /** Called once the target has moved. */
  async record({ transaction, row, now }: Pick<Found, 'transaction' | 'row' | 'now'>, { id, targetId, answer, givenBy, note }: GivenAnswer): Promise<Change> {
    const { actor } = transaction;
    const author = actor.kind === 'person' ? actor.personId : null;
    const texts = await this.writer.stored(transaction, row, 'referral_answer', id, { note });
    await transaction.change(ADD, [actor.networkId, id, row.id, targetId, answer, givenBy, texts.note, author, now]);
    if (answer === 'contacted' || answer === 'refused') await endLinks(transaction, targetId, now);
    const settled = await settledReferral(transaction, targetId);
    if (settled) await settleQuestions(transaction, row.id, 'answered', now, { kind: 'referral_answer', aboutId: settled });
    const loop = await answerOfLoop(transaction, row.id);
    return { set: loop ? { referral_answer: loop } : {}, entry: { kind: 'referral_answer', text: note, detail: { targetId, answer, givenBy } } };
  }
}

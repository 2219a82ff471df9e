import { Injectable } from '@nestjs/common';
import { newId, ruleBroken, statement, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, addDays, civilDateIn, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import type { ReferralDto, ReferralTargetDto } from '../dto/action.dto';
import { planQuestion } from '../questions/scheduled-questions';
import { RequestWriter } from '../storage/request-writer';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

const ADD = statement('referral-add', `INSERT INTO referral (network_id, id, request_id, reason, clause, note, referred_by_id, referred_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`);
const ADD_TARGETS = statement(
  'referral-targets-add',
  `INSERT INTO referral_target (network_id, id, referral_id, partner_resource_id, training_session_id)
   SELECT $1, t.id, $2, t.partner, t.training FROM unnest($3::uuid[], $4::uuid[], $5::uuid[]) AS t (id, partner, training)`,
);
const KNOWN = statement(
  'referral-targets-known',
  `SELECT ARRAY(SELECT id::text FROM partner_resource WHERE network_id = $1 AND id = ANY($2::uuid[]) AND retired_on IS NULL) AS partners,
          ARRAY(SELECT id::text FROM training_session WHERE network_id = $1 AND id = ANY($3::uuid[]) AND retired_on IS NULL) AS trainings`,
);

/** Sends the organisation to resources or trainings: unable to act is never the end of it (policy clause `offre.impossibilite`). */
@Injectable()
export class ReferRequest {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly writer: RequestWriter,
  ) {}

  execute(call: ActionCall, body: ReferralDto): Promise<Result<ActedOn, Refusal>> {
    const brought = new Set(body.targets.length > 0 ? (['referral'] as const) : []);
    return this.action.perform(call, { does: 'refer', brought: () => brought, carryOut: (found) => this.carryOut(found, call, body) });
  }

  private async carryOut({ transaction, row, now, createdId }: Found, { actor }: ActionCall, body: ReferralDto): Promise<Result<Change, Refusal>> {
    const { policy } = await this.policies.keptBy(row);
    const reason = policy.rules.values.referralReasons.find(({ code }) => code === body.reason);
    if (!reason) return refused(ruleBroken({ pointer: '/reason', code: 'unknown_value' }));
    const wrong = await wrongTargets(transaction, body.targets);
    if (wrong.length > 0) return refused(ruleBroken(...wrong));
    const { targets, note = null } = body;
    const columns = [targets.map(() => newId()), targets.map(({ partnerResourceId = null }) => partnerResourceId), targets.map(({ trainingSessionId = null }) => trainingSessionId)];
    const texts = await this.writer.stored(transaction, row, 'referral', createdId, { note });
    await transaction.change(ADD, [actor.networkId, createdId, row.id, reason.code, reason.clause, texts.note, actor.personId, now]);
    await transaction.change(ADD_TARGETS, [actor.networkId, createdId, ...columns]);
    // « Avez-vous eu une réponse? » (domain.md §6): asked of the organisation, whether a letter has left or not.
    const today = civilDateIn(now, row.time_zone);
    for (const days of policy.rules.referral.askAfterDays) await planQuestion(transaction, row.id, { kind: 'referral_answer', askOn: addDays(today, days), aboutId: createdId }, now);
    const owed = policy.rules.referral.neverWithout.includes(reason.code) ? { referral_owed_for: reason.code } : {};
    return accepted({ set: { ...owed, ...(row.referred_at ? {} : { referred_at: now }) }, entry: { kind: 'referral', text: note, detail: { referralId: createdId, reason: reason.code, clause: reason.clause } } });
  }
}

async function wrongTargets(transaction: Transaction, targets: readonly ReferralTargetDto[]): Promise<FieldRefusal[]> {
  const ids = (key: keyof ReferralTargetDto): string[] => targets.flatMap((target) => target[key] ?? []);
  const known = await transaction.first<{ partners: string[]; trainings: string[] }>(KNOWN, [transaction.actor.networkId, ids('partnerResourceId'), ids('trainingSessionId')]);
  return targets.flatMap(({ partnerResourceId, trainingSessionId }, index): FieldRefusal[] => {
    const pointer = `/targets/${index}`;
    if ((partnerResourceId === undefined) === (trainingSessionId === undefined)) return [{ pointer, code: 'one_of_two' }];
    const found = partnerResourceId ? known?.partners.includes(partnerResourceId.toLowerCase()) : known?.trainings.includes(trainingSessionId?.toLowerCase() ?? '');
    return found ? [] : [{ pointer, code: 'unknown_target' }];
  });
}

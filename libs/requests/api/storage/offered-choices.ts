import { newId, statement, type Transaction } from '@phare/kernel/api';
import type { ChoiceDecision } from '@phare/requests/domain';
import type { OwnRow } from './request-row';

/** Somebody or something that a requester is shown, by one of two ids. */
export interface Option {
  readonly personId: string | null;
  readonly partnerId: string | null;
}

const OFFER = statement(
  'choice-offer',
  `INSERT INTO offered_choice (network_id, id, request_id, offered_at, assignment_id, person_ids, partner_ids)
   SELECT $1, $2, $3, $4, $5,
     ARRAY(SELECT q.person_id FROM app.resource_people() q WHERE (NOT q.away OR q.person_id = $6)
       AND NOT EXISTS (SELECT FROM excluded_person x WHERE x.network_id = $1 AND x.request_id = $3 AND x.person_id = q.person_id)),
     ARRAY(SELECT id FROM partner_resource WHERE network_id = $1 AND retired_on IS NULL)`,
);
const DECIDE = statement('choice-decide', `UPDATE offered_choice SET decision = $3, decided_at = $4, decided_by_id = $5, wished_person_id = $6, wished_partner_id = $7 WHERE network_id = $1 AND id = $2`);
const SHOWN = statement('choice-shown', `SELECT $3 = ANY (person_ids) AS person, $4 = ANY (partner_ids) AS partner FROM offered_choice WHERE network_id = $1 AND id = $2`);
const OF_ASSIGNMENT = statement('choice-of-assignment', `SELECT id FROM offered_choice WHERE network_id = $1 AND request_id = $2 AND assignment_id = ANY ($3::uuid[]) ORDER BY id DESC`);

/** Keeps what the requester may choose from: everyone who may be asked and whom the request does not exclude, and every resource outside. Answers under which id. */
export async function offerChoice(transaction: Transaction, row: Pick<OwnRow, 'id'>, of: { readonly assignmentId: string; readonly personId: string } | null, now: Date): Promise<string> {
  const id = newId();
  await transaction.change(OFFER, [transaction.actor.networkId, id, row.id, now, of?.assignmentId ?? null, of?.personId ?? null]);
  return id;
}

/** The choices that were offered with these assignments, the last first. */
export async function choicesOf(transaction: Transaction, row: Pick<OwnRow, 'id'>, assignmentIds: readonly string[]): Promise<string[]> {
  return (await transaction.rows<{ id: string }>(OF_ASSIGNMENT, [transaction.actor.networkId, row.id, assignmentIds])).map(({ id }) => id);
}

/** Whether what is wished for was among what was shown. */
export async function wasShown(transaction: Transaction, choiceId: string, { personId, partnerId }: Option): Promise<boolean> {
  const shown = await transaction.first<{ person: boolean | null; partner: boolean | null }>(SHOWN, [transaction.actor.networkId, choiceId, personId, partnerId]);
  return (personId === null || shown?.person === true) && (partnerId === null || shown?.partner === true);
}

export interface Decided {
  readonly decision: ChoiceDecision;
  readonly byId: string;
  readonly wish?: Option;
}

/** Keeps what was chosen, by whom and when. */
export async function decideChoice(transaction: Transaction, choiceId: string, { decision, byId, wish }: Decided, now: Date): Promise<void> {
  await transaction.change(DECIDE, [transaction.actor.networkId, choiceId, decision, now, byId, wish?.personId ?? null, wish?.partnerId ?? null]);
}

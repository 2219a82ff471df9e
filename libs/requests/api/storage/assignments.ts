import { statement, type Transaction } from '@phare/kernel/api';
import { isLive, type ConflictCode, type Disclosure } from '@phare/requests/domain';
import type { AssignmentRow, OwnRow } from './request-row';

const ADD = statement(
  'assignment-add',
  `INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at, proposed_by_id, accepted_at, conflicts, conflict_accepted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const TAKE_ON = statement('assignment-take-on', `UPDATE assignment SET state = 'accepted', accepted_at = $3, conflict_declared = $4 WHERE network_id = $1 AND id = $2`);
const LEAVE = statement('assignment-leave', `UPDATE assignment SET state = $3, ended_at = $4, ended_by_id = $5 WHERE network_id = $1 AND id = ANY ($2::uuid[])`);
const END_PROPOSALS = statement('assignment-end-proposals', `UPDATE assignment SET state = 'ended', ended_at = $3, ended_by_id = $4 WHERE network_id = $1 AND request_id = $2 AND state = 'proposed'`);
const REVIVE = statement(
  'assignment-revive',
  `UPDATE assignment SET state = CASE WHEN accepted_at IS NULL THEN 'proposed' ELSE 'accepted' END, ended_at = NULL, ended_by_id = NULL WHERE network_id = $1 AND request_id = $2 AND ended_at = $3 AND id IS DISTINCT FROM $4::uuid`,
);
const ANSWERED_CONFLICT = statement('assignment-conflict', `UPDATE assignment SET conflicts = $3, conflict_declared = $4, conflict_accepted = $5 WHERE network_id = $1 AND id = $2`);

const CANDIDATE = statement(
  'assignment-candidate',
  `SELECT EXISTS (SELECT FROM app.resource_people() q WHERE q.person_id = $2) AS resource,
          EXISTS (SELECT FROM excluded_person x WHERE x.network_id = $1 AND x.request_id = $3 AND x.person_id = $2) AS excluded,
          app.conflicts($2, $4) AS conflicts`,
);

/** Whether somebody may be assigned to a request at all, and what would put them in conflict of interest. */
export interface Candidate {
  readonly resource: boolean;
  readonly excluded: boolean;
  readonly conflicts: readonly ConflictCode[];
}

/** Asked in the transaction that writes the request. */
export async function candidate(transaction: Transaction, row: OwnRow, personId: string): Promise<Candidate> {
  const found = await transaction.first<Candidate & Record<string, unknown>>(CANDIDATE, [transaction.actor.networkId, personId, row.id, row.organisation_id]);
  if (!found) throw new Error('a candidate was not looked up');
  return found;
}

interface NewAssignment {
  readonly id: string;
  readonly personId: string;
  readonly state: 'proposed' | 'accepted';
  readonly conflicts: readonly ConflictCode[];
  readonly disclosure: Disclosure | undefined;
  readonly byId: string;
}

export async function addAssignment(transaction: Transaction, row: OwnRow, { id, personId, state, conflicts, disclosure, byId }: NewAssignment, now: Date): Promise<void> {
  const accepted = disclosure?.disclosed === true && disclosure.accepted;
  await transaction.change(ADD, [transaction.actor.networkId, id, row.id, personId, state, now, byId, state === 'accepted' ? now : null, conflicts, accepted]);
}

/** The person takes it on, having answered whether they have a conflict. */
export const takeOn = (transaction: Transaction, id: string, declared: boolean, now: Date): Promise<number> => transaction.change(TAKE_ON, [transaction.actor.networkId, id, now, declared]);

/** What is known of a conflict changes: declared by the person, or accepted by the requester. */
export const settleConflict = (transaction: Transaction, { id, conflicts, conflictDeclared, conflictAccepted }: Pick<AssignmentRow, 'id' | 'conflicts' | 'conflictDeclared' | 'conflictAccepted'>): Promise<number> =>
  transaction.change(ANSWERED_CONFLICT, [transaction.actor.networkId, id, conflicts, conflictDeclared, conflictAccepted]);

/** Declines or ends assignments, keeping when and by whom. */
export async function leave(transaction: Transaction, ids: readonly string[], state: 'declined' | 'ended', now: Date): Promise<void> {
  const { actor } = transaction;
  if (ids.length > 0) await transaction.change(LEAVE, [actor.networkId, ids, state, now, actor.kind === 'person' ? actor.personId : null]);
}

/** Ends whatever still waits for an answer on a request. */
export async function endProposals(transaction: Transaction, requestId: string, now: Date): Promise<void> {
  const { actor } = transaction;
  await transaction.change(END_PROPOSALS, [actor.networkId, requestId, now, actor.kind === 'person' ? actor.personId : null]);
}

/** Makes those that were declined or ended at that instant what they were before: the action that did it is taken back; never the one that it put in their place. */
export async function reviveAssignments(transaction: Transaction, requestId: string, endedAt: Date, but: string | null = null): Promise<void> {
  await transaction.change(REVIVE, [transaction.actor.networkId, requestId, endedAt, but]);
}

/** Those of a request that are not over. */
export const live = (row: Pick<OwnRow, 'assignments'>): readonly AssignmentRow[] => (row.assignments ?? []).filter(({ state }) => isLive(state));

/** The assignment that a path names, if it is one of this request's. */
export const assignmentOf = (row: Pick<OwnRow, 'assignments'>, id: string): AssignmentRow | undefined => row.assignments?.find((assignment) => assignment.id === id.toLowerCase());

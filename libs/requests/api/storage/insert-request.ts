import { newId, statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import type { Eligibility, PrioritySuggestion } from '@phare/policy/domain';
import { announceChange } from './announce-change';

/** Everything a new request is made of, decided already. */
export interface NewRequest {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly timeZone: string;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly createdAt: Date;
  readonly lateEntry: boolean;
  readonly receivedById: string | null;
  readonly requester: { readonly id: string; readonly name: string; readonly email: string | null; readonly phone: string | null; readonly function: string };
  readonly subject: string;
  readonly description: string;
  readonly offerItems: readonly string[];
  readonly situation: object;
  readonly preferredModes: readonly string[];
  readonly preferredResourceId: string | null;
  /** In which it was filed. */
  readonly language: 'fr' | 'en';
  readonly eligibility: Eligibility;
  readonly priority: PrioritySuggestion;
  readonly priorityRank: number;
  readonly dueOn: CivilDate;
  readonly internalTargetOn: CivilDate;
  readonly dueRule: string;
  readonly dueClause: string;
  readonly policyVersionId: string;
  readonly sealed: boolean;
  readonly keeperId: string | null;
  readonly notice: { readonly version: string; readonly readBy: string } | null;
  readonly namedIds: readonly string[];
  /** Those of them who can be told by mail. */
  readonly invited: readonly { readonly name: string; readonly email: string }[];
  readonly excluded: readonly { readonly id: string; readonly personId: string | null; readonly text: string | null }[];
}

const INSERT = statement(
  'request-insert',
  `WITH request AS (
     INSERT INTO support_request (network_id, id, number, status, organisation_id, organisation_name, time_zone, channel, received_at, created_at, late_entry, received_by_id,
       requester_id, requester_name, requester_email, requester_phone, requester_function, subject, description, offer_items, situation, preferred_modes, preferred_resource_id,
       eligibility_outcome, eligibility_rules, priority_suggested, priority_reasons, priority_rank, due_on, internal_target_on, due_rule, due_clause,
       policy_version_id, sealed, keeper_id, notice_version, notice_read_by, exclusions_to_resolve, language)
     VALUES ($1, $2, $3, 'received', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $46, $47)
   ), entry AS (
     INSERT INTO timeline_entry (network_id, id, request_id, at, actor_id, kind, internal, detail) VALUES ($1, $37, $2, $9, $38, 'received', false, $39)
   ), audited AS (
     INSERT INTO audit_record (network_id, id, at, actor_kind, person_id, action, subject, subject_id, detail) VALUES ($1, $44, $9, $45, $38, 'received', 'support_request', $2, $39)
   ), named AS (
     INSERT INTO request_audience (network_id, request_id, person_id) SELECT $1, $2, unnest($40::uuid[])
   )
   INSERT INTO excluded_person (network_id, id, request_id, person_id, text) SELECT $1, x.id, $2, x.person_id, x.text FROM unnest($41::uuid[], $42::uuid[], $43::text[]) AS x (id, person_id, text)`,
);

/** Inserts a request, its texts as they are to be stored (`RequestWriter.insert`), with its first timeline entry, its line of the audit, the people it names and those it excludes: one statement, one round trip. */
export async function insertRequest(transaction: Transaction, request: NewRequest): Promise<void> {
  const { actor } = transaction;
  const { requester, eligibility, priority, notice, excluded } = request;
  await transaction.change(INSERT, [
    ...[actor.networkId, request.id, request.number, request.organisationId, request.organisationName, request.timeZone, request.channel],
    ...[request.receivedAt, request.createdAt, request.lateEntry, request.receivedById],
    ...[requester.id, requester.name, requester.email, requester.phone, requester.function],
    ...[request.subject, request.description, request.offerItems, request.situation, request.preferredModes, request.preferredResourceId],
    ...[eligibility.outcome, JSON.stringify(eligibility.rules), priority.suggested, JSON.stringify(priority.reasons), request.priorityRank],
    ...[request.dueOn, request.internalTargetOn, request.dueRule, request.dueClause, request.policyVersionId],
    ...[request.sealed, request.keeperId, notice?.version ?? null, notice?.readBy ?? null],
    ...[newId(), actor.kind === 'person' ? actor.personId : null, { channel: request.channel, lateEntry: request.lateEntry }],
    request.namedIds,
    ...[excluded.map(({ id }) => id), excluded.map(({ personId }) => personId), excluded.map(({ text }) => text)],
    ...[newId(), actor.kind, excluded.filter(({ personId }) => personId === null).length, request.language],
  ]);
  announceChange(transaction, request.id);
}

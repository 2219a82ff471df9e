import { newId, statement, type Transaction } from '@phare/kernel/api';

/** What happened to a request, in one dated entry. `internal` entries are the team's own and never the requester's. */
export interface TimelineEntry {
  /** Of what the action creates, where that is the entry itself. */
  readonly id?: string;
  readonly kind: string;
  readonly text?: string | null;
  readonly internal?: boolean;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const ADD = statement(
  'timeline-add',
  `WITH entry AS (INSERT INTO timeline_entry (network_id, id, request_id, at, actor_id, kind, text, internal, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))
   INSERT INTO audit_record (network_id, id, at, actor_kind, person_id, action, subject, subject_id, detail) VALUES ($1, $10, $4, $11, $5, $6, 'support_request', $3, $12)`,
);

/** Adds an entry and its line of the audit in the business transaction, its texts as they are to be stored: actions call `RequestWriter.tell`. Entries are never changed: a mistake is corrected by another entry. */
export async function addToTimeline(transaction: Transaction, requestId: string, id: string, entry: TimelineEntry, at: Date): Promise<void> {
  const { actor } = transaction;
  const author = actor.kind === 'person' ? actor.personId : null;
  await transaction.change(ADD, [actor.networkId, id, requestId, at, author, entry.kind, entry.text ?? null, entry.internal ?? false, entry.detail ?? {}, newId(), actor.kind, { entry: id }]);
}

import { statement, type Statement } from '../database/statement';
import type { Transaction } from '../database/transaction';
import { newId } from '../identifiers';

/** What was done, to what. Codes, versions and ids only: never what somebody wrote, a name or an address. */
export interface AuditedAction {
  /** A word of the rights or transition table where there is one, such as `triage`. */
  readonly action: string;
  /** The kind of thing it was done to, as the glossary names it, such as `support_request`. */
  readonly subject: string;
  readonly subjectId?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const APPEND: Statement = statement(
  'audit-append',
  `INSERT INTO audit_record (network_id, id, at, actor_kind, person_id, action, subject, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/**
 * Records an action in its own business transaction: no action without its line, no line without its action. Lines are chained
 * after they have committed (migration `confidentiality`), so that nobody waits for another's.
 */
export async function recordAudit(transaction: Transaction, { action, subject, subjectId = null, detail = {} }: AuditedAction, at: Date): Promise<void> {
  const { actor } = transaction;
  await transaction.change(APPEND, [actor.networkId, newId(), at, actor.kind, actor.kind === 'person' ? actor.personId : null, action, subject, subjectId, detail]);
}

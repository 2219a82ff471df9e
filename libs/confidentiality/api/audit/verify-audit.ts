import { statement, type Database } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { ReadHead } from './published-heads';

/** What no longer holds: a code of `app.verify_records`, or of a published head that the chain does not bear out. */
export type AuditProblem = 'link_missing' | 'record_missing' | 'record_changed' | 'record_unlinked' | 'head_differs' | 'head_forged' | 'tail_missing';

export interface AuditReport {
  readonly linked: number;
  /** Committed since the last round: they are chained within a second of the product running. */
  readonly waiting: number;
  readonly heads: number;
  readonly problems: readonly { readonly place: number | null; readonly problem: AuditProblem }[];
}

// A long chain takes longer than a page may: these two limits are for pages.
const PATIENT = statement('audit-patient', `SELECT set_config('statement_timeout', '30min', true), set_config('transaction_timeout', '30min', true)`);
const COUNTS = statement(
  'audit-counts',
  `SELECT (SELECT count(*) FROM audit_link l WHERE l.network_id = $1)::int AS linked,
          ((SELECT count(*) FROM access_record r WHERE r.network_id = $1) + (SELECT count(*) FROM audit_record r WHERE r.network_id = $1))::int AS records`,
);
const VERIFY = statement('audit-verify', 'SELECT place::int AS place, problem FROM app.verify_records($1)');
const HASHES = statement('audit-hashes', `SELECT l.position::int AS position, encode(l.hash, 'hex') AS hash FROM audit_link l WHERE l.network_id = $1 AND l.position = ANY ($2::bigint[])`);

/** Reads the whole chain again and holds it against the heads that were published. Nothing is changed. */
export function verifyAudit(database: Database, actor: Actor, heads: readonly ReadHead[]): Promise<AuditReport> {
  return database.withActor(actor, async (transaction) => {
    await transaction.rows(PATIENT);
    const counts = await transaction.first<{ linked: number; records: number }>(COUNTS, [actor.networkId]);
    const problems = await transaction.rows<{ place: number | null; problem: AuditProblem }>(VERIFY, [actor.networkId]);
    const hashes = await transaction.rows<{ position: number; hash: string }>(HASHES, [actor.networkId, heads.map(({ position }) => position)]);
    const known = new Map(hashes.map(({ position, hash }) => [position, hash]));
    const { linked = 0, records = 0 } = counts ?? {};
    return { linked, waiting: Math.max(0, records - linked), heads: heads.length, problems: [...problems, ...heads.flatMap((head) => headProblems(head, known))] };
  });
}

function headProblems({ position, hash, genuine }: ReadHead, known: ReadonlyMap<number, string>): { place: number; problem: AuditProblem }[] {
  if (!genuine) return [{ place: position, problem: 'head_forged' }];
  const found = known.get(position);
  if (found === undefined) return [{ place: position, problem: 'tail_missing' }];
  return found === hash ? [] : [{ place: position, problem: 'head_differs' }];
}

import { statement, type Statement, type Transaction } from '@phare/kernel/api';
import type { RequestFacts } from './request-row';

/** The columns that a life changes. What was said and when it was received are not among them. */
export interface RequestChanges {
  readonly status?: string;
  readonly organisation_id?: string;
  readonly eligibility_outcome?: string;
  readonly eligibility_rules?: string;
  readonly eligibility_decision?: object;
  readonly priority_confirmed?: string;
  readonly priority_reason?: string;
  readonly priority_rank?: number;
  readonly due_on?: string;
  readonly internal_target_on?: string;
  readonly follow_up_at?: Date;
  readonly keeper_id?: string | null;
  readonly exclusions_to_resolve?: number;
  readonly time_zone?: string;
  readonly ended_at?: Date | null;
  readonly ended_by_id?: string | null;
  readonly outcome?: string;
  readonly closing_summary?: string;
  readonly done_by_organisation?: string;
  readonly referral_answer?: string;
  readonly referral_owed_for?: string;
  readonly referred_at?: Date;
  readonly do_not_contact?: boolean;
  readonly waiting_for?: 'team' | 'organisation';
}

const statements = new Map<string, Statement>();

function updateOf(columns: readonly string[]): Statement {
  const key = columns.join(' ');
  const known = statements.get(key);
  if (known) return known;
  const assignments = columns.map((column, index) => `, ${column} = $${index + 4}`).join('');
  const built = statement(`request-update-${statements.size}`, `UPDATE support_request SET version = version + 1${assignments} WHERE network_id = $1 AND id = $2 AND version = $3`);
  statements.set(key, built);
  return built;
}

/** Changes a request from the version that was read, its texts as they are to be stored: actions call `RequestWriter.update`. Zero rows would mean that the lock was not held: a bug. */
export async function updateRequest(transaction: Transaction, row: Pick<RequestFacts, 'id' | 'version'>, changes: RequestChanges): Promise<void> {
  const columns = Object.keys(changes).sort() as (keyof RequestChanges)[];
  const values = columns.map((column) => changes[column]);
  const changed = await transaction.change(updateOf(columns), [transaction.actor.networkId, row.id, row.version, ...values]);
  if (changed !== 1) throw new Error('a locked request changed under its lock');
}

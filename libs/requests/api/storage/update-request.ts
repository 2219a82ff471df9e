import { statement, type Statement, type Transaction } from '@phare/kernel/api';
import { announceChange } from './announce-change';
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
  readonly received_at?: Date;
  readonly own_received_at?: Date | null;
  readonly follow_up_at?: Date | null;
  readonly next_action_on?: string | null;
  readonly next_action_every?: number | null;
  readonly next_action_asks?: boolean;
  readonly merged_into_id?: string | null;
  readonly survivor_id?: string | null;
  readonly merged_at?: Date | null;
  readonly merged_from?: string | null;
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
  readonly new_date_on?: string;
  readonly late_reason?: string;
  readonly waiting_for?: 'team' | 'organisation';
}

/** An action that whoever did it may take back for a minute. */
export interface UndoableChange {
  readonly does: string;
  readonly by: string;
  readonly at: Date;
  /** What it created. */
  readonly createdId: string;
  /** Whether its entry is the team’s own: then so is the entry that takes it back. */
  readonly internal: boolean;
}

const statements = new Map<string, Statement>();

const prepared = (key: string, text: () => string): Statement => {
  const known = statements.get(key);
  if (known) return known;
  const built = statement(`request-update-${statements.size}`, text());
  statements.set(key, built);
  return built;
};

const ROW = 'WHERE network_id = $1 AND id = $2 AND version = $3';

/** What is right of the sign reads the row as it was: the columns before the change, under the version after it. */
const kept = (columns: readonly string[], place: number): string =>
  `$${place}::jsonb || jsonb_build_object('version', version + 1, 'before', jsonb_build_object(${columns.map((column) => `'${column}', ${column}`).join(', ')}))`;

function updateOf(columns: readonly string[], undoable: boolean): Statement {
  return prepared(`${undoable} ${columns.join(' ')}`, () => {
    const assignments = columns.map((column, index) => `, ${column} = $${index + 4}`).join('');
    return `UPDATE support_request SET version = version + 1${assignments}, undo = ${undoable ? kept(columns, columns.length + 4) : 'NULL'} ${ROW}`;
  });
}

/**
 * Changes a request from the version that was read, its texts as they are to be stored: actions call `RequestWriter.update`. Whatever could be undone
 * before no longer can. Zero rows would mean that the lock was not held: a bug.
 */
export async function updateRequest(transaction: Transaction, row: Pick<RequestFacts, 'id' | 'version'>, changes: RequestChanges, undoable: UndoableChange | null = null): Promise<void> {
  const columns = Object.keys(changes).sort() as (keyof RequestChanges)[];
  const values: unknown[] = columns.map((column) => changes[column]);
  if (undoable) values.push(undoable);
  changedOne(await transaction.change(updateOf(columns, undoable !== null), [transaction.actor.networkId, row.id, row.version, ...values]));
  announceChange(transaction, row.id);
}

/** Puts the columns back that the last action changed, each as it was stored. */
export async function takeBackUpdate(transaction: Transaction, row: Pick<RequestFacts, 'id' | 'version'>, columns: readonly string[]): Promise<void> {
  const back = prepared(`back ${columns.join(' ')}`, () => {
    const before = columns.map((column) => `, ${column} = (jsonb_populate_record(NULL::support_request, undo -> 'before')).${column}`).join('');
    return `UPDATE support_request SET version = version + 1${before}, undo = NULL ${ROW}`;
  });
  changedOne(await transaction.change(back, [transaction.actor.networkId, row.id, row.version]));
  announceChange(transaction, row.id);
}

function changedOne(rows: number): void {
  if (rows !== 1) throw new Error('a locked request changed under its lock');
}

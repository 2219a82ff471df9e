import { createHash } from 'node:crypto';
import type { ColumnFacts, TableFacts } from './table-facts';

export type Value = unknown;
export type Row = Readonly<Record<string, Value>>;

const digest = (of: string): string => createHash('sha256').update(of).digest('hex');

/** An id that follows from what it stands for. */
export const idOf = (...parts: readonly (string | number)[]): string => digest(parts.join(' ')).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5');

/** What the catalogue cannot tell: columns of which only one may be set, or whose CHECK spans several. Everything else is made up from its type. */
const TOLD: Readonly<Record<string, Row>> = {
  network: { number_key: [1, 2, 3, 4] },
  support_request: { merged_into_id: null, survivor_id: null },
  excluded_person: { person_id: null, text: 'x' },
  attachment: { state: 'quarantined', awaits_check: true },
  follow_up_schedule: { every_days: 30 },
  // To come: one in force would lock whoever asks out of what hangs on the organisation.
  tie: { from_on: '2027-01-01' },
  mandate: { from_on: '2027-01-01' },
  referral_target: { training_session_id: null },
  intervention: { minutes: 20, travel_minutes: 0, corrects_id: null },
  planned_meeting: { minutes: 60 },
  travel_agreement: { answered_by_id: null },
  // Another claim of the same agreement follows one that is disputed.
  travel_claim: { state: 'disputed', answered_at: '2026-11-20T15:00:00Z', settled_by_id: null },
  travel_cost: { claim_id: null },
  access_grant: { until_at: '2026-11-21T15:00:00Z' },
  referral_answer: { answered_by_id: null },
  resource_absence: { substitute_id: null },
  offered_choice: { decided_by_id: null },
  office_closure: { ended_by_id: null },
  // Decided by two people, and not done yet.
  destruction: { state: 'confirmed', answered_at: '2026-11-20T15:00:00Z' },
  outbox_message: { content: '{"number":"support_request number own 0"}' },
  destruction_item: { state: 'listed' },
  retention_hold: { lifted_at: '2026-11-20T15:00:00Z' },
  rights_request: { due_on: '2026-12-20' },
};

/** Another row of the same table, where it stands elsewhere: a list that waits for its answer. */
const TOLD_OF_ANOTHER: Readonly<Record<string, Row>> = { destruction: { state: 'asked', answered_by_id: null, answered_at: null } };

/** Columns that mean the same wherever they stand. */
const ANYWHERE: Row = { time_zone: 'America/Toronto' };

/** What a column points to where no foreign key says so: a record outlives what it tells of. */
const BY_NAME: Readonly<Record<string, string>> = { person_id: 'person', request_id: 'support_request', held_for: 'support_request' };

/** Tables that keep one row at most for someone and something: another row is another person's, or another account's. */
const ANOTHER: Readonly<Record<string, string>> = { meeting_invitation: 'person_id', calendar_feed: 'account_id', account_invitation: 'account_id', request_audience: 'person_id', assignment: 'resource_person_id', resource_person: 'person_id', totp: 'account_id', account_recovery_approval: 'approver_id', inbound_letter: 'mail_id', draft_link: 'person_id', travel_receipt: 'claim_id', handed_document: 'version_id', rights_reminder: 'reader_id' };

/** What always points to the second row of a table: two people decide. */
const SECOND: Readonly<Record<string, string>> = { destruction: 'answered_by_id' };

const BY_TYPE: Readonly<Record<string, (unique: string, n: number) => Value>> = {
  uuid: (unique) => idOf(unique),
  text: (unique) => unique,
  boolean: () => false,
  date: (_, n) => `2026-11-${20 + n}`,
  'timestamp with time zone': () => '2026-11-20T15:00:00Z',
  bytea: (unique) => Buffer.from(digest(unique), 'hex'),
  jsonb: () => '{}',
  'text[]': () => [],
  'uuid[]': () => [],
  'integer[]': () => [],
  smallint: (_, n) => n + 1,
  integer: (_, n) => n + 1,
  bigint: (_, n) => n + 1,
  inet: () => '192.0.2.1',
  xid8: (_, n) => String(n + 1),
};

/** Which network, and which of its rows: two of a table differ in every unique column. */
export interface Which {
  readonly network: string;
  readonly n: number;
}

/** A row of any table, valid as it stands, pointing to row 0 of every table it refers to. */
export class Rows {
  private readonly byName: ReadonlyMap<string, TableFacts>;

  constructor(tables: readonly TableFacts[]) {
    this.byName = new Map(tables.map((table) => [table.name, table]));
  }

  of(table: string, which: Which): Row {
    const facts = this.byName.get(table);
    if (!facts) throw new Error(`there is no table ${table}`);
    return Object.fromEntries(facts.columns.filter(({ generated }) => !generated).flatMap((column) => this.column(table, column, which)));
  }

  private column(table: string, column: ColumnFacts, { network, n }: Which): [string, Value][] {
    const { name, type, required, refersTo, codes } = column;
    const told = (n > 0 && TOLD_OF_ANOTHER[table]) || TOLD[table];
    if (told && name in told) return [[name, told[name]]];
    if (name === 'network_id' || (table === 'network' && name === 'id')) return [[name, idOf('network', network)]];
    if (refersTo) return [[name, this.of(refersTo.table, { network, n: SECOND[table] === name ? 1 : ANOTHER[table] === name ? n : 0 })[refersTo.column]]];
    const meant = BY_NAME[name];
    if (meant) return [[name, idOf(`${meant} id ${network} 0`)]];
    if (!required) return [];
    if (name in ANYWHERE) return [[name, ANYWHERE[name]]];
    if (codes) return [[name, codes[0]]];
    const make = BY_TYPE[type];
    if (!make) throw new Error(`no value is known for ${table}.${name} (${type}): say one in a-row.ts`);
    return [[name, make(`${table} ${name} ${network} ${n}`, n)]];
  }
}

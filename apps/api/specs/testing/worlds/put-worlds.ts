import { civilDate, addDays } from '@phare/kernel/domain';
import type { ClientBase } from 'pg';
import { Rows, type Row } from '../database/a-row';
import { MOMENT } from '../database/contexts';
import { tableFacts } from '../database/table-facts';
import { Names, type Standing } from './told';
import { ORGANISATIONS, survivorOf, type World, type WorldRequest } from './world';

const TODAY = civilDate('2026-11-20')!;
const at = (seconds: number): string => new Date(MOMENT.at.getTime() + seconds * 1_000).toISOString();

/** A word that is in every request, so that a search shows to whom it may show it. */
export const WORD = 'zarzuela';

/** The tables that a world has rows in, each after those it refers to. */
const TABLES = ['network', 'person', 'organisation', 'policy_version', 'partner_resource', 'tie', 'mandate', 'support_request', 'request_audience', 'excluded_person', 'assignment', 'access_grant', 'timeline_entry', 'follow_up', 'referral', 'referral_target'] as const;

type Table = (typeof TABLES)[number];
type RowsByTable = Map<Table, Row[]>;

/** Puts worlds into an empty database in one statement per table, as the administrator. */
export async function putWorlds(administrator: ClientBase, worlds: readonly World[]): Promise<readonly Standing[]> {
  const rows = new Rows(await tableFacts(administrator));
  const all: RowsByTable = new Map(TABLES.map((table) => [table, []]));
  const standing = worlds.map((world, index): Standing => ({ key: `w${index}`, world, names: new Names(`w${index}`) }));
  for (const each of standing) new WorldRows(rows, each, all).add();
  for (const [table, made] of all) {
    const columns = Object.keys(made[0] ?? {});
    if (columns.length > 0) await administrator.query(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(made)]);
  }
  await administrator.query(`ANALYZE ${TABLES.join(', ')}`);
  return standing;
}

/** Takes every world away again. No published policy ever changes: only whoever turns triggers off can. */
export const takeWorldsAway = (administrator: ClientBase): Promise<unknown> => administrator.query(`SET session_replication_role = replica; TRUNCATE network CASCADE; SET session_replication_role = origin`);

/** The rows of one world. */
class WorldRows {
  constructor(
    private readonly rows: Rows,
    private readonly standing: Standing,
    private readonly all: RowsByTable,
  ) {}

  add(): void {
    const { world, names } = this.standing;
    this.row('network', 0);
    world.people.forEach((_, index) => this.row('person', index));
    for (let index = 0; index < ORGANISATIONS; index += 1) this.row('organisation', index, { search_name: `${WORD} organisation ${index}` });
    this.row('policy_version', 0);
    this.row('partner_resource', 0);
    world.ties.forEach(({ kind, person, organisation, from, days }, index) =>
      this.row(kind, index, { person_id: names.person(person), organisation_id: names.organisation(organisation), from_on: addDays(TODAY, from), until_on: days === null ? null : addDays(TODAY, from + days) }),
    );
    world.requests.forEach((request, index) => this.request(request, index));
  }

  private request(request: WorldRequest, index: number): void {
    const { names } = this.standing;
    const request_id = names.request(index);
    const { sealed } = survivorOf(this.standing.world, request) ?? request;
    const text = `${sealed ? '\u0001' : ''}${WORD} ${index}`;
    this.row('support_request', index, this.columnsOf(request, index, text));
    request.named.forEach((person) => this.row('request_audience', 0, { request_id, person_id: names.person(person) }));
    request.excluded.forEach((person, n) => this.row('excluded_person', index * 9 + n, { request_id, person_id: names.person(person), text: null }));
    request.assigned.forEach(({ person, state, disclosed }, n) => this.row('assignment', index * 9 + n, { request_id, resource_person_id: names.person(person), state, conflict_accepted: disclosed }));
    request.grants.forEach(({ person, kind, from, lasts }, n) => this.row('access_grant', index * 9 + n, { request_id, person_id: names.person(person), kind, reason: text, granted_at: at(from), until_at: at(from + lasts) }));
    this.row('timeline_entry', index, { request_id, text });
    this.row('follow_up', index, { request_id, summary: text });
    const referral = this.row('referral', index, { request_id, note: text });
    this.row('referral_target', index, { referral_id: referral['id'] });
  }

  private columnsOf(request: WorldRequest, index: number, text: string): Row {
    const { names, world } = this.standing;
    const { requester, organisation } = request;
    const survivor = survivorOf(world, request);
    const { sealed, keeper, ended } = survivor ?? request;
    const merged = survivor ? { status: 'merged', merged_into_id: names.request(0), survivor_id: names.request(0), merged_at: at(0), merged_from: 'received' } : { merged_at: null, merged_from: null };
    const someone = (person: number | null | undefined): string | null => (person === null || person === undefined ? null : names.person(person));
    return {
      number: names.number(index),
      subject: text,
      description: text,
      requester_id: names.person(requester),
      organisation_id: organisation === null ? null : names.organisation(organisation),
      organisation_name: 'Un groupe',
      received_by_id: null,
      sealed,
      keeper_id: someone(keeper),
      status: ended?.status ?? 'received',
      ended_at: ended ? at(-ended.secondsAgo) : null,
      ended_by_id: someone(ended?.by),
      ...merged,
    };
  }

  private row(table: Table, n: number, told: Row = {}): Row {
    const row = { ...this.rows.of(table, { network: this.standing.key, n }), ...told };
    this.all.get(table)?.push(row);
    return row;
  }
}

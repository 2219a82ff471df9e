import { DATABASE_RIGHTS, GRANTED_ROLES, VERBS, type GrantedRole, type Verb } from '@phare/installation/api';
import type { ClientBase } from 'pg';
import { idOf, type Row } from './a-row';
import { attempt, type Attempt, type Outcome } from './attempt';
import { contextFor, TAKEN_AWAY } from './contexts';
import type { RoleSessions } from './role-sessions';
import type { TableFacts } from './table-facts';
import { FOREIGN, insertOf, OWN, ownedByNetwork, TWICE, type TwoNetworks } from './two-networks';

export interface Cell {
  readonly table: TableFacts;
  readonly role: GrantedRole;
  readonly verb: Verb;
}

const nameOf = ({ table, role, verb }: Cell): string => `${role} ${verb} ${table.name}`;

/** Each role at each verb on each table. */
export const cellsOf = (tables: readonly TableFacts[]): readonly Cell[] => tables.flatMap((table) => GRANTED_ROLES.flatMap((role) => VERBS.map((verb) => ({ table, role, verb }))));

const columnsOf = ({ table, role, verb }: Cell): readonly string[] => {
  const granted = DATABASE_RIGHTS[table.name]?.[role]?.[verb];
  if (granted === undefined) return [];
  return granted === 'all' ? table.columns.filter(({ generated }) => !generated).map(({ name }) => name) : granted;
};

/** A list is answered, and a request left out of it, in several columns at once. */
const ANSWERS: Readonly<Record<string, Row>> = {
  'phare_app UPDATE destruction': { state: 'cancelled', answered_by_id: idOf(`person id ${OWN} 0`), answered_at: '2026-11-20T15:00:00Z' },
  'phare_app UPDATE destruction_item': { state: 'left_out', left_out_for: 'cancelled' },
  'phare_sight UPDATE destruction': { done_at: null },
};

/** What a change is to, where its policy takes one value alone. */
const CHANGES_TO: Readonly<Record<string, Row>> = { 'phare_auth UPDATE person': { verified: true }, 'phare_app UPDATE outbox_message': { state: 'withheld' }, ...ANSWERS };

/** Changes of rows in reach, to what a policy refuses in any of them. */
const NEVER_TO: Readonly<Record<string, Row>> = { 'phare_auth UPDATE person': { verified: false }, 'phare_app UPDATE outbox_message': { state: 'sent' }, 'phare_sight UPDATE support_request': { requester_id: idOf(`person id ${OWN} 1`) } };

const STAND_IN_THE_WAY: readonly string[] = [...TAKEN_AWAY, 'phare_app INSERT destruction_item'];

/** What no row of the two networks is ready for, and none is reached by: someone known by nothing but a destroyed request (`destruction.spec.ts` tries it). */
const NONE_READY: readonly string[] = ['phare_sight UPDATE person'];

const ownerColumn = ({ name }: TableFacts): string => (name === 'network' ? 'id' : 'network_id');

/** Rights that are narrowed to the network like anyone's, of the role that otherwise reaches every row, and on purpose (`row-security.spec.ts` holds the list with its reasons). */
const HANDED_BACK = ['rights_answer', 'rights_request'].map((table) => `phare_sight SELECT ${table}`);
const NARROWED: readonly string[] = [...HANDED_BACK, 'phare_sight SELECT account', 'phare_sight SELECT person', 'phare_sight UPDATE support_request', 'phare_sight INSERT request_audience', 'phare_sight DELETE request_audience', ...TAKEN_AWAY];
const reachesAll = (cell: Cell): boolean => cell.role === 'phare_sight' && !NARROWED.includes(nameOf(cell));

/** Tries the rights of one database, two networks in it, as its real roles. Every answer is a list of sentences: none when all is as declared. */
export class TryRights {
  constructor(
    private readonly sessions: RoleSessions,
    private readonly world: TwoNetworks,
  ) {}

  async problemsOf(cell: Cell): Promise<readonly string[]> {
    const connection = await this.sessions.as(cell.role);
    const told = (what: string, outcome: Outcome): string => `${nameOf(cell)}: ${what}: ${outcome}`;
    const context = contextFor(this.sessions.signer, cell.role, cell.verb, cell.table.name);
    if (columnsOf(cell).length === 0) {
      const outcomes = [await attempt(connection, null, this.plain(cell)), await attempt(connection, context, this.plain(cell))];
      return outcomes.filter((outcome) => outcome !== 'denied').map((outcome) => told('not granted, and not denied', outcome));
    }
    if (reachesAll(cell)) return this.openToAll(cell, connection, told);
    return [...(await this.withoutContext(cell, connection, told)), ...(await this.inOwnNetwork(cell, connection, context, told)), ...(await this.elsewhere(cell, connection, context, told)), ...(await this.toWhatIsRefused(cell, connection, context, told))];
  }

  private async openToAll(cell: Cell, connection: ClientBase, told: Told): Promise<readonly string[]> {
    const outcome = await attempt(connection, null, this.plain(cell));
    return typeof outcome === 'number' && outcome > 0 ? [] : [told('declared, and reaches nothing', outcome)];
  }

  private async withoutContext(cell: Cell, connection: ClientBase, told: Told): Promise<readonly string[]> {
    const outcome = await attempt(connection, null, this.plain(cell));
    return outcome === 'nobody' ? [] : [told('without a context', outcome)];
  }

  private async inOwnNetwork(cell: Cell, connection: ClientBase, context: string, told: Told): Promise<readonly string[]> {
    const outcome = await attempt(connection, context, this.plain(cell));
    if (NONE_READY.includes(nameOf(cell))) return outcome === 0 ? [] : [told('reaches whoever is not ready for it', outcome)];
    const most = cell.verb === 'INSERT' ? 1 : await this.countOwn(cell);
    if (typeof outcome === 'number' && outcome >= 1 && outcome <= most) return [];
    // Row security let it through: what refers to the row, or its twin, stands in the way.
    if (STAND_IN_THE_WAY.includes(nameOf(cell)) && /^error: 2350[35]/.test(String(outcome))) return [];
    return [told(typeof outcome === 'number' && outcome > most ? 'reaches rows of another network' : 'declared, and refused in its own network', outcome)];
  }

  private async elsewhere(cell: Cell, connection: ClientBase, context: string, told: Told): Promise<readonly string[]> {
    const into = this.intoAnother(cell);
    if (!into) return [];
    const outcome = await attempt(connection, context, into);
    return outcome === 'row security' ? [] : [told('writes into another network', outcome)];
  }

  private async toWhatIsRefused(cell: Cell, connection: ClientBase, context: string, told: Told): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const [column, value] of Object.entries(NEVER_TO[nameOf(cell)] ?? {})) {
      const outcome = await attempt(connection, context, { text: `UPDATE ${cell.table.name} SET ${column} = $1`, values: [value] });
      if (outcome !== 'row security') problems.push(told(`changes ${column} to what is refused`, outcome));
    }
    return problems;
  }

  /** The verb at its plainest: a change without a condition, which no policy for reading narrows. */
  private plain(cell: Cell): Attempt {
    const { table, verb } = cell;
    const granted = columnsOf(cell);
    if (verb === 'SELECT') return { text: `SELECT ${granted[0] ?? table.columns[0]?.name} FROM ${table.name}` };
    if (verb === 'DELETE') return { text: `DELETE FROM ${table.name}` };
    if (verb === 'INSERT') return ownedByNetwork(table) ? this.insert(table, OWN) : { text: `INSERT INTO ${table.name} DEFAULT VALUES` };
    const answers = ANSWERS[nameOf(cell)];
    if (answers) return { text: `UPDATE ${table.name} SET ${Object.keys(answers).map((name, index) => `${name} = $${index + 1}`).join(', ')}`, values: Object.values(answers) };
    const column = table.columns.find(({ name, inKey, refersTo, generated }) => granted.includes(name) && !inKey && !refersTo && !generated)?.name ?? granted[0] ?? table.columns[0]?.name ?? '';
    const row = ownedByNetwork(table) ? { ...this.rowOf(table, OWN, 0), ...CHANGES_TO[nameOf(cell)] } : {};
    return column in row ? { text: `UPDATE ${table.name} SET ${column} = $1`, values: [row[column]] } : { text: `UPDATE ${table.name} SET ${column} = DEFAULT` };
  }

  private intoAnother(cell: Cell): Attempt | null {
    const { table, verb } = cell;
    if (verb === 'INSERT') return this.insert(table, FOREIGN);
    const owner = ownerColumn(table);
    return verb === 'UPDATE' && columnsOf(cell).includes(owner) ? { text: `UPDATE ${table.name} SET ${owner} = $1`, values: [this.rowOf(table, FOREIGN, 0)[owner]] } : null;
  }

  private insert = (table: TableFacts, network: string): Attempt => insertOf(table.name, this.rowOf(table, network, TWICE.has(table.name) ? 2 : 1));
  private rowOf = ({ name }: TableFacts, network: string, n: number): Row => this.world.rows.of(name, { network, n });

  private async countOwn({ table }: Cell): Promise<number> {
    const administrator = await this.sessions.as('administrator');
    const owner = ownerColumn(table);
    const { rowCount } = await administrator.query(`SELECT FROM ${table.name} WHERE ${owner} = $1`, [this.rowOf(table, OWN, 0)[owner]]);
    return rowCount ?? 0;
  }
}

type Told = (what: string, outcome: Outcome) => string;

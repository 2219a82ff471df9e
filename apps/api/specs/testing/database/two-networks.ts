import type { ClientBase } from 'pg';
import { Rows, type Row } from './a-row';
import { inOrder, tableFacts, type TableFacts } from './table-facts';

/** The network of whoever asks, and one that is never theirs. */
export const OWN = 'own';
export const FOREIGN = 'foreign';

/** No network owns these: they are tried for grants alone. */
const WITHOUT_NETWORK = new Set(['schema_migration', 'app.context_key']);

/** Whom another row of some table points to. */
export const TWICE = new Set(['person', 'account', 'inbound_mail', 'travel_claim', 'document_version', 'destruction']);

export const ownedByNetwork = ({ name }: TableFacts): boolean => !WITHOUT_NETWORK.has(name);

/** The statement that writes a row as it stands. */
export function insertOf(table: string, row: Row): { text: string; values: unknown[] } {
  const columns = Object.keys(row);
  return { text: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, values: Object.values(row) };
}

export interface TwoNetworks {
  readonly tables: readonly TableFacts[];
  readonly rows: Rows;
}

/** Puts a row of every table into each of two networks, and a second person and account, as the administrator. */
export async function twoNetworks(administrator: ClientBase): Promise<TwoNetworks> {
  const tables = inOrder(await tableFacts(administrator));
  const rows = new Rows(tables);
  for (const network of [OWN, FOREIGN]) {
    for (const { name } of tables.filter(ownedByNetwork)) {
      for (const n of TWICE.has(name) ? [0, 1] : [0]) await administrator.query(insertOf(name, rows.of(name, { network, n })));
    }
  }
  return { tables, rows };
}

import type { TestApplication } from './test-application';

const TABLES = `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('session', 'known_device', 'audit_link', 'rate_counter', 'schema_migration') ORDER BY 1`;

/** Signing in, which a spec does on first use, leaves its lines in the record: they are not what was refused. */
const CONDITIONS: Readonly<Record<string, string>> = { audit_record: ` WHERE subject <> 'account'` };

/** How many rows each table holds: the same before and after what was refused. */
export async function rowCounts(app: TestApplication): Promise<Readonly<Record<string, number>>> {
  const tables = await app.sql<{ name: string }>(TABLES);
  const union = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}${CONDITIONS[name] ?? ''}`).join(' UNION ALL ');
  const counts = await app.sql<{ name: string; n: number }>(union);
  return Object.fromEntries(counts.map(({ name, n }) => [name, n]));
}

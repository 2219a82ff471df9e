import type { TestApplication } from './test-application';

/** What a session and a limit write by themselves, at any call. */
const BY_THEMSELVES: Readonly<Record<string, string>> = { session: 'last_seen_at' };

const TABLES = `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN ('public'::regnamespace, 'app'::regnamespace) AND c.oid <> 'audit_link'::regclass ORDER BY 1`;

/** How many rows each table holds, and a hash of all that is in them; but for the links of the record, which come by themselves, a second after what they link. */
export async function tableContents(app: TestApplication): Promise<Readonly<Record<string, string>>> {
  const tables = await app.sql<{ name: string }>(TABLES);
  const told = (name: string): string => (name in BY_THEMSELVES ? `(to_jsonb(t) - '${BY_THEMSELVES[name]}')::text` : 't::text');
  const rows = await app.sql<{ name: string; content: string }>(tables.map(({ name }) => `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(${told(name)}, chr(10) ORDER BY ${told(name)})), '') AS content FROM ${name} t`).join(' UNION ALL ').concat(' ORDER BY name'));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

/** The tables whose content differs. */
export const changed = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] => Object.keys(after).filter((name) => before[name] !== after[name]);

/** Sends what is owed and counts it as sent: a mail that is due would be tried again meanwhile, and change its row by itself. */
export async function mailSettled(app: TestApplication): Promise<void> {
  await app.deliverMail();
  await app.sql(`UPDATE outbox_message SET state = 'sent'`);
}

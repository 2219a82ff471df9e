import { TestApplication } from '../testing/test-application';
import { asAdministrator } from './catalogue';

/** Tables that no network owns. */
const NOT_OWNED = ['network', 'schema_migration'];
/** Keys that do not begin with the network, and why. */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  session_pk: 'a token is looked up before the network is known',
  outbox_message_waiting: 'the deliverer looks for what is due, whose ever it is',
  idempotency_key_kept_at: 'the purge looks for what is old, whose ever it is',
  organisation_search_name_words: 'trigrams: GIN over text alone',
  support_request_search: 'words: GIN over a tsvector alone',
};

describe('the database', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const admin = <Row extends object>(text: string, values: readonly unknown[] = []) => asAdministrator<Row>(app.adminUrl, text, values);

  it('is used by a role that owns nothing, may do nothing but rows, and passes by no rule', async () => {
    const [role] = await app.sql(`SELECT current_user AS name, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication FROM pg_roles WHERE rolname = current_user`);
    expect(role).toEqual({ name: 'phare_app', rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, rolreplication: false });
    expect(await app.sql(`SELECT relname FROM pg_class WHERE relowner = current_user::regrole`)).toEqual([]);
    expect(await app.sql(`SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid WHERE m.member = current_user::regrole`)).toEqual([]);
    const [owner] = await app.sql(`SELECT rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'phare_owner'`);
    expect(owner).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false });
  });

  it.each(['CREATE TABLE mine (id int)', 'CREATE SCHEMA mine', 'ALTER TABLE network ADD COLUMN mine text', 'DROP TABLE session', 'TRUNCATE session', 'ALTER TABLE policy_version DISABLE TRIGGER ALL', 'SET ROLE phare_owner', `COPY network TO PROGRAM 'true'`])('refuses its role: %s', async (statement) => {
    await expect(app.sql(statement)).rejects.toThrow(/permission denied|must be owner|must be able to SET ROLE/);
  });

  it('lets nothing of what happened be changed or taken away', async () => {
    for (const table of ['timeline_entry', 'policy_version', 'follow_up', 'referral', 'request_audience', 'excluded_person']) {
      await expect(app.sql(`UPDATE ${table} SET network_id = network_id`)).rejects.toThrow('permission denied');
      await expect(app.sql(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    }
    for (const table of ['idempotency_key', 'network']) await expect(app.sql(`UPDATE ${table} SET ${table === 'network' ? 'code = code' : 'kept_at = kept_at'}`)).rejects.toThrow('permission denied');
    for (const table of ['support_request', 'person', 'organisation', 'account', 'outbox_message', 'network']) await expect(app.sql(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });

  it('never changes a published policy, whoever asks', async () => {
    for (const statement of [`UPDATE policy_version SET version = 'x'`, 'DELETE FROM policy_version', 'TRUNCATE policy_version CASCADE']) await expect(admin(statement)).rejects.toThrow('a published policy version never changes');
  });

  it('has the network in every table that a network owns', async () => {
    const tables = await admin<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'network_id' AND a.attnotnull) ORDER BY 1`);
    expect(tables.map(({ name }) => name)).toEqual(NOT_OWNED);
  });

  it('begins every key and index with the network, but for those that are told here', async () => {
    const indexes = await admin<{ name: string }>(`SELECT i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
       LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
      WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> ALL($1) AND a.attname IS DISTINCT FROM 'network_id' ORDER BY 1`, [NOT_OWNED]);
    expect(indexes.map(({ name }) => name)).toEqual(Object.keys(OTHER_KEYS).sort());
  });

  it('leads every foreign key with the network: nothing of one can point to another’s', async () => {
    const keys = await admin<{ name: string }>(`SELECT k.conname AS name FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = k.confkey[1]
      WHERE k.contype = 'f' AND NOT (a.attname = 'network_id' AND f.attname = CASE k.confrelid WHEN 'network'::regclass THEN 'id' ELSE 'network_id' END) ORDER BY 1`);
    expect(keys).toEqual([]);
  });

  it('reaches the network from every table it owns', async () => {
    const tables = await admin<{ name: string }>(`SELECT t.relname AS name FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname <> ALL($1)
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'f') ORDER BY 1`, [NOT_OWNED]);
    expect(tables.map(({ name }) => name)).toEqual(['rate_counter']);
  });

  it('names every constraint itself', async () => {
    const generated = await admin<{ name: string }>(`SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conname ~ '(_pkey|_fkey|_check|_key)$' AND conrelid <> 'schema_migration'::regclass ORDER BY 1`);
    expect(generated).toEqual([]);
  });
});

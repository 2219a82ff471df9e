import { prepareDatabase, RUNTIME_ROLES } from '@phare/installation/api';
import { RoleSessions } from '../testing/database/role-sessions';
import { twoNetworks } from '../testing/database/two-networks';
import { newDatabase } from '../testing/test-database';
import { asAdministrator } from './catalogue';

const SIGNING_IN = Object.values(RUNTIME_ROLES);

/** A table that each of them reads. */
const READS: Readonly<Record<string, string>> = { phare_app: 'support_request', phare_auth: 'session', phare_worker: 'outbox_message', phare_audit: 'audit_link' };

/** What is a matter for the owner, the administrator or nobody. */
const BEYOND = [
  ...['CREATE TABLE mine (id int)', 'CREATE TEMP TABLE mine (id int)', 'CREATE SCHEMA mine', 'CREATE FUNCTION app.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$', 'CREATE VIEW mine AS SELECT 1'],
  ...['ALTER TABLE network ADD COLUMN mine text', 'DROP TABLE session', 'CREATE INDEX mine ON person (name)', 'CREATE POLICY mine ON support_request USING (true)'],
  ...['ALTER TABLE support_request DISABLE ROW LEVEL SECURITY', 'ALTER TABLE support_request NO FORCE ROW LEVEL SECURITY', 'DROP POLICY request_in_sight ON support_request'],
  ...['ALTER TABLE policy_version DISABLE TRIGGER ALL', `SET session_replication_role = 'replica'`, 'DROP FUNCTION app.actor()', 'ALTER FUNCTION app.actor() SECURITY INVOKER'],
  ...['SET ROLE phare_owner', 'SET ROLE phare_sight', 'SET SESSION AUTHORIZATION phare_owner', 'CREATE ROLE mine', 'GRANT phare_owner TO CURRENT_USER', 'ALTER ROLE CURRENT_USER BYPASSRLS'],
  ...[`COPY network TO PROGRAM 'true'`, `COPY network TO '/tmp/mine'`, `SELECT pg_read_file('/etc/passwd')`, 'SELECT * FROM pg_authid', 'SELECT * FROM app.context_key', 'SELECT app.inner_pad()', 'SELECT app.signature($$x$$)'],
];

/** Tables that no network owns. */
const NOT_OWNED = ['app.context_key', 'network', 'schema_migration'];
/** Tables that point nowhere, and why. */
const POINT_NOWHERE: Readonly<Record<string, string>> = {
  access_record: 'outlives what it tells of',
  audit_link: 'outlives what it tells of',
  audit_record: 'outlives what it tells of',
  rate_counter: 'counts for whoever has no account too',
};
/** Keys that do not begin with the network, and why. */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  session_pk: 'a token is looked up before the network is known',
  outbox_message_waiting: 'the deliverer looks for what is due, whose ever it is',
  idempotency_key_kept_at: 'the purge looks for what is old, whose ever it is',
  organisation_search_name_words: 'trigrams: GIN over text alone',
  support_request_search: 'words: GIN over a tsvector alone',
};

describe('the database', () => {
  let adminUrl: string;
  let sessions: RoleSessions;
  beforeAll(async () => {
    adminUrl = await newDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    sessions = new RoleSessions(adminUrl);
    await twoNetworks(await sessions.as('administrator'));
  });
  afterAll(() => sessions.close());

  const admin = <Row extends object>(text: string, values: readonly unknown[] = []) => asAdministrator<Row>(adminUrl, text, values);

  describe.each(SIGNING_IN)('as %s', (role) => {
    const refused = async (statement: string) => {
      const { rows } = await attempted(role, statement);
      throw new Error(`${role} was let: ${statement} (${rows.length})`);
    };
    const attempted = async (as: string, statement: string) => (await sessions.as(as)).query(statement);

    it('owns nothing, may do nothing but rows, and passes by no rule', async () => {
      const [facts] = (await attempted(role, `SELECT current_user AS name, session_user AS session, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication FROM pg_roles WHERE rolname = current_user`)).rows;
      expect(facts).toEqual({ name: role, session: role, rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, rolreplication: false });
      const owned = await admin(`SELECT relname FROM pg_class WHERE relowner = $1::regrole UNION ALL SELECT proname FROM pg_proc WHERE proowner = $1::regrole UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = $1::regrole`, [role]);
      expect(owned).toEqual([]);
      expect(await admin(`SELECT roleid::regrole FROM pg_auth_members WHERE member = $1::regrole`, [role])).toEqual([]);
    });

    it.each(BEYOND)('is refused: %s', async (statement) => {
      await expect(refused(statement)).rejects.toThrow(/permission denied|must be owner|must be able to SET ROLE|must be superuser|Only roles with/);
    });

    it('cannot turn row security off: a statement it would narrow is refused instead', async () => {
      const connection = await sessions.as(role);
      await connection.query('BEGIN; SET LOCAL row_security = off');
      const reading = connection.query(`SELECT FROM ${READS[role]}`);
      await expect(reading).rejects.toThrow('would be affected by row-level security');
      await connection.query('ROLLBACK');
    });

    it('empties no table', async () => {
      const tables = await admin<{ name: string }>(`SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace IN ('public'::regnamespace, 'app'::regnamespace)`);
      expect(tables.length).toBeGreaterThan(25);
      for (const { name } of tables) await expect(refused(`TRUNCATE ${name} CASCADE`)).rejects.toThrow('permission denied');
    });
  });

  it.each(['phare_owner', 'phare_sight'])('has %s own and look, and sign in nowhere', async (role) => {
    const [facts] = await admin(`SELECT rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication FROM pg_roles WHERE rolname = $1`, [role]);
    expect(facts).toEqual({ rolcanlogin: false, rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, rolreplication: false });
  });

  it('lets nothing of what happened be moved to another request or person, or taken away', async () => {
    const connection = await sessions.as('phare_app');
    for (const table of ['timeline_entry', 'policy_version', 'policy_completion', 'network_choice', 'follow_up', 'referral', 'request_audience', 'excluded_person', 'access_record', 'audit_record', 'audit_link', 'access_grant']) {
      await expect(connection.query(`UPDATE ${table} SET network_id = network_id`)).rejects.toThrow('permission denied');
      if (table !== 'request_audience') await expect(connection.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    }
  });

  it('never changes a published policy, whoever asks', async () => {
    for (const statement of [`UPDATE policy_version SET version = 'x'`, 'DELETE FROM policy_version', 'TRUNCATE policy_version CASCADE', 'TRUNCATE policy_completion']) await expect(admin(statement)).rejects.toThrow('a published policy version never changes');
  });

  it('has the network in every table that a network owns', async () => {
    const tables = await admin<{ name: string }>(`SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
      AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'network_id' AND a.attnotnull) ORDER BY 1`);
    expect(tables.map(({ name }) => name)).toEqual(NOT_OWNED);
  });

  it('begins every key and index with the network, but for those that are told here', async () => {
    const indexes = await admin<{ name: string }>(`SELECT i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
       LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
      WHERE t.relnamespace IN ('public'::regnamespace, 'app'::regnamespace) AND t.oid::regclass::text <> ALL($1) AND a.attname IS DISTINCT FROM 'network_id' ORDER BY 1`, [NOT_OWNED]);
    expect(indexes.map(({ name }) => name)).toEqual(Object.keys(OTHER_KEYS).sort());
  });

  it('leads every foreign key with the network: nothing of one can point to another’s', async () => {
    const keys = await admin<{ name: string }>(`SELECT k.conname AS name FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = k.confkey[1]
      WHERE k.contype = 'f' AND NOT (a.attname = 'network_id' AND f.attname = CASE k.confrelid WHEN 'network'::regclass THEN 'id' ELSE 'network_id' END) ORDER BY 1`);
    expect(keys).toEqual([]);
  });

  it('reaches the network from every table it owns, but for those that are told here', async () => {
    const tables = await admin<{ name: string }>(`SELECT t.oid::regclass::text AS name FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace IN ('public'::regnamespace, 'app'::regnamespace) AND t.oid::regclass::text <> ALL($1)
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'f') ORDER BY 1`, [NOT_OWNED]);
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(POINT_NOWHERE));
  });

  it('names every constraint itself', async () => {
    const generated = await admin<{ name: string }>(`SELECT conname AS name FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'app'::regnamespace) AND conname ~ '(_pkey|_fkey|_check|_key)$' AND conrelid <> 'schema_migration'::regclass ORDER BY 1`);
    expect(generated).toEqual([]);
  });
});

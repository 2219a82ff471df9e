import { DATABASE_RIGHTS, GRANTED_ROLES, prepareDatabase, type GrantedRole, type TableRights } from '@phare/installation/api';
import { OWNER_WROTE, ownerWrites } from '../testing/database/owner-writes';
import { RoleSessions } from '../testing/database/role-sessions';
import { cellsOf, TryRights } from '../testing/database/try-rights';
import { twoNetworks, type TwoNetworks } from '../testing/database/two-networks';
import { newDatabase } from '../testing/test-database';
import { grantsOf, rightsOf } from './grants';

describe('what each role may do to each table', () => {
  let sessions: RoleSessions;
  let world: TwoNetworks;
  beforeAll(async () => {
    const adminUrl = await newDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    sessions = new RoleSessions(adminUrl);
    world = await twoNetworks(await sessions.as('administrator'));
  });
  afterAll(() => sessions.close());

  const sorted = (rights: Readonly<Record<string, TableRights>>) => rightsOf(Object.entries(rights).flatMap(([table, roles]) => grantsOf(table, roles)));

  it('is declared for every table, and for no other', () => expect(Object.keys(DATABASE_RIGHTS).sort()).toEqual(world.tables.map(({ name }) => name).sort()));

  it('is granted as it is declared, column by column, both ways', async () => {
    expect(await rightsInForce()).toEqual(sorted(DATABASE_RIGHTS));
  });

  it('is granted to nobody else', async () => {
    const { rows } = await (await sessions.as('administrator')).query<{ grantee: string }>(
      `SELECT DISTINCT grantee FROM (
         SELECT coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC') AS grantee FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
         UNION ALL SELECT coalesce(nullif(x.grantee, 0)::regrole::text, 'PUBLIC') FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) x WHERE c.relnamespace IN ('public'::regnamespace, 'app'::regnamespace)) every
       WHERE grantee <> ALL ($1) AND grantee <> 'phare_owner'`,
      [GRANTED_ROLES],
    );
    expect(rows).toEqual([]);
  });

  it.each(GRANTED_ROLES.map((role) => [role]))('is what %s finds at every verb: denied, raised without a context, its own network alone', async (role: GrantedRole) => {
    const rights = new TryRights(sessions, world);
    const problems: string[] = [];
    for (const cell of cellsOf(world.tables).filter((each) => each.role === role)) problems.push(...(await rights.problemsOf(cell)));
    expect(problems).toEqual([]);
  });

  it('lets the owner, who signs in nowhere, write what an installation begins with', async () => expect(await ownerWrites(sessions, world)).toEqual(OWNER_WROTE));

  async function rightsInForce() {
    const { rows } = await (await sessions.as('administrator')).query<{ table: string; role: string; verb: string; column: string | null }>(
      `SELECT CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END AS table, g.grantee::regrole::text AS role, g.privilege_type AS verb, g.column
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL (
           SELECT a.grantee, a.privilege_type, NULL AS column FROM aclexplode(c.relacl) a
           UNION ALL SELECT x.grantee, x.privilege_type, t.attname FROM pg_attribute t, aclexplode(t.attacl) x WHERE t.attrelid = c.oid) g
        WHERE n.nspname IN ('public', 'app') AND c.relkind IN ('r', 'p', 'v', 'm') AND g.grantee <> 'phare_owner'::regrole`,
    );
    return rightsOf(rows);
  }
});

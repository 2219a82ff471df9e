import type { ClientBase } from 'pg';
import { ALL_ROWS, EXEMPT_TABLES, REVIEWED_DEFINERS } from './reviewed';

/** Something that row security rests on: a name for it, and the statement that answers every place where it does not hold. */
export interface Rule {
  readonly name: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

const OURS = `('public'::regnamespace, 'app'::regnamespace)`;
const NOT_OF_AN_EXTENSION = (oid: string): string => `NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = ${oid} AND e.deptype = 'e')`;
const TABLES = `pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN ${OURS}`;

/** A grant of a table as a whole or of one of its columns. */
const GRANTS = `(SELECT c.oid, a.grantee, a.privilege_type AS verb FROM pg_class c, aclexplode(c.relacl) a UNION SELECT t.attrelid, x.grantee, x.privilege_type FROM pg_attribute t, aclexplode(t.attacl) x)`;

/** Each rule of research/security.md §3.3 and of design/security.md, « Authorisation », as a question to the catalogue. */
export const RULES: readonly Rule[] = [
  {
    name: 'every table has row security, also for its owner',
    text: `SELECT c.oid::regclass::text AS problem FROM ${TABLES} AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND c.oid::regclass::text <> ALL ($1)`,
    values: [Object.keys(EXEMPT_TABLES)],
  },
  {
    name: 'a table without row security is granted to nobody',
    text: `SELECT c.oid::regclass::text AS problem FROM ${TABLES} AND NOT c.relrowsecurity AND EXISTS (SELECT FROM ${GRANTS} g WHERE g.oid = c.oid AND g.grantee <> c.relowner)`,
  },
  {
    name: 'every verb that a role is granted has a policy of that role',
    text: `SELECT DISTINCT format('%s %s %s', g.grantee::regrole, g.verb, c.oid::regclass) AS problem FROM pg_class c JOIN ${GRANTS} g ON g.oid = c.oid
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN ${OURS} AND g.verb IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') AND g.grantee <> c.relowner
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND g.grantee = ANY (p.polroles)
          AND p.polcmd IN ('*', CASE g.verb WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a' WHEN 'UPDATE' THEN 'w' ELSE 'd' END))`,
  },
  {
    name: 'no policy is for a verb that its role is not granted',
    text: `SELECT format('%s on %s', p.polname, p.polrelid::regclass) AS problem FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid CROSS JOIN LATERAL unnest(p.polroles) AS r(role)
      WHERE r.role <> c.relowner AND NOT EXISTS (SELECT FROM ${GRANTS} g WHERE g.oid = c.oid AND g.grantee = r.role
        AND (p.polcmd = '*' OR g.verb = CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' ELSE 'DELETE' END))`,
  },
  { name: 'every policy names its role', text: `SELECT format('%s on %s', polname, polrelid::regclass) AS problem FROM pg_policy WHERE 0 = ANY (polroles)` },
  {
    name: 'every policy lets in by itself: none narrows another',
    text: `SELECT format('%s on %s', polname, polrelid::regclass) AS problem FROM pg_policy WHERE NOT polpermissive`,
  },
  {
    name: 'a policy without a condition is a reviewed one',
    text: `SELECT polname AS problem FROM pg_policy WHERE (pg_get_expr(polqual, polrelid) = 'true' OR pg_get_expr(polwithcheck, polrelid) = 'true') AND polname <> ALL ($1)`,
    values: [Object.keys(ALL_ROWS)],
  },
  {
    name: 'a policy that was reviewed is still there',
    text: `SELECT name AS problem FROM unnest($1::text[]) AS name WHERE NOT EXISTS (SELECT FROM pg_policy WHERE polname = name AND (pg_get_expr(polqual, polrelid) = 'true' OR pg_get_expr(polwithcheck, polrelid) = 'true'))`,
    values: [Object.keys(ALL_ROWS)],
  },
  {
    name: 'every view asks as whoever reads it',
    text: `SELECT c.oid::regclass::text AS problem FROM pg_class c WHERE c.relkind = 'v' AND c.relnamespace IN ${OURS} AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)`,
  },
  { name: 'there is no materialised view', text: `SELECT c.oid::regclass::text AS problem FROM pg_class c WHERE c.relkind = 'm'` },
  {
    name: 'a function that runs as its owner pins its search path, ending with the temporary schema',
    text: `SELECT p.oid::regprocedure::text AS problem FROM pg_proc p WHERE p.prosecdef AND p.pronamespace IN ${OURS}
      AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=pg_catalog%' AND setting LIKE '%pg_temp')`,
  },
  { name: 'a function that runs as its owner is owned by the role that reads only what it needs', text: `SELECT oid::regprocedure::text AS problem FROM pg_proc WHERE prosecdef AND proowner <> 'phare_sight'::regrole` },
  {
    name: 'a function that runs as its owner is a reviewed one',
    text: `SELECT oid::regprocedure::text AS problem FROM pg_proc WHERE prosecdef AND oid::regprocedure::text <> ALL ($1)`,
    values: [Object.keys(REVIEWED_DEFINERS)],
  },
  {
    name: 'nothing of ours is for everyone',
    text: `SELECT format('%s %s', what, name) AS problem FROM (
        SELECT 'function' AS what, p.oid::regprocedure::text AS name, coalesce(p.proacl, acldefault('f', p.proowner)) AS acl FROM pg_proc p WHERE p.pronamespace IN ${OURS} AND ${NOT_OF_AN_EXTENSION('p.oid')}
        UNION ALL SELECT 'relation', c.oid::regclass::text, c.relacl FROM pg_class c WHERE c.relnamespace IN ${OURS}
        UNION ALL SELECT 'column', format('%s.%s', a.attrelid::regclass, a.attname), a.attacl FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace IN ${OURS}
        UNION ALL SELECT 'schema', nspname, nspacl FROM pg_namespace WHERE oid IN ${OURS} OR nspname !~ '^(pg_|information_schema)'
        UNION ALL SELECT 'database', datname, coalesce(datacl, acldefault('d', datdba)) FROM pg_database WHERE datname = current_database()
        UNION ALL SELECT 'type', t.oid::regtype::text, coalesce(t.typacl, acldefault('T', t.typowner)) FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
          WHERE t.typnamespace IN ${OURS} AND t.typcategory <> 'A' AND (c.oid IS NULL OR c.relkind = 'c') AND ${NOT_OF_AN_EXTENSION('t.oid')}
      ) every WHERE EXISTS (SELECT FROM aclexplode(acl) x WHERE x.grantee = 0)`,
  },
  { name: 'no function of ours claims to leak nothing', text: `SELECT p.oid::regprocedure::text AS problem FROM pg_proc p WHERE p.proleakproof AND p.pronamespace <> 'pg_catalog'::regnamespace` },
  {
    name: 'everything is owned by the owner, and what looks behind row security by its own role',
    text: `SELECT name AS problem FROM (
        SELECT c.oid::regclass::text AS name, c.relowner AS owner, ARRAY['phare_owner'] AS may FROM pg_class c WHERE c.relnamespace IN ${OURS} AND ${NOT_OF_AN_EXTENSION('c.oid')}
        UNION ALL SELECT nspname, nspowner, ARRAY['phare_owner'] FROM pg_namespace WHERE oid IN ${OURS}
        UNION ALL SELECT p.oid::regprocedure::text, p.proowner, ARRAY['phare_owner', 'phare_sight'] FROM pg_proc p WHERE p.pronamespace IN ${OURS} AND ${NOT_OF_AN_EXTENSION('p.oid')}
      ) every WHERE owner::regrole::text <> ALL (may)`,
  },
  { name: 'no role of ours passes by row security', text: `SELECT rolname AS problem FROM pg_roles WHERE rolname LIKE 'phare\\_%' AND rolname <> current_user AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)` },
  { name: 'neither the owner nor the role of sight can sign in', text: `SELECT rolname AS problem FROM pg_roles WHERE rolname IN ('phare_owner', 'phare_sight') AND rolcanlogin` },
  { name: 'nothing granted by default is granted to anyone', text: `SELECT format('%s %s', defaclrole::regrole, defaclobjtype) AS problem FROM pg_default_acl` },
];

/** Every place where a rule does not hold. */
export async function problemsOf(connection: ClientBase, { text, values = [] }: Rule): Promise<string[]> {
  const { rows } = await connection.query<{ problem: string }>(text, [...values]);
  return rows.map(({ problem }) => problem).sort();
}

import { createHmac } from 'node:crypto';
import { OperatorError } from '@phare/kernel/api';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Owns every table and signs in nowhere: only migrations act as this role. */
const OWNER = 'phare_owner';
/** Owns the few functions that look behind row security, signs in nowhere, and reads only the columns they need. */
const SIGHT = 'phare_sight';

/** What the product's processes sign in as: rows only, no ownership, no superuser, no way past row security. One role per duty. */
export const RUNTIME_ROLES = { application: 'phare_app', identity: 'phare_auth', worker: 'phare_worker', audit: 'phare_audit' } as const;
export type Duty = keyof typeof RUNTIME_ROLES;

/** Held while a process prepares the database, so that two starting together do it one after the other. */
const PREPARING = 7_242_001;

/**
 * Every secret of an installation follows from the administrator's password: each process that knows `DATABASE_URL` finds them again,
 * and there is no second secret to keep.
 */
const derived = (adminUrl: string, purpose: string): Buffer => createHmac('sha256', decodeURIComponent(new URL(adminUrl).password)).update(purpose).digest();

/** What the product signs the context of its transactions with, and the database checks it with. */
export const contextKey = (adminUrl: string): Buffer => derived(adminUrl, 'phare context');

const passwordOf = (adminUrl: string, role: string): string => derived(adminUrl, role).toString('base64url');

/** Created by whoever comes first, of all who start on the server at this moment. */
const created = (role: string): string => `
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    BEGIN
      CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;`;
const CREATE_ROLES = `DO $$ BEGIN ${[OWNER, SIGHT, ...Object.values(RUNTIME_ROLES)].map(created).join(' ')} END $$;`;

/** A statement that runs away, or a transaction left open, ends by itself; and nobody may make a commit less durable. */
const LIMITS = { statement_timeout: '15s', idle_in_transaction_session_timeout: '30s', lock_timeout: '10s', transaction_timeout: '60s' };

const signingIn = (adminUrl: string, database: string) => (role: string): string => `
  ALTER ROLE ${role} LOGIN PASSWORD ${escapeLiteral(passwordOf(adminUrl, role))};
  ${Object.entries(LIMITS).map(([name, value]) => `ALTER ROLE ${role} IN DATABASE ${escapeIdentifier(database)} SET ${name} = '${value}';`).join(' ')}
  GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${role};`;

/**
 * Roles belong to the server, and an advisory lock to one database: two databases prepared at once would change the same role together,
 * which PostgreSQL refuses (« tuple concurrently updated »). A comment on a role locks it until the transaction ends (PostgreSQL 18, 13.3.1).
 */
const ONE_AT_A_TIME = `COMMENT ON ROLE ${OWNER} IS 'Owns the tables of Phare and signs in nowhere.';`;

/** Creates the roles where they are missing and lets the owner act on this database. The administrator may create roles. */
export async function prepareRoles(admin: Client, adminUrl: string): Promise<void> {
  const { rows } = await admin.query<{ database: string; me: string }>('SELECT current_database() AS database, current_user AS me');
  const [{ database, me } = { database: '', me: '' }] = rows;
  await admin.query(CREATE_ROLES).catch(explained);
  await admin
    .query(`
    ${ONE_AT_A_TIME}
    ${Object.values(RUNTIME_ROLES).map(signingIn(adminUrl, database)).join('')}
    GRANT ${OWNER} TO ${escapeIdentifier(me)};
    GRANT ${SIGHT} TO ${OWNER} WITH INHERIT FALSE, SET TRUE;
    REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC;
    GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(database)} TO ${OWNER};
    GRANT CREATE, USAGE ON SCHEMA public TO ${OWNER};
    ALTER SCHEMA public OWNER TO ${OWNER};`)
    .catch(explained);
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** The one failure that an operator can settle gets its sentence; any other stays what it is. */
function explained(error: unknown): never {
  const refused = typeof error === 'object' && error !== null && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE;
  if (!refused) throw error;
  throw new OperatorError(`The role of DATABASE_URL must own the database and may create roles (CREATEROLE). On a server that another Phare uses already, it must be the same role: it owns ${OWNER} and the other roles of Phare.`);
}

/** The same database, reached as the role of a duty. */
export function urlOf(adminUrl: string, duty: Duty): string {
  const url = new URL(adminUrl);
  url.username = RUNTIME_ROLES[duty];
  url.password = passwordOf(adminUrl, url.username);
  return url.href;
}

/** Runs `work` as the administrator while no other process prepares the same database. */
export async function whilePreparing<Answer>(adminUrl: string, work: (admin: Client) => Promise<Answer>): Promise<Answer> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'phare-prepare' });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [PREPARING]);
    return await work(admin);
  } finally {
    await admin.end();
  }
}

export { OWNER };

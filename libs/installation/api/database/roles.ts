import { createHmac } from 'node:crypto';
import { OperatorError } from '@phare/kernel/api';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Owns every table and signs in nowhere: only migrations act as this role. */
const OWNER = 'phare_owner';
/** What the product runs as: rows only, no ownership, no superuser, no way past row-level security. */
const APPLICATION = 'phare_app';

/** Held while a process prepares the database, so that two starting together do it one after the other. */
const PREPARING = 7_242_001;

/**
 * The application role's password follows from the administrator's: every process that knows `DATABASE_URL` finds it again,
 * and there is no second secret to keep.
 */
const applicationPassword = (adminUrl: string): string => createHmac('sha256', decodeURIComponent(new URL(adminUrl).password)).update('phare_app').digest('base64url');

const CREATE_ROLES = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${OWNER}') THEN CREATE ROLE ${OWNER} NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION}') THEN CREATE ROLE ${APPLICATION} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS; END IF;
  END $$;`;

/** Creates the two roles where they are missing and lets the owner act on this database. The administrator may create roles. */
export async function prepareRoles(admin: Client, adminUrl: string): Promise<void> {
  const { rows } = await admin.query<{ database: string; me: string }>('SELECT current_database() AS database, current_user AS me');
  const [{ database, me } = { database: '', me: '' }] = rows;
  await admin.query(CREATE_ROLES).catch(explained);
  await admin
    .query(`
    ALTER ROLE ${APPLICATION} LOGIN PASSWORD ${escapeLiteral(applicationPassword(adminUrl))};
    GRANT ${OWNER} TO ${escapeIdentifier(me)};
    GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(database)} TO ${OWNER};
    GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${APPLICATION};
    GRANT CREATE, USAGE ON SCHEMA public TO ${OWNER};
    ALTER SCHEMA public OWNER TO ${OWNER};`)
    .catch(explained);
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** The one failure that an operator can settle gets its sentence; any other stays what it is. */
function explained(error: unknown): never {
  const refused = typeof error === 'object' && error !== null && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE;
  if (!refused) throw error;
  throw new OperatorError(`The role of DATABASE_URL must own the database and may create roles (CREATEROLE). On a server that another Phare uses already, it must be the same role: it owns ${OWNER} and ${APPLICATION}.`);
}

/** The same database, reached as the application's role. */
export function applicationUrl(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = APPLICATION;
  url.password = applicationPassword(adminUrl);
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

import { Client, types, type ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { PREPARE } from './acting-query';

const DATE_OID = 1082;
// A civil date is a date, not a midnight (house rule 7): the driver's default is a local `Date`.
types.setTypeParser(DATE_OID, (text) => text);

/** How many connections one process keeps: two cores serve eight well, more only queue inside PostgreSQL. */
const POOL_SIZE = 8;

/** A database that does not let us in by then is down: the caller is told 503 instead of waiting. */
const CONNECTION_TIMEOUT_MS = 5_000;

/**
 * Our statements are few, named and long: planning them anew took more time than running them. Each is planned once per connection,
 * so a condition that only sometimes applies is a statement of its own. JIT compilation pays on reports that take seconds, not here.
 */
const PLANNING = '-c plan_cache_mode=force_generic_plan -c jit=off';

/** Opens the pool of one of the product's roles. Never synchronises: migrations alone change the schema. */
export function connect(url: string, connections = POOL_SIZE): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    poolSize: connections,
    extra: {
      application_name: 'phare',
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      options: PLANNING,
      onConnect: (client: ClientBase) => client.query(PREPARE),
    },
  }).initialize();
}

/** A connection of its own, not opened yet, for whoever listens without end; kept alive, so that a dead one is noticed. */
export const connectionOf = (url: string): Client => new Client({ connectionString: url, application_name: 'phare live', connectionTimeoutMillis: CONNECTION_TIMEOUT_MS, keepAlive: true });

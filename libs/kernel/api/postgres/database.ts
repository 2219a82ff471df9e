import { Client } from 'pg';
import { SUPERUSER } from './cluster';

const DATABASE = 'phare';

/** Address of the product's database for the superuser of an embedded cluster. */
export function adminUrl(port: number, password: string, database: string = DATABASE): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether the server on this port is the one of this cluster: it knows our password and works in that folder. */
export async function isServing(port: number, password: string, folder: string): Promise<boolean> {
  try {
    return await withClient(adminUrl(port, password, 'postgres'), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return rows[0]?.data_directory === folder;
    });
  } catch {
    return false;
  }
}

/** Creates the product's database in a new cluster. */
export async function createDatabase(port: number, password: string): Promise<void> {
  await withClient(adminUrl(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

async function withClient<Answer>(connectionString: string, ask: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  // A connection cut while idle is reported here; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { Client } from 'pg';
import { OWNER } from './roles';

/** Runs `work` as the owner of the tables, which no process of the product is: to provision, never to serve. */
export async function asOwner<Answer>(adminUrl: string, work: (owner: Client) => Promise<Answer>): Promise<Answer> {
  const owner = new Client({ connectionString: adminUrl, options: `-c role=${OWNER}`, application_name: 'phare-provision' });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

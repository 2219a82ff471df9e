import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Clients, TEAM } from '../ground/clients.mjs';

const STORM = 40;
/** The database gives a lock up after ten seconds, a statement after fifteen (`LIMITS`). */
const LONGEST_MS = 40_000;

/** Someone holds the table that everyone needs, while more come than there are connections: an answer for each, and all is well once the lock is gone. */
export const locks = {
  name: 'F14',
  says: 'everyone waits for one lock',
  seconds: 45,
  async run({ open }) {
    const world = await open();
    await world.startApi();
    const clients = await new Clients(world).prepare();
    await clients.fileMany(5);
    const holder = new pg.Client({ connectionString: world.postgres.adminUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE support_request IN ACCESS EXCLUSIVE MODE');
    const began = performance.now();
    const storm = Promise.all(Array.from({ length: STORM }, () => clients.callers[0].get('/requests', TEAM).catch(({ name }) => ({ status: name }))));
    const alive = await clients.callers[0].get('/health/live');
    const answers = await Promise.race([storm, pause(LONGEST_MS, [])]);
    const took = Math.round(performance.now() - began);
    await holder.query('ROLLBACK');
    await holder.end();
    const statuses = [...new Set(answers.map(({ status }) => status))];
    await clients.fileMany(5);
    const broken = [
      ...(answers.length === STORM ? [] : [`not everyone was answered within ${LONGEST_MS} ms`]),
      ...statuses.filter((status) => status !== 503).map((status) => `someone who waited for a lock was answered ${status}`),
      ...(alive.status === 200 ? [] : ['the process did not even say that it lives']),
    ];
    return { world, broken, told: { 'answered in ms': took } };
  },
};

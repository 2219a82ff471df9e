import { setTimeout as pause } from 'node:timers/promises';
import { Clients } from '../ground/clients.mjs';
import { freePort } from '../../steps/built-program.mjs';
import { until } from '../ground/until.mjs';

const AT_WORK = `SELECT count(*)::int AS at_work FROM pg_stat_activity WHERE datname = 'phare' AND pid <> pg_backend_pid()`;

/** The first start prepares roles, migrates, publishes the policy and loads the demonstration; killed at any moment of it, the next one goes on. Then a second API starts beside the first, as in a deployment. */
export const tornDeploy = {
  name: 'F16',
  says: 'a first start is killed while it migrates, and two starts overlap',
  seconds: 60,
  async run({ open, chance, timeLeft }) {
    const world = await open({ empty: true });
    const tables = [];
    for (let round = 0; round < 6 && (round < 3 || timeLeft()); round += 1) {
      const starting = await world.startApi({ ready: false });
      // Half of them while it migrates, half while it fills what it has made.
      await until(async () => (round % 2 === 0 ? (await world.sql(AT_WORK))[0].at_work > 0 : (await made(world)) > 1), 'it prepares the database');
      await Promise.race([pause(chance.between(0, 1_500)), starting.says(/(Phare is ready) on/)]);
      await starting.kill();
      tables.push(await made(world));
    }
    await world.startApi();
    const clients = await new Clients(world).prepare();
    clients.start(3);
    const before = world.api;
    await world.startApi({ port: await freePort() });
    await before.stop();
    await world.startApi();
    await clients.stop();
    return { world, told: { 'killed with so many tables': tables.join(' ') } };
  },
};

const made = async (world) => (await world.sql(`SELECT count(*)::int AS made FROM pg_tables WHERE schemaname = 'public'`))[0].made;

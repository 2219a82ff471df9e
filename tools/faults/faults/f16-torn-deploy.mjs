import { setTimeout as pause } from 'node:timers/promises';
import { Clients } from '../ground/clients.mjs';
import { freePort } from '../ground/program.mjs';

/** The first start prepares roles, migrates, publishes the policy and loads the demonstration; killed at any moment of it, the next one goes on. Then a second version starts beside the first. */
export const tornDeploy = {
  name: 'F16',
  says: 'a first start is killed while it migrates, and two versions overlap',
  seconds: 60,
  async run({ open, chance, timeLeft }) {
    const world = await open({ signedIn: false });
    await world.sql('CREATE DATABASE torn');
    world.postgres.adminUrl = Object.assign(new URL(world.postgres.adminUrl), { pathname: '/torn' }).href;
    const kills = [];
    for (let round = 0; round < 6 && (round < 3 || timeLeft()); round += 1) {
      const starting = await world.startApi({ ready: false });
      await Promise.race([pause(chance.between(300, 4_000)), starting.says(/(Phare is ready) on/)]);
      const [{ migrations }] = await world.sql(`SELECT CASE WHEN to_regclass('public.migrations') IS NULL THEN 0 ELSE (xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM migrations', false, true, '')))[1]::text::int END AS migrations`);
      kills.push(migrations);
      await starting.kill();
    }
    await world.startApi();
    const clients = await new Clients(world).prepare();
    clients.start(3);
    const old = world.api;
    await world.startApi({ port: await freePort() });
    await old.stop();
    await world.startApi();
    await clients.stop();
    return { world, told: { 'kills at migration': kills.join(' ') } };
  },
};

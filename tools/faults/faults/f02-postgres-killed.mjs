import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Clients } from '../ground/clients.mjs';
import { processesIn } from '../ground/living.mjs';

const RECOVERED_MS = 60_000;

/** PostgreSQL and all its children at once, while clients write: the product has to notice, start it again and go on. */
export const postgresKilled = {
  name: 'F2',
  says: 'PostgreSQL is killed (kill -9) while it writes',
  seconds: 40,
  async run({ open, chance, short, timeLeft }) {
    const world = await open({ embedded: true });
    await world.startApi();
    const clients = await new Clients(world).prepare();
    const cluster = await realpath(join(world.folder, 'postgres'));
    const [broken, recoveries] = [[], []];
    for (let round = 0; round < (short ? 1 : 4) && (round === 0 || timeLeft()); round += 1) {
      clients.start();
      await pause(chance.between(500, 1_500));
      const killed = performance.now();
      for (const pid of await processesIn(cluster)) process.kill(pid, 'SIGKILL');
      await clients.file();
      recoveries.push(Math.round(performance.now() - killed));
      await clients.stop();
    }
    const longest = Math.max(...recoveries);
    if (longest > RECOVERED_MS) broken.push(`it took ${longest} ms to receive again`);
    return { world, broken, told: { kills: recoveries.length, 'longest recovery ms': longest } };
  },
};

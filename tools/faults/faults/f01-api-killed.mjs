import { setTimeout as pause } from 'node:timers/promises';
import { Clients } from '../ground/clients.mjs';
import { Wire } from '../ground/wire.mjs';

const WRITERS = 16;
/** At any moment; as PostgreSQL is about to hear COMMIT; once it has kept the request and before anyone is told. */
const MOMENTS = ['any', 'before', 'after'];

/** Its clients never know whether they were heard: each asks again under its key. */
export const apiKilled = {
  name: 'F1',
  says: 'the API is killed (kill -9) while it receives',
  seconds: 60,
  async run({ open, chance, short, timeLeft, stops }) {
    const world = await open();
    const wire = await Wire.to(world.postgres.adminUrl);
    stops.add(() => wire.stop());
    const start = () => world.startApi({ env: { DATABASE_URL: wire.url } });
    await start();
    const clients = await new Clients(world).prepare();
    clients.start(WRITERS);
    let kills = 0;
    for (const moment of MOMENTS.concat(short ? [] : Array.from({ length: 21 }, () => chance.oneOf(MOMENTS)))) {
      if (kills >= MOMENTS.length && !timeLeft()) break;
      await pause(chance.between(0, 500));
      if (moment !== 'any') await wire.cutAtCommit(moment);
      await world.api.kill();
      kills += 1;
      await start();
    }
    await clients.stop();
    return { world, told: { kills, 'asked again': [...clients.refusals.values()].reduce((sum, times) => sum + times, 0) } };
  },
};

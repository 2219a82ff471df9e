import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Clients } from '../ground/clients.mjs';

/** The drill: a copy while people write, the machine lost, an empty folder; then every request that was acknowledged before the copy is counted. */
export const restored = {
  name: 'F17',
  says: 'the machine is lost; a backup is restored into an empty folder',
  seconds: 60,
  async run({ open, ground }) {
    const lost = await open({ embedded: true });
    await lost.startApi();
    const clients = await new Clients(lost).prepare();
    await clients.fileMany(25);
    const [before, copy] = [lost.ledger.entries(), join(ground, 'copy')];
    clients.start(4);
    await pause(300);
    const made = await lost.phare(['backup', copy]);
    await clients.stop();
    await lost.api.kill();
    const folder = join(ground, 'F17-restored');
    const world = await open({ embedded: true, folder, empty: true });
    const back = await world.phare(['restore', copy]);
    const released = await world.phare(['mail', 'release']);
    // What was asked later may be there or not; what was acknowledged before the copy must be.
    for (const { key, digest } of lost.ledger.entries()) world.ledger.asked(key, digest);
    for (const { key, answers } of before) for (const answer of answers) world.ledger.acknowledged(key, answer);
    Object.assign(world, { elsewhere: lost.post.arrivals, canary: lost.canary });
    await world.startApi();
    const broken = [made, back, released].filter(({ exit }) => exit !== 0).map(({ said }) => `a command was refused: ${said}`);
    return { world, broken, told: { 'before the copy': before.length } };
  },
};

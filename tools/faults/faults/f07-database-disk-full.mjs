import { setTimeout as pause } from 'node:timers/promises';
import { Clients } from '../ground/clients.mjs';
import { smallDisk } from '../ground/small-disk.mjs';
import { until } from '../ground/until.mjs';

const MEGABYTE = 1_000_000;

/** Room for one more segment of the write-ahead log, then none: what cannot be kept is not confirmed, and once there is room again everything goes on by itself. */
export const databaseDiskFull = {
  name: 'F7',
  says: 'the disk of the database is full',
  seconds: 60,
  async run({ open, folder }) {
    const disk = await smallDisk(folder, '400m');
    if (!disk) return { notRun: 'this machine mounts no small disk (mount -t tmpfs)' };
    const world = await open({ embedded: true, folder });
    await world.startApi();
    const clients = await new Clients(world).prepare();
    await clients.fileMany(10);
    await disk.fill(2 * MEGABYTE);
    clients.start(4);
    const kept = () => world.ledger.counts.acknowledged;
    await until(() => [...clients.refusals.keys()].length > 0, 'the disk is full', { seconds: 60 });
    const before = kept();
    await pause(3_000);
    const ready = await world.caller().get('/health/ready').catch(() => ({ status: 0 }));
    await disk.free();
    await until(() => kept() > before, 'requests are received again', { seconds: 90 });
    await clients.stop();
    const refused = [...clients.refusals.keys()].filter((status) => ![0, 503].includes(status));
    return { world, broken: refused.map((status) => `a full disk was answered ${status}`), told: { 'readiness meanwhile': ready.status, refused: [...clients.refusals.values()].reduce((sum, times) => sum + times, 0) } };
  },
};

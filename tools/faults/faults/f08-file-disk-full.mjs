import { join } from 'node:path';
import { Clients, TEAM } from '../ground/clients.mjs';
import { smallDisk } from '../ground/small-disk.mjs';

const MEGABYTE = 1_000_000;

/** What does not fit is refused and leaves nothing; a request without a file is received all the same. */
export const fileDiskFull = {
  name: 'F8',
  says: 'the disk of the attachments is full',
  seconds: 30,
  async run({ open }) {
    const world = await open();
    const disk = await smallDisk(join(world.folder, 'files'), '4m');
    if (!disk) return { notRun: 'this machine mounts no small disk (mount -t tmpfs)' };
    await world.startApi();
    const clients = await new Clients(world).prepare();
    const [caller] = clients.callers;
    let { id, version } = await clients.file();
    const broken = [];
    const attach = async (size, expected, when) => {
      const answer = await caller.attach({ id, version }, Buffer.alloc(size, 'Compte rendu.\n'), TEAM);
      if (answer.status !== expected) broken.push(`${when}, a file was answered ${answer.status} ${answer.body.code ?? ''}`);
      version = answer.body.version ?? version;
    };
    await attach(MEGABYTE, 201, 'with room for it');
    await attach(6 * MEGABYTE, 503, 'without room for it');
    await clients.fileMany(5);
    await attach(MEGABYTE, 201, 'with room again');
    return { world, broken, invariants: { exact: true } };
  },
};

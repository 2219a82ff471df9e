import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Clients } from '../ground/clients.mjs';
import { processesIn } from '../ground/living.mjs';
import { unsettledMails } from '../ground/outbox.mjs';
import { freePort } from '../../steps/built-program.mjs';
import { until } from '../ground/until.mjs';

const A_MINUTE = 60_000;

/** Frozen in the middle of a mail for longer than its lease, while another takes over; then thawed. PostgreSQL too, under clients who go on asking. */
export const frozen = {
  name: 'F15',
  says: 'the API, then PostgreSQL, freeze for a while (SIGSTOP) and go on',
  seconds: 60,
  async run({ open }) {
    const world = await open();
    world.post.manners = 'stalls';
    const frozenApi = await world.startApi({ port: await freePort() });
    const clients = await new Clients(world, { urls: [frozenApi.url] }).prepare();
    await clients.fileMany(6);
    await until(() => world.post.messages.length > 0, 'a mail is under way');
    frozenApi.signal('SIGSTOP');
    world.post.manners = 'takes';
    world.advance(5 * A_MINUTE);
    await world.startApi();
    await until(async () => (await unsettledMails(world)) === 0, 'another takes over what was under way', { seconds: 60 });
    world.post.hangUp();
    frozenApi.signal('SIGCONT');
    const others = await new Clients(world).prepare();
    others.start(4);
    const cluster = await realpath(join(world.folder, 'postgres'));
    for (const pid of await processesIn(cluster)) process.kill(pid, 'SIGSTOP');
    await pause(6_000);
    for (const pid of await processesIn(cluster)) process.kill(pid, 'SIGCONT');
    await others.file();
    await others.stop();
    await until(async () => (await unsettledMails(world)) === 0, 'everything is settled', { seconds: 60 });
    return { world };
  },
};

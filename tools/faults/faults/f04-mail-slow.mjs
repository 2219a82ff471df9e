import { Clients, TEAM } from '../ground/clients.mjs';
import { unsettledMails } from '../ground/outbox.mjs';

const MINUTE = 60_000;
/** A conversation that falls silent is given up after ten seconds (`Mailer`); three go on side by side. */
const ROUND_MS = 25_000;

/** It takes the connection and never greets; then it takes the mail and never answers. Receiving and the sweep of deadlines do not wait for it. */
export const mailSlow = {
  name: 'F4',
  says: 'the mail server falls silent',
  seconds: 50,
  async run({ open }) {
    const world = await open();
    await world.startSteered();
    const clients = await new Clients(world).prepare();
    const broken = [];
    for (const manners of ['stalls_at_hello', 'stalls']) {
      world.post.manners = manners;
      await clients.fileMany(3);
      const began = performance.now();
      const round = world.moveTo(world.now().getTime() + 5 * MINUTE, { rounds: true });
      const { status } = await clients.callers[0].get('/requests?view=queue', TEAM);
      if (status !== 200) broken.push(`the queue answered ${status} meanwhile`);
      await round;
      if (performance.now() - began > ROUND_MS * 3) broken.push('a silent server held the worker up for more than its timeouts');
    }
    world.post.manners = 'takes';
    world.post.hangUp();
    await world.moveTo(world.now().getTime() + 10 * MINUTE, { rounds: true });
    const left = await unsettledMails(world);
    return { world, broken: left === 0 ? broken : [...broken, `${left} mails still wait`] };
  },
};

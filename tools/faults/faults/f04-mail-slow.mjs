import { Clients, TEAM } from '../ground/clients.mjs';
import { unsettledMails } from '../ground/outbox.mjs';
import { until } from '../ground/until.mjs';

const MINUTE = 60_000;
const GIVEN_UP = `SELECT count(*)::int AS given_up FROM outbox_message WHERE last_error IS NOT NULL AND recipient_email LIKE 'epreuve-%'`;

/** It takes the connection and never greets; then it takes the mail and never answers. Receiving and reading do not wait for it, and it is given up in time. */
export const mailSlow = {
  name: 'F4',
  says: 'the mail server falls silent',
  seconds: 60,
  async run({ open }) {
    const world = await open();
    await world.startSteered();
    const clients = await new Clients(world).prepare();
    const broken = [];
    let givenUp = 0;
    for (const manners of ['stalls_at_hello', 'stalls']) {
      world.post.manners = manners;
      await clients.fileMany(3);
      await until(async () => (await world.sql(GIVEN_UP))[0].given_up > givenUp, 'a silent server is given up', { seconds: 60 });
      [{ given_up: givenUp }] = await world.sql(GIVEN_UP);
      const { status } = await clients.callers[0].get('/requests?view=queue', TEAM);
      if (status !== 200) broken.push(`the queue answered ${status} meanwhile`);
    }
    world.post.manners = 'takes';
    world.post.hangUp();
    await world.moveTo(world.now().getTime() + 30 * MINUTE, { rounds: true });
    await until(async () => (await unsettledMails(world)) === 0, 'every mail leaves once the server answers', { seconds: 60 });
    return { world, broken };
  },
};

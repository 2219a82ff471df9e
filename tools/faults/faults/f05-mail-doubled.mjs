import { Clients } from '../ground/clients.mjs';
import { unsettledMails } from '../ground/outbox.mjs';
import { until } from '../ground/until.mjs';

const REQUESTS = 30;
const A_MINUTE = 60_000;

/** The server keeps each mail and cuts the line before it says so: nobody knows, it is sent again, and its Message-ID says that it is the same. */
export const mailDoubled = {
  name: 'F5',
  says: 'the mail server keeps a mail and never says so',
  seconds: 30,
  async run({ open }) {
    const world = await open();
    world.post.manners = 'drops';
    await world.startApi();
    const clients = await new Clients(world).prepare();
    await clients.fileMany(REQUESTS);
    await until(() => world.post.messages.length >= REQUESTS / 2, 'the server was given mail');
    world.post.manners = 'takes';
    await world.api.stop();
    // Every retry is due.
    world.advance(5 * A_MINUTE);
    await world.startApi();
    const { arrivals } = world.post;
    await until(async () => (await unsettledMails(world)) === 0, 'every mail is settled');
    const again = [...world.post.arrivals.values()].filter((times) => times > 1).length;
    return { world, broken: again === 0 ? ['no mail arrived twice: the fault did not happen'] : [], told: { 'arrived before': arrivals.size } };
  },
};

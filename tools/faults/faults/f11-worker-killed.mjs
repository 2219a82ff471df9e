import { Clients } from '../ground/clients.mjs';
import { unsettledMails } from '../ground/outbox.mjs';
import { until } from '../ground/until.mjs';

const A_MINUTE = 60_000;

/** Workers that die while the mail server has their mails and has not answered. What they held is taken over once their lease is over; what may have left twice is on record as such. */
export const workerKilled = {
  name: 'F11',
  says: 'the worker is killed (kill -9) while it delivers',
  seconds: 45,
  async run({ open, short, timeLeft }) {
    const world = await open();
    await world.startApi({ env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    const requests = short ? 20 : 60;
    await (await new Clients(world).prepare()).fileMany(requests);
    await world.api.stop();
    const kills = short ? 2 : 5;
    let killed = 0;
    for (; killed < kills && (killed < 2 || timeLeft()); killed += 1) {
      // Past the retries of the API that reached nobody, and the lease of the worker before.
      world.advance(20 * A_MINUTE);
      world.post.manners = 'stalls';
      const before = world.post.messages.length;
      const worker = await world.startWorker();
      await until(() => world.post.messages.length > before, 'the worker delivers');
      await worker.kill();
    }
    world.post.manners = 'takes';
    world.advance(20 * A_MINUTE);
    await world.startWorker();
    await until(async () => (await unsettledMails(world)) === 0, 'the last worker settles what is left', { seconds: 60 });
    await world.startApi();
    const again = [...world.post.arrivals.values()].some((times) => times > 1);
    return { world, broken: again ? [] : ['no mail arrived twice: the fault did not happen'], told: { kills: killed } };
  },
};

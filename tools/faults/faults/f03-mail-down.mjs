import { Clients } from '../ground/clients.mjs';
import { unsettledMails } from '../ground/outbox.mjs';

const REQUESTS = 40;
const MINUTE = 60_000;

/** Nobody listens where mail goes, for half an hour: what is owed waits, receiving goes on, and everything leaves once the server is back. */
export const mailDown = {
  name: 'F3',
  says: 'the mail server is down for half an hour',
  seconds: 30,
  async run({ open }) {
    const world = await open();
    await world.startSteered();
    const clients = await new Clients(world).prepare();
    const before = await timed(clients);
    await world.post.close();
    const during = await timed(clients);
    const began = world.now().getTime();
    for (const minutes of [1, 5, 15, 30]) await world.moveTo(began + minutes * MINUTE, { rounds: true });
    const owed = await unsettledMails(world);
    await world.post.open();
    await world.moveTo(began + 90 * MINUTE, { rounds: true });
    const left = await unsettledMails(world);
    const broken = [...(owed === 0 ? ['no mail waited: the fault did not happen'] : []), ...(left === 0 ? [] : [`${left} mails still wait an hour after the server is back`])];
    return { world, broken, told: { 'slow receipt before ms': before, 'slow receipt meanwhile ms': during } };
  },
};

/** The 95th percentile of receipts, told and never judged: it is the machine's too. */
async function timed(clients) {
  const times = [];
  for (let index = 0; index < REQUESTS / 2; index += 1) {
    const began = performance.now();
    await clients.file();
    times.push(performance.now() - began);
  }
  return Math.round(times.sort((first, second) => first - second)[Math.floor(times.length * 0.95) - 1]);
}

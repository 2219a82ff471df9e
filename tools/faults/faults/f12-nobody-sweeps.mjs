import { Clients, COORDINATION } from '../ground/clients.mjs';
import { until } from '../ground/until.mjs';

const REQUESTS = 30;
const TEN_MINUTES = 600;
/** Forty-five days later, on a working day, within the hours of mail. */
const RETURN = '2027-04-19T10:00:00-04:00';

/** Nothing runs for forty-five days. What starts again knows nothing of what it should have done: it reckons from the rows. */
export const nobodySweeps = {
  name: 'F12',
  says: 'nothing runs for 45 days',
  seconds: 30,
  async run({ open }) {
    const world = await open();
    const before = await world.startSteered();
    const clients = await new Clients(world).prepare();
    await clients.fileMany(REQUESTS);
    await before.stop();
    await world.moveTo(RETURN);
    await world.startSteered();
    const began = performance.now();
    const listed = () => world.caller().all('/requests?view=overdue', COORDINATION);
    await until(async () => (await listed()).length >= REQUESTS, 'everything overdue is listed', { seconds: TEN_MINUTES });
    const told = () => world.sql(`SELECT r.number, count(*)::int AS mails FROM support_request r JOIN outbox_message m ON m.content ->> 'number' = r.number AND m.template = 'reminder' WHERE r.requester_email LIKE 'epreuve-%' GROUP BY r.number`);
    await until(async () => (await told()).length === REQUESTS, 'everyone is told', { seconds: TEN_MINUTES });
    const seconds = Math.round((performance.now() - began) / 1_000);
    await world.moveTo(world.now(), { rounds: true });
    const twice = (await told()).filter(({ mails }) => mails > 1);
    return { world, broken: twice.map(({ number, mails }) => `${number} was told of ${mails} times`), told: { 'caught up in s': seconds } };
  },
};

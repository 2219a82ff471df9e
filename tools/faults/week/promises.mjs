import { COORDINATION } from '../ground/clients.mjs';
import { addDays, civil, FIRST_DAY, isWorkingDay } from './calendar.mjs';

const NETWORK_ZONE = 'America/Toronto';
const MAIL_HOURS = { from: 8, until: 18 };
/** What goes to the staff, within hours; everything else leaves at once. */
const STAFF = ['reminder', 'mail_reminder', 'rights_reminder', 'digest', 'undelivered'];

const OUTBOX = `SELECT id, template, recipient_email AS "to", content, state, queued_at AS "queuedAt" FROM outbox_message WHERE queued_at >= $1`;

const times = (items, keyOf) => items.reduce((counts, item) => counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1), new Map());
const moreThan = (counts, most, says) => [...counts].filter(([, count]) => count > most).map(([what, count]) => `${says}: ${what}, ${count} times`);

/** The due date of ROCGÎM: thirty civil days after the day of receipt where the organisation is, whatever the hour; its internal target, the last working day by then. */
export function datesAreRight(requests) {
  return requests.flatMap(({ number, receivedAt, timeZone, dueOn, targetOn }) => {
    const due = addDays(civil(receivedAt, timeZone).day, 30);
    let target = due;
    while (!isWorkingDay(target)) target = addDays(target, -1);
    return dueOn === due && targetOn === target ? [] : [`${number}, received ${receivedAt.toISOString()} in ${timeZone}, is due ${dueOn} (target ${targetOn}) and not ${due} (${target})`];
  });
}

/** Nobody is told of the same thing twice, nor more often than the policy says. */
export async function remindersAreSingle(world, since) {
  const outbox = await world.sql(OUTBOX, [since]);
  const day = ({ queuedAt }) => civil(queuedAt, NETWORK_ZONE).day;
  const reminders = outbox.filter(({ template }) => template === 'reminder');
  return [
    ...moreThan(times(reminders, (mail) => `${mail.content.number} to ${mail.to} on ${day(mail)}`), 1, 'reminded more than once a day'),
    ...moreThan(times(reminders.filter(({ content }) => content.about === 'target'), ({ to, content }) => `${content.number} to ${to}`), 4, 'reminded more often than the policy says'),
    ...moreThan(times(outbox.filter(({ template }) => template === 'digest'), (mail) => `${mail.to} on ${day(mail)}`), 1, 'more than one digest'),
  ];
}

/** What was owed by mail was sent, once, at an hour at which it may be. */
export async function mailsKeepTheirWord(world, { since, requests }) {
  const outbox = await world.sql(OUTBOX, [since]);
  const templates = new Map(outbox.map(({ id, template }) => [id, template]));
  const promised = new Set(requests.filter((one) => one.promised).map(({ number }) => number));
  const apologies = outbox.filter(({ template }) => template === 'apology').map(({ content }) => content.number);
  return [
    ...outbox.filter(({ state }) => !['sent', 'withheld'].includes(state)).map(({ id, template, state }) => `${template} ${id} ended as ${state}`),
    ...(await remindersAreSingle(world, since)),
    ...outbox.filter(({ template, content }) => template === 'digest' && [content.overdue, content.unassigned, content.without_keeper].every((count) => count === '0')).map(({ id }) => `digest ${id} has nothing to say`),
    ...world.post.messages.flatMap((message) => outOfHours(message, templates)),
    ...[...promised].filter((number) => apologies.filter((one) => one === number).length !== 1).map((number) => `${number} was promised a new date, and told so ${apologies.filter((one) => one === number).length} times`),
    ...apologies.filter((number) => requests.some((one) => one.number === number) && !promised.has(number)).map((number) => `${number} got an apology that nobody made`),
  ];
}

function outOfHours({ messageId, date, to }, templates) {
  const template = templates.get(/^<?([^@<>]+)@/.exec(messageId)?.[1]);
  const { day, hour } = civil(new Date(date), NETWORK_ZONE);
  if (!STAFF.includes(template) || (isWorkingDay(day) && hour >= MAIL_HOURS.from && hour < MAIL_HOURS.until)) return [];
  return [`a ${template} left for ${to[0].address} on ${day} at ${hour} h`];
}

/** Open requests that are past their due date at an instant, with no follow-up: reckoned from what was received and done, here. */
const OVERDUE_AT = `
  SELECT count(*)::int AS overdue FROM support_request r
   WHERE NOT r.sealed AND (r.received_at AT TIME ZONE r.time_zone)::date + 30 < ($1::timestamptz AT TIME ZONE r.time_zone)::date AND r.created_at <= $1
     AND (r.ended_at IS NULL OR r.ended_at > $1) AND (r.follow_up_at IS NULL OR r.follow_up_at > $1)
     AND NOT EXISTS (SELECT FROM excluded_person x JOIN person p ON p.id = x.person_id WHERE x.request_id = r.id AND p.email = $2)`;

/** Coordination's digest of each working day says how many are overdue, and is silent when there is nothing to say. */
export async function digestsTellTheTruth(world, { since, days }) {
  const broken = [];
  for (let day = FIRST_DAY; day < addDays(FIRST_DAY, days); day = addDays(day, 1)) {
    const digests = await world.sql(`SELECT m.content ->> 'overdue' AS overdue, m.queued_at AS "queuedAt" FROM outbox_message m WHERE m.template = 'digest' AND m.recipient_email = $1 AND m.queued_at >= $2 AND (m.queued_at AT TIME ZONE $3)::date = $4`, [COORDINATION, since, NETWORK_ZONE, day]);
    if (!isWorkingDay(day)) {
      if (digests.length > 0) broken.push(`a digest on ${day}, a closed day`);
      continue;
    }
    const at = digests[0]?.queuedAt ?? new Date(`${day}T16:00:00Z`);
    const [{ overdue }] = await world.sql(OVERDUE_AT, [at, COORDINATION]);
    if (Number(digests[0]?.overdue ?? 0) !== overdue) broken.push(`the digest of ${day} says ${digests[0]?.overdue ?? 'nothing'}; ${overdue} are overdue`);
  }
  return broken;
}

/** Everyone past thirty days was told of: the responsible person once, and coordination or, sealed, its keeper. */
export async function nobodyWaitsInSilence(world) {
  const silent = await world.sql(`
    SELECT r.number FROM support_request r
     WHERE r.requester_email LIKE 'epreuve-%' AND r.due_on < ($1::timestamptz AT TIME ZONE r.time_zone)::date - 4 AND (r.follow_up_at IS NULL OR (r.follow_up_at AT TIME ZONE r.time_zone)::date > r.due_on + 4)
       AND NOT EXISTS (SELECT FROM reminder m WHERE m.request_id = r.id AND (m.milestone LIKE 'overdue%' OR m.milestone LIKE 'without_keeper%'))`, [world.now()]);
  return silent.map(({ number }) => `${number} went past its due date, and nobody was told`);
}

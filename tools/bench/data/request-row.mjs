import { randomUUID } from 'node:crypto';
import { isSealed, statusOf } from './shape.mjs';
import { description, subject } from './texts.mjs';

const DAY_MS = 86_400_000;
const OPEN_DAYS = 40;
const ALL_DAYS = 700;
const ENDED = new Set(['closed', 'withdrawn']);

const day = (instant) => instant.toISOString().slice(0, 10);

/** What a copy changes of the request it is copied from, by column. */
export function requestRow(number, random, { models, organisations }) {
  const status = statusOf(number);
  const ended = ENDED.has(status);
  const sealed = isSealed(number);
  const receivedAt = new Date(Date.now() - (1 + random.next() * (ended ? ALL_DAYS : OPEN_DAYS)) * DAY_MS);
  const after = (days) => new Date(receivedAt.getTime() + days * DAY_MS);
  // Drawn for every row, so that the others stay the same.
  const texts = { subject: subject(random), description: description(random) };
  const rank = random.below(3) === 0 ? 0 : 1;
  return {
    model: sealed ? models.sealed : models.ordinary,
    id: uuidAt(receivedAt),
    number: `2000-${String(number).padStart(5, '0')}`,
    status,
    organisation_id: organisations[random.below(organisations.length)],
    received_at: receivedAt,
    created_at: receivedAt,
    // A sealed copy keeps what is stored in its model: plain text is refused, and under its own id it reads as destroyed.
    ...(sealed ? {} : texts),
    priority_rank: rank,
    priority_suggested: `p${rank + 1}`,
    priority_confirmed: status === 'received' ? null : `p${rank + 1}`,
    due_on: day(after(30)),
    internal_target_on: day(after(28)),
    follow_up_at: status === 'received' || random.below(3) > 0 ? null : after(3),
    ...(sealed && number % 40 === 3 ? { keeper_id: null } : {}),
    ended_at: ended ? after(35) : null,
  };
}

/** A UUID version 7 of that instant (RFC 9562 §5.7). */
const uuidAt = (instant) => {
  const time = instant.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

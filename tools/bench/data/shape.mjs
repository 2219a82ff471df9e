/** What the numbered rows of both databases are like: the same shape for both, so that only the servers differ. */

/** Every tenth has a history of 10 entries, the one that is opened; the others 3. */
export const entriesOf = (number) => (number % 10 === 0 ? 10 : 3);

/** Where a request is in its life: two in three wait in the queue. */
const STATUSES = [
  ...Array(7).fill('received'),
  ...Array(3).fill('triaged'),
  ...Array(2).fill('in_progress'),
  'referred',
  'closed',
  'withdrawn',
];

export const statusOf = (number) => STATUSES[(number * 7) % STATUSES.length];

/** For the floor, which knows two states: out of the queue or in it. */
export const isEnded = (number) => !['received', 'triaged'].includes(statusOf(number));

/** One in twenty is sealed; the caller keeps half of these. */
export const isSealed = (number) => number % 20 === 3;

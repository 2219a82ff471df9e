import { addDays, at, FIRST_DAY, WEEK_DAYS } from './calendar.mjs';

/** How the 520 requests of the week arrive, and how many each way. */
const WAYS = { phone: 170, in_person: 70, email: 70, member: 90, public: 90, sealed: 14, sealed_member: 10, ingested: 6 };
export const HOW_MANY = Object.values(WAYS).reduce((sum, count) => sum + count, 0);

const HOUR_MS = 3_600_000;

/** Instants at which a day turns, here or on the islands, and those around the hour that does not exist. */
const EDGES = [...Array.from({ length: WEEK_DAYS }, (_, day) => addDays(FIRST_DAY, day)).flatMap((day) => [at(day, 22, 59, 58), at(day, 23, 0, 2), at(day, 23, 59, 58), at(day, 0, 0, 2)]), at('2027-03-14', 1, 59, 58), at('2027-03-14', 3, 0, 2)];

/** The week's arrivals in order: `{ way, at, enteredAt }`. What the team logs may be entered up to three days after it was received. */
export function arrivals(chance) {
  const all = Object.entries(WAYS).flatMap(([way, count]) => Array.from({ length: count }, (_, index) => one(chance, way, index)));
  return all.sort((first, second) => first.enteredAt - second.enteredAt);
}

function one(chance, way, index) {
  const edge = way !== 'ingested' && index < 12 && chance.next() < 0.6 ? chance.oneOf(EDGES) : undefined;
  const received = edge ?? at(addDays(FIRST_DAY, chance.between(0, WEEK_DAYS - 1)), chance.between(0, 23), chance.between(0, 59), chance.between(0, 59));
  const late = ['phone', 'in_person', 'email'].includes(way) && chance.next() < 0.2 ? chance.between(1, 72) * HOUR_MS : 0;
  return { way, at: received, enteredAt: new Date(received.getTime() + late) };
}

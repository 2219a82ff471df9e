import { dateOfDayNumber, dayNumber, type CivilDate } from './civil-date';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const KEPT_OFFSETS = 4_096;

interface Zone {
  readonly wallClock: Intl.DateTimeFormat;
  readonly offsetsAtDayStart: Map<number, number>;
}

const zones = new Map<string, Zone>();

/**
 * The civil date that a wall calendar shows at this instant in an IANA zone (`America/Halifax`).
 * A RangeError for a zone that is not one: check with `isTimeZone` first.
 */
export function civilDateIn(instant: Date, zone: string): CivilDate {
  const time = instant.getTime();
  return dateOfDayNumber(Math.floor((time + offsetAt(time, zoneNamed(zone))) / DAY));
}

/** The hour, 0 to 23, that a wall clock shows at this instant in an IANA zone. A RangeError for a zone that is not one. */
export function hourIn(instant: Date, zone: string): number {
  const local = instant.getTime() + offsetAt(instant.getTime(), zoneNamed(zone));
  return Math.floor((local - Math.floor(local / DAY) * DAY) / HOUR);
}

/**
 * The first instant of a civil day in an IANA zone: midnight, or the end of the jump where midnight does not exist.
 * Where midnight comes twice it is the first; where the whole day was skipped it is the start of the next one.
 */
export function startOfDay(date: CivilDate, zone: string): Date {
  const midnight = dayNumber(date) * DAY;
  const place = zoneNamed(zone);
  const offset = (time: number): number => offsetAt(time, place);
  const guess = midnight - offset(midnight);
  const before = offset(guess - 6 * HOUR);
  const after = offset(guess + 6 * HOUR);
  const earliest = midnight - Math.max(before, after);
  const latest = midnight - Math.min(before, after);
  const exact = [earliest, latest].find((time) => time + offset(time) === midnight);
  return new Date(exact ?? endOfJump(earliest, latest, (time) => time + offset(time) >= midnight));
}

/** True for the name of an IANA zone. `+05:00` is refused: databases and browsers read its sign in opposite ways. */
export function isTimeZone(name: string): boolean {
  if (zones.has(name)) return true;
  if (!/^[A-Z]/i.test(name)) return false;
  try {
    return wallClockOf(name) !== undefined;
  } catch {
    return false;
  }
}

function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const zone: Zone = { wallClock: wallClockOf(name), offsetsAtDayStart: new Map() };
  zones.set(name, zone);
  return zone;
}

function wallClockOf(name: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: name,
    hourCycle: 'h23',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

/** Local time minus UTC, in milliseconds. A day that begins and ends with one offset has that offset: no formatting then. */
function offsetAt(time: number, zone: Zone): number {
  const day = Math.floor(time / DAY);
  const atStart = offsetAtDayStart(day, zone);
  return atStart === offsetAtDayStart(day + 1, zone) ? atStart : readOffset(time, zone);
}

function offsetAtDayStart(day: number, zone: Zone): number {
  const kept = zone.offsetsAtDayStart.get(day);
  if (kept !== undefined) return kept;
  const offset = readOffset(day * DAY, zone);
  if (zone.offsetsAtDayStart.size >= KEPT_OFFSETS) zone.offsetsAtDayStart.clear();
  zone.offsetsAtDayStart.set(day, offset);
  return offset;
}

/** Reads the wall clock. The day of the month only tells yesterday, today or tomorrow: no zone is a whole day away from UTC. */
function readOffset(time: number, { wallClock }: Zone): number {
  const seconds = Math.floor(time / SECOND) * SECOND;
  const instant = new Date(seconds);
  const [day = 0, hour = 0, minute = 0, second = 0] = (wallClock.format(instant).match(/\d+/g) ?? []).map(Number);
  const days = day - instant.getUTCDate();
  const daysApart = Math.abs(days) > 1 ? -Math.sign(days) : days;
  return daysApart * DAY + hour * HOUR + minute * 60 * SECOND + second * SECOND - (seconds - Math.floor(seconds / DAY) * DAY);
}

/** Bisects for the first instant at which the wall clock has passed what it jumped over. */
function endOfJump(notYet: number, passed: number, hasPassed: (time: number) => boolean): number {
  let [low, high] = [notYet, passed];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (hasPassed(middle)) high = middle;
    else low = middle;
  }
  return high;
}

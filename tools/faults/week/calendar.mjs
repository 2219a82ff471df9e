/** The week that is simulated, and the forty days in which its promises fall due. Its Sunday is the one of the change of hour; Easter comes after. */
export const FIRST_DAY = '2027-03-08';
export const WEEK_DAYS = 7;
export const ALL_DAYS = 47;

/** When nobody could send a mail: a working day, and the night after it. */
export const MAIL_DOWN = { from: at('2027-03-12', 8, 30), until: at('2027-03-13', 8, 30) };

/** Public holidays of those weeks that fall on no Sunday (Interpretation Act of Quebec, art. 61), as `vectors/rules.json` has them. */
const HOLIDAYS = ['2027-03-26', '2027-03-29'];

/** The office is closed, announced before the week begins: the first promises fall due in it. */
export const CLOSURE = { from: '2027-04-05', until: '2027-04-09', reason: 'Congé de l’équipe' };

const DAY_MS = 86_400_000;
const utc = (day) => new Date(`${day}T00:00:00Z`);

export const addDays = (day, days) => new Date(utc(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);

export const isWorkingDay = (day) => ![0, 6].includes(utc(day).getUTCDay()) && !HOLIDAYS.includes(day) && !(day >= CLOSURE.from && day <= CLOSURE.until);

/** The civil day and the hour of an instant in a zone, asked of the machine's own tables. */
export function civil(instant, timeZone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' }).formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}

/** The instant of a civil time in Toronto; of one that the change of hour skips, the hour after. */
export function at(day, hour, minute = 0, second = 0) {
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}`;
  return ['-05:00', '-04:00'].map((offset) => new Date(`${day}T${clock}${offset}`)).find((instant) => civil(instant, 'America/Toronto').hour === hour) ?? new Date(`${day}T${clock}-05:00`);
}

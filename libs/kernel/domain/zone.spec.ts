import fc from 'fast-check';
import { addDays, civilDate, dateOfDayNumber, type CivilDate } from './civil-date';
import { instantText } from './instant';
import { civilDateIn, hourIn, isTimeZone, startOfDay } from './zone';

const ZONES = [
  'UTC', 'America/Toronto', 'America/Halifax', 'America/St_Johns', 'America/Santiago', 'America/Sao_Paulo', 'America/Havana', 'Africa/Cairo',
  'Africa/Casablanca', 'Asia/Beirut', 'Asia/Kathmandu', 'Asia/Tehran', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Apia', 'Pacific/Chatham',
  'Pacific/Kiritimati', 'Pacific/Kwajalein', 'Europe/London', 'Etc/GMT+12',
];
const anyZone = fc.constantFrom(...ZONES);
const anyRecentDay = fc.integer({ min: -36_525, max: 36_525 }).map(dateOfDayNumber);
const anyInstant = fc.integer({ min: -2_208_988_800_000, max: 4_102_444_800_000 }).map((time) => new Date(time));

const day = (text: string): CivilDate => civilDate(text) ?? dateOfDayNumber(NaN);
const justBefore = (moment: Date): Date => new Date(moment.getTime() - 1);

describe('hourIn', () => {
  it.each([
    ['2026-11-20T12:59:59.999Z', 'America/Toronto', 7],
    ['2026-11-20T13:00:00Z', 'America/Toronto', 8],
    ['2026-11-20T13:00:00Z', 'America/Halifax', 9],
    ['2026-11-20T04:59:59Z', 'America/Toronto', 23],
    ['2026-11-20T05:00:00Z', 'America/Toronto', 0],
    // The hour that clocks skip and the one that they repeat.
    ['2026-03-08T06:59:59Z', 'America/Toronto', 1],
    ['2026-03-08T07:00:00Z', 'America/Toronto', 3],
    ['2026-11-01T05:30:00Z', 'America/Toronto', 1],
    ['2026-11-01T06:30:00Z', 'America/Toronto', 1],
    ['1969-12-31T23:30:00Z', 'Asia/Kathmandu', 5],
  ])('at %s in %s is %d', (instant, zone, hour) => expect(hourIn(new Date(instant), zone)).toBe(hour));
});

describe('startOfDay', () => {
  it.each([
    ['an ordinary day', '2026-12-21', 'America/Toronto', '2026-12-21T05:00:00.000Z'],
    ['the day clocks move forward', '2026-03-08', 'America/Toronto', '2026-03-08T05:00:00.000Z'],
    ['the day after it', '2026-03-09', 'America/Toronto', '2026-03-09T04:00:00.000Z'],
    ['the day clocks move back', '2026-11-01', 'America/Toronto', '2026-11-01T04:00:00.000Z'],
    ['the day after it', '2026-11-02', 'America/Toronto', '2026-11-02T05:00:00.000Z'],
    ['midnight does not exist', '2022-09-11', 'America/Santiago', '2022-09-11T04:00:00.000Z'],
    ['midnight does not exist', '2023-04-28', 'Africa/Cairo', '2023-04-27T22:00:00.000Z'],
    ['midnight does not exist', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['a jump that began at 23:30', '1919-03-31', 'America/Toronto', '1919-03-31T04:30:00.000Z'],
    ['midnight comes twice', '2010-11-07', 'America/St_Johns', '2010-11-07T02:30:00.000Z'],
    ['midnight comes twice', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['the whole day was skipped', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['the day after it', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['the day before it', '2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00.000Z'],
    ['the whole day was skipped', '1993-08-21', 'Pacific/Kwajalein', '1993-08-21T12:00:00.000Z'],
    ['local mean time, with seconds', '1890-01-01', 'America/Toronto', '1890-01-01T05:17:32.000Z'],
    ['the first year', '0001-01-01', 'Pacific/Auckland', '0000-12-31T12:20:56.000Z'],
  ])('%s: %s in %s', (_what, date, zone, expected) => {
    expect(instantText(startOfDay(day(date), zone))).toBe(expected);
  });

  it('is the inverse of civilDateIn: the day begins there and not a millisecond before', () => {
    fc.assert(
      fc.property(anyRecentDay, anyZone, (date, zone) => {
        const start = startOfDay(date, zone);
        const skipped = civilDateIn(start, zone) !== date;
        expect(civilDateIn(start, zone)).toBe(skipped ? addDays(date, 1) : date);
        expect(civilDateIn(justBefore(start), zone)).toBe(addDays(date, -1));
      }),
      { numRuns: 400 },
    );
  });
});

describe('civilDateIn', () => {
  it('is what the zone reads on its wall, as the platform formats it', () => {
    const formats = new Map(ZONES.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })]));
    fc.assert(
      fc.property(anyInstant, anyZone, (moment, zone) => {
        expect(civilDateIn(moment, zone)).toBe(formats.get(zone)?.format(moment));
      }),
      { numRuns: 400 },
    );
  });

  it('separates les Îles from the mainland between 23:00 and midnight', () => {
    const moment = new Date('2026-11-20T23:30:00-05:00');
    expect(civilDateIn(moment, 'America/Toronto')).toBe('2026-11-20');
    expect(civilDateIn(moment, 'America/Halifax')).toBe('2026-11-21');
    expect(civilDateIn(moment, 'UTC')).toBe('2026-11-21');
  });
});

describe('isTimeZone', () => {
  it.each(['America/Toronto', 'America/Halifax', 'UTC', 'Etc/GMT+5'])('accepts %s', (name) => expect(isTimeZone(name)).toBe(true));

  it.each(['', 'Gaspésie', 'America/Gaspe2', '+05:00', '-05:00', 'GMT-5x', 'America/Toronto '])('refuses %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
    expect(() => civilDateIn(new Date(0), name === '+05:00' || name === '-05:00' ? 'x' : name)).toThrow(RangeError);
  });
});

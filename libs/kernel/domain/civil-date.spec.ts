import fc from 'fast-check';
import { addDays, addMonths, addYears, civilDate, compareDates, dateOf, dateOfDayNumber, daysBetween, weekday, yearOf, type CivilDate } from './civil-date';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (date === null) throw new Error(`not a date: ${text}`);
  return date;
};

const anyDate = fc.integer({ min: -719_162, max: 2_932_896 }).map(dateOfDayNumber);

describe('civilDate', () => {
  it.each(['2026-11-20', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    '', '2026-02-30', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01',
    '10000-01-01', '-2026-01-01', '2026-1-1', '20260101', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n', '２０２６-01-01',
  ])('refuses %j', (text) => {
    expect(civilDate(text)).toBeNull();
  });
});

describe('dateOf', () => {
  it('writes a date and refuses a day that does not exist', () => {
    expect(dateOf(42, 3, 4)).toBe('0042-03-04');
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError);
    expect(() => dateOf(10_000, 1, 1)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2026-01-31', 30, '2026-03-02'],
    ['2028-01-30', 30, '2028-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2100-02-28', 1, '2100-03-01'],
  ])('%s + %i days = %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it.each([
    ['2026-03-31', 3, '2026-06-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-06-30', 3, '2027-09-30'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s + %i months = %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('adds years, 29 February becoming 28 in a common year', () => {
    expect(addYears(day('2024-02-29'), 5)).toBe('2029-02-28');
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
  });

  it('refuses to leave the years 0001 to 9999', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('0001-01-31'), -1)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  it.each([['2026-11-20', 5], ['2026-12-20', 7], ['1970-01-01', 4], ['2024-01-01', 1], ['0001-01-01', 1]])('%s is day %i of its week', (date, expected) => {
    expect(weekday(day(date))).toBe(expected);
  });

  it('knows the year', () => {
    expect(yearOf(day('0042-03-04'))).toBe(42);
  });
});

describe('properties', () => {
  it('agrees with the UTC calendar of the platform on every date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const midnight = new Date(`${date}T00:00:00Z`);
        expect(midnight.getTime()).toBe(daysBetween(day('1970-01-01'), date) * 86_400_000);
        expect(weekday(date) % 7).toBe(midnight.getUTCDay());
      }),
    );
  });

  it('moves forth and back, and sorts as the days do', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(civilDate(a)).toBe(a);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(compareDates(a, b)).toBe(Math.sign(-daysBetween(a, b)) || 0);
      }),
    );
  });
});

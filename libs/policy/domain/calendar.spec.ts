import { addDays, civilDate, dateOf, dateOfDayNumber, daysBetween, weekday, type CivilDate } from '@phare/kernel/domain';
import fc from 'fast-check';
import { closedDay, isWorkingDay, publicHoliday, publicHolidays, workingDaysAfter } from './calendar';
import { holidayTable } from './vectors/vectors';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (date === null) throw new Error(`not a date: ${text}`);
  return date;
};
const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map(dateOfDayNumber);

describe('public holidays (RLRQ c. I-16, art. 61, par. 23°)', () => {
  it.each(Object.entries(holidayTable))('of %s are those of the table', (year, holidays) => {
    expect([...publicHolidays(Number(year)).keys()]).toEqual(Object.keys(holidays));
  });

  it('bear their names, in order', () => {
    expect([...publicHolidays(2026)].map(([date, holiday]) => `${date} ${holiday}`)).toEqual([
      '2026-01-01 new_year',
      '2026-04-03 good_friday',
      '2026-04-06 easter_monday',
      '2026-05-18 patriots_day',
      '2026-06-24 national_day',
      '2026-07-01 canada_day',
      '2026-09-07 labour_day',
      '2026-10-12 thanksgiving',
      '2026-12-25 christmas',
    ]);
  });

  it.each([
    ['1818-03-23', 'earliest Easter'],
    ['1943-04-26', 'latest Easter'],
    ['1954-04-19', 'an exception of the epact table'],
    ['1981-04-20', 'the other one'],
    ['2038-04-26', 'latest Easter again'],
    ['2100-03-29', 'a century that is not a leap year'],
    ['2285-03-23', 'earliest Easter again'],
  ])('%s is Easter Monday: %s', (date) => {
    expect(publicHoliday(day(date))).toBe('easter_monday');
    expect(publicHoliday(addDays(day(date), -3))).toBe('good_friday');
  });

  it.each([
    ['2029-07-01', 'sunday'],
    ['2029-07-02', 'canada_day'],
    ['2028-07-01', 'canada_day'],
    ['2028-07-02', 'sunday'],
    ['2029-06-24', 'national_day'],
    ['2029-06-25', null],
    ['2027-12-25', 'christmas'],
    ['2027-12-27', null],
    ['2026-12-19', null],
    ['2026-12-20', 'sunday'],
    ['2026-09-30', null],
    ['2026-11-11', null],
  ])('%s: %s', (date, expected) => {
    expect(publicHoliday(day(date))).toBe(expected);
  });

  it('are nine in any year, and the movable ones keep to their weekday and weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (year) => {
        const holidays = publicHolidays(year);
        const dates = new Map([...holidays].map(([date, holiday]) => [holiday, date]));
        expect(holidays.size).toBe(9);
        expect([...holidays.keys()]).toEqual([...holidays.keys()].sort());
        for (const monday of ['easter_monday', 'patriots_day', 'labour_day', 'thanksgiving'] as const) {
          expect(weekday(dates.get(monday) ?? dateOf(1, 1, 2))).toBe(1);
        }
        expect(weekday(dates.get('canada_day') ?? dateOf(1, 1, 2))).not.toBe(7);
        expect(dates.get('patriots_day')?.slice(5) ?? '').toMatch(/^05-(1[89]|2[0-4])$/);
        expect(dates.get('thanksgiving')?.slice(5) ?? '').toMatch(/^10-(0[89]|1[0-4])$/);
      }),
    );
  });
});

describe('working days (CPC, art. 82 and 83)', () => {
  it.each([
    ['2026-12-19', 'saturday'],
    ['2026-12-26', 'saturday'],
    ['2028-12-26', 'boxing_day'],
    ['2029-01-02', 'second_of_january'],
    ['2027-01-02', 'saturday'],
    ['2026-12-25', 'christmas'],
    ['2026-12-24', null],
    ['2026-12-31', null],
  ])('%s: %s', (date, expected) => {
    expect(closedDay(day(date))).toBe(expected);
    expect(isWorkingDay(day(date))).toBe(expected === null);
  });

  it('never counts the day it starts from', () => {
    expect(workingDaysAfter(day('2026-11-20'), 0)).toBe('2026-11-20');
    expect(workingDaysAfter(day('2026-11-20'), 1)).toBe('2026-11-23');
    expect(workingDaysAfter(day('2026-11-21'), 1)).toBe('2026-11-23');
  });

  it('counts exactly the working days in between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const last = workingDaysAfter(from, n);
        const between = Array.from({ length: daysBetween(from, last) }, (_, index) => addDays(from, index + 1));
        expect(between.filter((date) => isWorkingDay(date))).toHaveLength(n);
        expect(isWorkingDay(last)).toBe(true);
      }),
    );
  });
});

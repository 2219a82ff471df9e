import { addDays, civilDate, type CivilDate } from '@phare/kernel/domain';
import type { DeadlineRule } from '@phare/policy/domain';
import { firstKeptOn, keptThrough } from './retention-dates';
import { RETENTION_CATEGORIES, scheduleOf } from './retention-schedule';

const day = (text: string): CivilDate => civilDate(text)!;
const SEVEN: DeadlineRule = { unit: 'years', n: 7 };

describe('what has ended', () => {
  it.each([
    ['2020-03-01', '2027-03-01'],
    ['2020-02-29', '2027-02-28'],
    ['2021-02-28', '2028-02-28'],
  ])('on %s is kept through %s', (endedOn, last) => expect(keptThrough(SEVEN, day(endedOn))).toBe(last));

  it('may be destroyed from the day after on, 29 February like any other', () => {
    expect([firstKeptOn(SEVEN, day('2027-02-28')), firstKeptOn(SEVEN, day('2027-03-01')), firstKeptOn(SEVEN, day('2027-03-02'))]).toEqual(['2020-02-28', '2020-03-01', '2020-03-02']);
  });

  it.each<DeadlineRule>([SEVEN, { unit: 'years', n: 1 }, { unit: 'months', n: 18 }, { unit: 'months', n: 1 }, { unit: 'days', n: 45 }])('is kept or due the same way, asked by its day or by the list: %j', (keep) => {
    for (let today = day('2027-12-20'); today < '2028-04-02'; today = addDays(today, 1)) {
      const first = firstKeptOn(keep, today);
      expect([today, keptThrough(keep, first) >= today, keptThrough(keep, addDays(first, -1)) < today]).toEqual([today, true, true]);
    }
  });
});

it('the schedule has one row for each category', () => {
  const basis = { 'fr-CA': 'Choix', 'en-CA': 'Choice' };
  const rows = scheduleOf({ endedRequests: { trigger: 'request_ended', keep: SEVEN, action: 'destroy', basis } });
  expect(rows.map(({ category }) => category).sort()).toEqual([...RETENTION_CATEGORIES].sort());
  expect(rows[0]).toEqual({ category: 'ended_requests', trigger: 'request_ended', keep: SEVEN, action: 'destroy', source: 'policy', basis });
  expect(rows.find(({ category }) => category === 'incident_register')?.keep).toEqual({ unit: 'years', n: 5 });
});

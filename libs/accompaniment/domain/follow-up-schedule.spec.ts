import { civilDate, type CivilDate } from '@phare/kernel/domain';
import { afterDoing, within } from './follow-up-schedule';

const on = (text: string): CivilDate => civilDate(text) as CivilDate;

describe('a schedule of follow-ups', () => {
  const rhythm = { nextOn: on('2026-11-20'), everyDays: 30, until: null };

  it.each([
    ['done on its day', '2026-11-20', '2026-12-20'],
    ['done before its day', '2026-11-02', '2026-12-20'],
    ['done a little late', '2026-11-25', '2026-12-20'],
    ['done after the next one was due: that one is not made up for', '2026-12-24', '2027-01-19'],
  ])('goes on from its own days: %s', (_, today, next) => expect(afterDoing(rhythm, on(today))).toBe(next));

  it.each([
    ['2026-12-20', '2026-12-20'],
    ['2026-12-19', null],
  ])('ends with %s', (until, next) => expect(afterDoing({ ...rhythm, until: on(until) }, on('2026-11-20'))).toBe(next));

  it('has no day after its end', () => {
    expect([within(on('2026-12-01'), on('2026-11-30')), within(on('2026-11-30'), on('2026-11-30')), within(on('2026-12-01'), null), within(null, null)]).toEqual([null, '2026-11-30', '2026-12-01', null]);
  });
});

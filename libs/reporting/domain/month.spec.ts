import { weekday, type CivilDate } from '@phare/kernel/domain';
import { dayAfterKey, monthsFrom, weeksOf } from './month';

const day = (text: string) => text as CivilDate;

describe('a month', () => {
  it('is drawn in whole weeks, from Sunday', () => {
    const weeks = weeksOf('2026-11');
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.length]).toEqual(['2026-11-01', '2026-12-05', 5]);
    expect(weeksOf('2026-02').flat()).toHaveLength(28);
    expect(weeksOf('2027-01')[0]?.[0]).toBe('2026-12-27');
    expect(new Set(weeksOf('2027-01').map(([sunday]) => weekday(sunday ?? day('2027-01-01')) % 7))).toEqual(new Set([0]));
  });

  it('is followed and preceded across the years', () => expect([monthsFrom('2026-12', 1), monthsFrom('2026-01', -1), monthsFrom('2026-05', 0)]).toEqual(['2027-01', '2025-12', '2026-05']));

  it.each([
    ['ArrowLeft', '2026-11-19'],
    ['ArrowRight', '2026-11-21'],
    ['ArrowUp', '2026-11-13'],
    ['ArrowDown', '2026-11-27'],
    ['Home', '2026-11-15'],
    ['End', '2026-11-21'],
    ['PageUp', '2026-10-20'],
    ['PageDown', '2026-12-20'],
    ['a', null],
  ])('is walked with %s', (key, to) => expect(dayAfterKey(key, day('2026-11-20'))).toBe(to));

  it('stops on the last day of a shorter month', () => expect(dayAfterKey('PageDown', day('2027-01-31'))).toBe('2027-02-28'));
});

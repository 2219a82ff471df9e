import { civilDate, type CivilDate } from '@phare/kernel/domain';
import { rightsMilestones } from './rights-milestones';

const day = (text: string): CivilDate => civilDate(text)!;

// Due on Friday 18 December 2026: ten days before is a Tuesday, two days before a Wednesday.
describe('the milestones of a rights request', () => {
  it.each([
    ['2026-12-07', []],
    ['2026-12-08', ['due_10']],
    ['2026-12-15', ['due_10']],
    ['2026-12-16', ['due_10', 'due_2']],
    ['2026-12-18', ['due_10', 'due_2']],
    ['2026-12-19', ['due_10', 'due_2', 'overdue']],
  ])('on %s: %j', (today, reached) => expect(rightsMilestones(day('2026-12-18'), day(today))).toEqual(reached));

  it('come before a day on which no mail leaves, never after', () => {
    // Two days before Tuesday 15 December is a Sunday: the Friday before.
    expect(rightsMilestones(day('2026-12-15'), day('2026-12-11'))).toEqual(['due_10', 'due_2']);
    const closed = [{ from: day('2026-12-14'), until: day('2026-12-17'), reason: '' }];
    expect(rightsMilestones(day('2026-12-18'), day('2026-12-11'), closed)).toEqual(['due_10', 'due_2']);
  });
});

import type { CivilDate } from '@phare/kernel/domain';
import { entriesOf, sectionOf, type DiaryCase } from './diary';

const day = (text: string) => text as CivilDate;
const TODAY = day('2026-11-20');
const aCase = (changes: Partial<DiaryCase> = {}): DiaryCase => ({ proposed: false, dueOn: null, nextActionOn: null, waitingFor: 'team', steps: [], ...changes });
const step = (dueOn: string) => ({ owner: 'together', dueOn: day(dueOn) });

describe('someone’s day', () => {
  it.each([
    ['late', { nextActionOn: day('2026-11-19') }],
    ['today', { dueOn: day('2026-11-20') }],
    ['week', { steps: [step('2026-11-26')] }],
    ['later', { steps: [step('2026-11-27')] }],
    ['unplanned', {}],
    ['waiting', { waitingFor: 'organisation' as const }],
    ['waiting', { waitingFor: 'organisation' as const, nextActionOn: day('2026-11-23') }],
    ['late', { waitingFor: 'organisation' as const, dueOn: day('2026-11-19') }],
    ['proposed', { proposed: true, dueOn: day('2026-11-19') }],
  ])('has under « %s » a case with %j', (section, changes) => expect(sectionOf(aCase(changes), TODAY)).toBe(section));

  it('puts a case under what presses most', () => expect(sectionOf(aCase({ dueOn: day('2026-12-20'), nextActionOn: day('2026-11-25'), steps: [step('2026-11-20')] }), TODAY)).toBe('today'));

  it('has all that a case is due, soonest first', () =>
    expect(entriesOf(aCase({ dueOn: day('2026-12-20'), nextActionOn: day('2026-11-25'), steps: [step('2026-11-30')] }))).toEqual([
      { kind: 'next_action', on: '2026-11-25', owner: null },
      { kind: 'step', on: '2026-11-30', owner: 'together' },
      { kind: 'follow_up', on: '2026-12-20', owner: null },
    ]));
});

import type { CivilDate } from '@phare/kernel/domain';
import { entriesOf, sectionOf, type DiaryCase } from './diary';

const day = (text: string) => text as CivilDate;
const TODAY = day('2026-11-20');
const aCase = (changes: Partial<DiaryCase> = {}): DiaryCase => ({ proposed: false, dueOn: null, nextActionOn: null, waitingFor: 'team', steps: [], meetings: [], ...changes });
const step = (dueOn: string) => ({ owner: 'together', dueOn: day(dueOn) });

describe('someone’s day', () => {
  it.each([
    ['late', { nextActionOn: day('2026-11-19') }],
    ['today', { dueOn: day('2026-11-20') }],
    ['week', { steps: [step('2026-11-26')] }],
    ['later', { steps: [step('2026-11-27')] }],
    ['today', { meetings: [{ on: day('2026-11-20'), startsAt: '2026-11-20T19:00:00Z' }] }],
    ['unplanned', {}],
    ['waiting', { waitingFor: 'organisation' as const }],
    ['waiting', { waitingFor: 'organisation' as const, nextActionOn: day('2026-11-23') }],
    ['late', { waitingFor: 'organisation' as const, dueOn: day('2026-11-19') }],
    ['proposed', { proposed: true, dueOn: day('2026-11-19') }],
  ])('has under « %s » a case with %j', (section, changes) => expect(sectionOf(aCase(changes), TODAY)).toBe(section));

  it('puts a case under what presses most', () => expect(sectionOf(aCase({ dueOn: day('2026-12-20'), nextActionOn: day('2026-11-25'), steps: [step('2026-11-20')] }), TODAY)).toBe('today'));

  it('has all that a case is due, soonest first', () =>
    expect(entriesOf(aCase({ dueOn: day('2026-12-20'), nextActionOn: day('2026-11-25'), steps: [step('2026-11-30')] }))).toEqual([
      { kind: 'next_action', on: '2026-11-25', owner: null, startsAt: null },
      { kind: 'step', on: '2026-11-30', owner: 'together', startsAt: null },
      { kind: 'follow_up', on: '2026-12-20', owner: null, startsAt: null },
    ]));

  it('has the hours of a day after what lasts all day', () =>
    expect(entriesOf(aCase({ nextActionOn: TODAY, meetings: [{ on: TODAY, startsAt: '2026-11-20T19:00:00Z' }, { on: TODAY, startsAt: '2026-11-20T15:00:00Z' }] })).map(({ startsAt }) => startsAt)).toEqual([null, '2026-11-20T15:00:00Z', '2026-11-20T19:00:00Z']));
});

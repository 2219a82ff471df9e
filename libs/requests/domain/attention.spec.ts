import { civilDate, type CivilDate } from '@phare/kernel/domain';
import { attentionAfter, nextOfSchedule, type Attention } from './attention';
import { TRANSITION_NAMES } from './lifecycle';
import { WRITING_NAMES } from './writings';

const on = (text: string): CivilDate => civilDate(text)!;
const TODAY = on('2026-11-20');
const DUE: Attention = { nextActionOn: TODAY, everyDays: null, waitingFor: 'organisation' };
const LATER: Attention = { ...DUE, nextActionOn: on('2026-12-01') };
const MONTHLY: Attention = { ...DUE, everyDays: 30 };

describe('what comes next, after an action', () => {
  it.each(['answer', 'close', 'withdraw', 'merge', 'reopen'] as const)('%s: nothing is planned any more, and nobody is waited for', (does) => {
    expect(attentionAfter(does, LATER, TODAY)).toEqual({ nextActionOn: null, waitingFor: 'team' });
    expect(attentionAfter(does, MONTHLY, TODAY)).toEqual({ nextActionOn: null, everyDays: null, waitingFor: 'team' });
  });

  it.each(['follow_up', 'intervene'] as const)('%s: what was planned for today is done; what is for later stays', (does) => {
    expect(attentionAfter(does, DUE, TODAY)).toEqual({ nextActionOn: null });
    expect(attentionAfter(does, LATER, TODAY)).toEqual({});
  });

  it('follows its schedule: done, it is planned again', () => {
    expect(attentionAfter('intervene', MONTHLY, TODAY)).toEqual({ nextActionOn: on('2026-12-20') });
  });

  it('refer: the organisation is waited for', () => {
    expect(attentionAfter('refer', { ...LATER, waitingFor: 'team' }, TODAY)).toEqual({ waitingFor: 'organisation' });
  });

  it('never invents a date', () => {
    for (const does of [...TRANSITION_NAMES, ...WRITING_NAMES]) expect(attentionAfter(does, { nextActionOn: null, everyDays: null, waitingFor: 'team' }, TODAY)).not.toHaveProperty('nextActionOn');
  });
});

describe('the next day of a schedule', () => {
  it.each([
    ['2026-11-20', 7, '2026-11-27'],
    ['2026-11-19', 7, '2026-11-26'],
    ['2026-10-01', 30, '2026-11-30'],
    ['2026-11-13', 7, '2026-11-27'],
  ])('from %s, every %i days, is %s: always after today, never moved', (from, every, expected) => {
    expect(nextOfSchedule(on(from), every, TODAY)).toBe(expected);
  });
});

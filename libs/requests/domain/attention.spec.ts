import { civilDate, type CivilDate } from '@phare/kernel/domain';
import { attentionAfter, type Attention } from './attention';
import { TRANSITION_NAMES } from './lifecycle';
import { WRITING_NAMES } from './writings';

const on = (text: string): CivilDate => civilDate(text)!;
const TODAY = on('2026-11-20');
const DUE: Attention = { nextActionOn: TODAY, waitingFor: 'organisation' };
const LATER: Attention = { nextActionOn: on('2026-12-01'), waitingFor: 'organisation' };

describe('what comes next, after an action', () => {
  it.each(['answer', 'close', 'withdraw', 'merge', 'reopen'] as const)('%s: nothing is planned any more, and nobody is waited for', (does) => {
    expect(attentionAfter(does, LATER, TODAY)).toEqual({ nextActionOn: null, waitingFor: 'team' });
  });

  it.each(['follow_up', 'intervene'] as const)('%s: what was planned for today is done; what is for later stays', (does) => {
    expect(attentionAfter(does, DUE, TODAY)).toEqual({ nextActionOn: null });
    expect(attentionAfter(does, LATER, TODAY)).toEqual({});
  });

  it('refer: the organisation is waited for', () => {
    expect(attentionAfter('refer', { ...LATER, waitingFor: 'team' }, TODAY)).toEqual({ waitingFor: 'organisation' });
  });

  it('never invents a date', () => {
    for (const does of [...TRANSITION_NAMES, ...WRITING_NAMES]) expect(attentionAfter(does, { nextActionOn: null, waitingFor: 'team' }, TODAY)).not.toHaveProperty('nextActionOn');
  });
});

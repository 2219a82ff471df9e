import { aKind, aPolicy, aValue, twoLevels } from './fixtures/a-policy';
import { priorityRank, suggestPriority } from './priority';
import type { PriorityRules } from './priority-rules';

const two = aPolicy().rules;

describe('two levels', () => {
  it.each([
    ['nothing said', {}, 'p2', ['resourcing']],
    ['nothing is in the way', { affectsFunctioning: false, kinds: [] }, 'p2', ['resourcing']],
    ['something is, unnamed', { affectsFunctioning: true }, 'p1', ['other_difficulty']],
    ['something is, no kind ticked', { affectsFunctioning: true, kinds: [] }, 'p1', ['other_difficulty']],
    ['one kind', { affectsFunctioning: true, kinds: ['board_crisis'] }, 'p1', ['board_crisis']],
    ['a kind without the first answer', { kinds: ['funder_follow_up'] }, 'p1', ['funder_follow_up']],
    ['several kinds, in the order of the policy', { kinds: ['other_difficulty', 'board_crisis'] }, 'p1', ['board_crisis', 'other_difficulty']],
    ['a near date alone', { deadline: '2026-11-21' as never }, 'p2', ['resourcing']],
  ])('%s', (_case, situation, suggested, codes) => {
    const suggestion = suggestPriority(situation, two);
    expect(suggestion.suggested).toBe(suggested);
    expect(suggestion.reasons).toEqual(codes.map((code) => ({ code, clause: `clause-${suggested}` })));
  });
});

describe('three levels of another policy', () => {
  const priority: PriorityRules = {
    levels: [aValue('rouge'), aValue('jaune'), aValue('vert')],
    kinds: [aKind('fermeture', 'rouge'), aKind('depart', 'jaune'), aKind('ennui', 'jaune')],
    unnamedKind: 'ennui',
    otherwise: { ...aValue('question', 'clause-vert'), level: 'vert' },
  };
  const three = { ...two, priority };

  it.each([
    [{ kinds: ['depart', 'fermeture'] }, 'rouge', ['fermeture']],
    [{ kinds: ['ennui', 'depart'] }, 'jaune', ['depart', 'ennui']],
    [{ affectsFunctioning: true }, 'jaune', ['ennui']],
    [{}, 'vert', ['question']],
  ])('%j is %s', (situation, suggested, codes) => {
    expect(suggestPriority(situation, three)).toEqual({ suggested, reasons: codes.map((code) => ({ code, clause: `clause-${suggested}` })) });
  });

  it('ranks them in the order of the policy', () => {
    expect(['vert', 'rouge', 'jaune'].map((level) => priorityRank(level, three))).toEqual([2, 0, 1]);
  });
});

it('does not rank a level that the policy does not have', () => {
  expect(() => priorityRank('p3', { priority: twoLevels() })).toThrow(RangeError);
});

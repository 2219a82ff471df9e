import { othersAnswers } from './changes';
import { COLLEAGUE, type Writing } from './writing';

const AT = ['2026-11-20T14:00:00Z', '2026-11-20T14:01:00Z'] as const;

const WRITING: Writing = {
  [COLLEAGUE]: { value: 'Odette', by: 'owner', at: AT[0] },
  'subject.family': { value: 'vie-democratique', by: 'owner', at: AT[0] },
  'situation.affects': { value: 'yes', by: 'colleague', at: AT[0] },
  'description.description': { value: 'Deux démissions hier.', by: 'colleague', at: AT[1], before: { value: 'Une démission hier.', by: 'owner', at: AT[0] } },
};

describe('what the other person wrote', () => {
  it('is told to each of both, the latest first, with what it replaced', () => {
    expect(othersAnswers(WRITING, 'owner')).toEqual([
      { section: 'description', at: AT[1], now: 'Deux démissions hier.', before: 'Une démission hier.' },
      { section: 'situation', at: AT[0], now: '', before: '' },
    ]);
    expect(othersAnswers(WRITING, 'colleague').map(({ section }) => section)).toEqual(['subject']);
  });
});

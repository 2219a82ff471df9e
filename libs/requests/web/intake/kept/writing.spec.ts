import { type Answers, NO_ANSWERS } from '../draft/answers';
import { NOTHING_WRITTEN, answersOf, merged, rewritten } from './writing';

const answered = (description: string, title = ''): Answers => ({ ...NO_ANSWERS, description: { description }, subject: { ...NO_ANSWERS.subject, title } });

const AT = ['2026-11-20T14:00:00Z', '2026-11-20T14:01:00Z', '2026-11-20T14:02:00Z'] as const;

describe('what a draft holds', () => {
  it('is the answers, and nothing of what was not answered', () => {
    const writing = rewritten(NOTHING_WRITTEN, answered('Ceci.'), 'owner', AT[0]);
    expect(Object.keys(writing)).toEqual(['description.description']);
    expect(answersOf(writing)).toEqual(answered('Ceci.'));
  });

  it('keeps the author and the time of what did not change', () => {
    const first = rewritten(NOTHING_WRITTEN, answered('Ceci.', 'Titre'), 'owner', AT[0]);
    const second = rewritten(first, answered('Cela.', 'Titre'), 'colleague', AT[1]);
    expect(second['subject.title']).toEqual({ value: 'Titre', by: 'owner', at: AT[0] });
    expect(rewritten(second, answered('Cela.', 'Titre'), 'owner', AT[2])).toBe(second);
  });

  it('shows what the other person had written in the place of an answer', () => {
    const first = rewritten(NOTHING_WRITTEN, answered('Ceci.'), 'owner', AT[0]);
    const second = rewritten(first, answered('Cela'), 'colleague', AT[1]);
    const third = rewritten(second, answered('Cela, mieux.'), 'colleague', AT[2]);
    expect(third['description.description']).toEqual({ value: 'Cela, mieux.', by: 'colleague', at: AT[2], before: { value: 'Ceci.', by: 'owner', at: AT[0] } });
  });

  it('merges answer by answer: the last version wins, whichever side merges', () => {
    const base = rewritten(NOTHING_WRITTEN, answered('Ceci.', 'Titre'), 'owner', AT[0]);
    const mine = rewritten(base, answered('Ceci, par moi.', 'Titre'), 'owner', AT[1]);
    const theirs = rewritten(base, answered('Ceci, par elle.', 'Autre titre'), 'colleague', AT[2]);
    const one = merged(mine, theirs);
    expect(answersOf(one)).toEqual(answered('Ceci, par elle.', 'Autre titre'));
    expect(one['description.description']?.before).toEqual({ value: 'Ceci, par moi.', by: 'owner', at: AT[1] });
    expect(merged(theirs, mine)).toEqual(one);
  });

  it('between two devices of one person, nothing is said to have been replaced', () => {
    const base = rewritten(NOTHING_WRITTEN, answered('Ceci.'), 'owner', AT[0]);
    const other = rewritten(base, answered('Cela.'), 'owner', AT[1]);
    expect(merged(base, other)['description.description']).toEqual({ value: 'Cela.', by: 'owner', at: AT[1] });
  });

  it('leaves out what no question takes', () => {
    expect(answersOf({ 'contact.modes': { value: 'phone', by: 'colleague', at: AT[0] }, 'other.thing': { value: 1, by: 'colleague', at: AT[0] } })).toEqual(NO_ANSWERS);
  });
});

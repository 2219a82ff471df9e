import { NO_ANSWERS } from './answers';
import { missingSteps } from './missing-steps';
import { proposesSeal } from './seal-proposal';
import { STEPS, nextUrl, previousUrl, stepNumber } from './steps';

describe('the five questions', () => {
  it('follow each other to the review', () => {
    expect(STEPS.map((step) => nextUrl(step, false))).toEqual(['/demande/situation', '/demande/description', '/demande/joindre', '/demande/acces', '/demande/verification']);
    expect(STEPS.map((step) => stepNumber(step))).toEqual([1, 2, 3, 4, 5]);
  });

  it('go back to the one before', () => {
    expect(STEPS.map((step) => previousUrl(step, false))).toEqual(['/demande/organisme', '/demande/sujet', '/demande/situation', '/demande/description', '/demande/joindre']);
  });

  it('come back to the review when they were opened from it', () => {
    expect(nextUrl('sujet', true)).toBe('/demande/verification');
    expect(previousUrl('sujet', true)).toBe('/demande/verification');
  });

  it('are all missing at first', () => expect(missingSteps(NO_ANSWERS)).toEqual(STEPS));
});

describe('sealing', () => {
  const kinds = [
    { code: 'board_crisis', proposeSealed: true },
    { code: 'funder_follow_up', proposeSealed: false },
  ];

  // domain.md §8: proposed by default for a crisis or a complaint; the policy version says which kinds these are.
  it.each([
    ['yes', ['board_crisis'], true],
    ['yes', ['funder_follow_up'], false],
    ['yes', [], false],
    ['no', ['board_crisis'], false],
    ['', [], false],
  ])('%s %j: %s', (affects, chosen, proposed) => expect(proposesSeal({ affects, kinds: chosen, deadline: '' }, kinds)).toBe(proposed));
});

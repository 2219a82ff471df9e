import { LOCALES } from '@phare/kernel/domain';
import { NEEDS, TRANSITION_NAMES } from './lifecycle';
import { refusalSentence } from './refusal-sentences';

describe('why a transition is refused', () => {
  it('names what is missing, in both languages', () => {
    expect(refusalSentence('triage', ['organisation', 'eligibility'])).toEqual({
      'fr-CA': 'On ne peut pas encore trier cette demande : il manque l’organisme et la décision d’admissibilité.',
      'en-CA': 'This request cannot be triaged yet; missing: the organisation and the eligibility decision.',
    });
  });

  it('speaks of the state when nothing could be added', () => {
    expect(refusalSentence('close', [])['fr-CA']).toBe('On ne peut pas fermer cette demande dans son état actuel.');
  });

  it('has a sentence for every transition and need', () => {
    for (const name of TRANSITION_NAMES) for (const need of NEEDS) for (const locale of LOCALES) expect(refusalSentence(name, [need])[locale]).not.toMatch(/undefined|_/);
  });
});

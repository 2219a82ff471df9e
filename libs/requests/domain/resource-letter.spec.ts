import { LOCALES } from '@phare/kernel/domain';
import { SHAREABLE_FIELDS, type ShareableField } from './referral-target';
import { resourceLetter, type ShareableFacts } from './resource-letter';

const FACTS: ShareableFacts = { organisation: 'La Vigie', requester: 'Maude Arbour', email: 'maude@exemple.test', phone: null, subject: 'Un conflit', description: 'Nous ne nous parlons plus.' };
const FROM = { network: 'Regroupement fictif' };

describe('the letter to a resource', () => {
  const subsets = Array.from({ length: 2 ** SHAREABLE_FIELDS.length }, (_, mask) => SHAREABLE_FIELDS.filter((_field, bit) => (mask >> bit) & 1));

  it.each(LOCALES)('holds what was consented to and nothing else, whatever was: %s', (locale) => {
    for (const consented of subsets) {
      const letter = resourceLetter(locale, FROM, consented, FACTS);
      const whole = JSON.stringify(letter);
      const told = (field: ShareableField): boolean => FACTS[field] !== null && whole.includes(FACTS[field]);
      expect(SHAREABLE_FIELDS.filter(told)).toEqual(consented.filter((field) => FACTS[field] !== null));
    }
  });

  it('is in the language that was chosen, in the order of the form', () => {
    expect(resourceLetter('fr-CA', FROM, ['subject', 'organisation'], FACTS).facts.map(({ label }) => label)).toEqual(['Organisme', 'Objet']);
    expect(resourceLetter('en-CA', FROM, ['subject', 'organisation'], FACTS).facts.map(({ label }) => label)).toEqual(['Organisation', 'Subject']);
  });

  it('knows no field by another name', () => expect(resourceLetter('fr-CA', FROM, ['constructor', 'keeper'], FACTS).facts).toEqual([]));
});

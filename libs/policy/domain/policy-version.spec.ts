import { longDate } from './civil-date-text';
import { clauseOf } from './clause';
import { isClosedValue, unknownCodes } from './closed-values';
import { aPolicy } from './fixtures/a-policy';
import { offerItemOf, unknownOfferItems } from './offer';

const policy = aPolicy();

describe('clauseOf', () => {
  it('finds the clause of a code', () => {
    expect(clauseOf(policy, 'adhesion').text['fr-CA']).toBe('Être membre.');
  });

  it('throws for a code that no clause has', () => {
    expect(() => clauseOf(policy, 'inventée')).toThrow('no clause inventée');
  });
});

describe('closed values', () => {
  const { modes } = policy.rules.values;

  it.each([
    ['phone', true],
    ['fax', false],
    ['', false],
  ])('%j: %s', (code, known) => {
    expect(isClosedValue(modes, code)).toBe(known);
  });

  it('names the unknown codes once each', () => {
    expect(unknownCodes(modes, ['fax', 'phone', 'fax', 'pigeon'])).toEqual(['fax', 'pigeon']);
    expect(unknownCodes(modes, [])).toEqual([]);
  });
});

describe('the offer', () => {
  it('finds an item by its code', () => {
    expect(offerItemOf(policy, 'vie.assemblee')?.clause).toBe('annexe.vie.assemblee');
    expect(offerItemOf(policy, 'vie')).toBeUndefined();
  });

  it('names what is outside the offer, once each', () => {
    expect(unknownOfferItems(policy, ['vie.assemblee', 'vie.autre', 'vie.autre'])).toEqual(['vie.autre']);
  });
});

describe('longDate', () => {
  it.each([
    ['2026-12-01', 'fr-CA', '1er décembre 2026'],
    ['2026-12-11', 'fr-CA', '11 décembre 2026'],
    ['2026-12-01', 'en-CA', 'December 1, 2026'],
  ] as const)('%s in %s', (date, locale, text) => {
    expect(longDate(date as never, locale)).toBe(text);
  });
});

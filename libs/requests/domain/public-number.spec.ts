import fc from 'fast-check';
import { NUMBERS_A_YEAR, publicNumber } from './public-number';

const KEYS = [123_456_789, 987_654_321, 555_555_555, 42];

describe('public numbers', () => {
  it('are a permutation: every sequence value of a year has its own', () => {
    const seen = new Set<string>();
    for (let sequence = 0; sequence < NUMBERS_A_YEAR; sequence += 1) seen.add(publicNumber(2026, sequence, KEYS));
    expect(seen.size).toBe(NUMBERS_A_YEAR);
  });

  it('can be read over the telephone: the year, then four digits without I, L, O or U', () => {
    fc.assert(
      fc.property(fc.nat(NUMBERS_A_YEAR - 1), fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: 4, maxLength: 4 }), (sequence, keys) => {
        expect(publicNumber(2026, sequence, keys)).toMatch(/^2026-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('tell nothing of the order: neighbours are no neighbours, and another key gives other numbers', () => {
    const first = Array.from({ length: 200 }, (_, sequence) => publicNumber(2026, sequence, KEYS));
    const ascending = first.filter((number, index) => index > 0 && number > (first[index - 1] ?? '')).length;
    expect(ascending).toBeGreaterThan(60);
    expect(ascending).toBeLessThan(140);
    expect(first.filter((number, sequence) => number === publicNumber(2026, sequence, [1, 2, 3, 4])).length).toBeLessThan(3);
  });
});

import fc from 'fast-check';
import { organisationCents, payerOf, roadCents, totalCents } from './travel';

describe('what a trip comes to', () => {
  it.each([
    [260, 500, 13_000],
    [7, 145, 102],
    [1, 145, 15],
    [3, 145, 44],
    [200, null, 0],
    [0, 500, 0],
  ])('%i km at %s thousandths of a dollar: %i cents', (kilometres, millsPerKilometre, cents) => expect(roadCents({ kilometres, millsPerKilometre })).toBe(cents));

  it('is the road and every cost', () => expect(totalCents({ kilometres: 100, millsPerKilometre: 590, costs: [{ cents: 12_345 }, { cents: 5 }] })).toBe(18_250));

  it.each([
    [0, 'federation'],
    [1, 'shared'],
    [99, 'shared'],
    [100, 'organisation'],
  ])('at %i percents is paid by the %s', (percent, payer) => expect(payerOf(percent)).toBe(payer));

  it.each([
    [10_001, 50, 5_001],
    [10_000, 33, 3_300],
    [999, 0, 0],
    [999, 100, 999],
  ])('%i cents at %i percents: %i from the organisation', (total, percent, cents) => expect(organisationCents(total, percent)).toBe(cents));

  it('is shared in whole cents, none lost nor made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 100 }), (total, percent) => {
        const part = organisationCents(total, percent);
        expect(Number.isInteger(part) && part >= 0 && part <= total).toBe(true);
        expect(Math.abs(part - (total * percent) / 100)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

import { centsOf, typedAmount } from './money';

describe('an amount as it is typed', () => {
  it.each([
    ['42', 4200],
    ['42,5', 4250],
    ['42.50', 4250],
    ['1 234,50 $', 123_450],
    ['1\u00a0234,50\u00a0$', 123_450],
    ['$1,234.50', 123_450],
    ['$1,234,567.05', 123_456_705],
    ['0', 0],
  ])('%s is %i cents', (typed, cents) => expect(centsOf(typed)).toBe(cents));

  it.each(['', 'douze', '-5', '1,234', '1.2.3', '12,345', '1e3'])('« %s » is none', (typed) => expect(centsOf(typed)).toBeNull());

  it.each([
    [4200, 'fr-CA', '42'],
    [4205, 'fr-CA', '42,05'],
    [123_450, 'en-CA', '1234.50'],
  ] as const)('%i is typed in %s: %s', (cents, locale, typed) => {
    expect(typedAmount(cents, locale)).toBe(typed);
    expect(centsOf(typed)).toBe(cents);
  });
});

/** Digits that are not mistaken for one another over the telephone: no I, L, O or U (Crockford's base 32). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 4;
const HALF_BITS = (LENGTH * 5) / 2;
const HALF_MASK = (1 << HALF_BITS) - 1;

/** How many numbers one year holds. */
export const NUMBERS_A_YEAR = 1 << (HALF_BITS * 2);

/** Mixes half a number with a round key: any function will do in a Feistel network, this one spreads every bit. */
function mixed(half: number, key: number): number {
  let value = Math.imul(half ^ key, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) & HALF_MASK;
}

/** A keyed permutation of 0 … NUMBERS_A_YEAR - 1: a Feistel network undoes itself, so no two sequence values meet. */
function permuted(sequence: number, keys: readonly number[]): number {
  let left = sequence >>> HALF_BITS;
  let right = sequence & HALF_MASK;
  for (const key of keys) [left, right] = [right, left ^ mixed(right, key)];
  return (left << HALF_BITS) | right;
}

/**
 * The number a requester reads over the telephone, `2026-7K3Q`: the year of receipt in the request's zone and a keyed permutation
 * of a sequence. Unique; neither gaps nor order say how many requests there are (api.md, « Identifiers »).
 */
export function publicNumber(year: number, sequence: number, keys: readonly number[]): string {
  let rest = permuted(sequence % NUMBERS_A_YEAR, keys);
  let digits = '';
  for (let place = 0; place < LENGTH; place += 1) {
    digits = DIGITS.charAt(rest & 31) + digits;
    rest >>>= 5;
  }
  return `${year}-${digits}`;
}

/** Why a password is refused. */
export type PasswordWeakness = 'too_short' | 'too_long' | 'too_common';

/** In characters (code points); NIST SP 800-63B asks for 8 at least, and that common ones be refused. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** What must be left once everything that anyone would try is taken out: so many characters, so many different ones. */
const FEWEST_LEFT = 8;
const FEWEST_DIFFERENT = 6;

const COMMON = (
  'motdepasse password passw0rd bienvenue bonjour welcome soleil azerty qwerty qwertz administrateur administrator admin changeme changezmoi ' +
  'letmein secret iloveyou jetaime hockey canadien quebec gaspesie organisme exemple example demo test phare postgres'
).split(' ');
const LINES = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const YEARS = /(19|20)\d\d/g;
const REPEATS = /(.)\1{2,}/gu;
const SHORTEST_WORD = 3;
const SHORTEST_RUN = 4;

/**
 * Why a password will not do, or `null`. Too common: little is left of it without common words, years, runs of the alphabet or
 * of the keyboard, repetitions, and the words of `about` (the address, the name).
 */
export function passwordWeakness(password: string, about: readonly string[]): PasswordWeakness | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < SHORTEST_PASSWORD) return 'too_short';
  if (length > LONGEST_PASSWORD) return 'too_long';
  const guesses = [...COMMON, ...about.flatMap(wordsOf), ...RUNS].sort((a, b) => b.length - a.length);
  const left = guesses.reduce((text, guess) => text.replaceAll(guess, ''), folded(password).replace(REPEATS, '$1')).replace(YEARS, '');
  return left.length < FEWEST_LEFT || new Set(left).size < FEWEST_DIFFERENT ? 'too_common' : null;
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD);

/** Every run of a line, as it is or backwards. */
const RUNS = LINES.flatMap((line) => [line, [...line].reverse().join('')]).flatMap((line) =>
  [...line].flatMap((_, start) => [...line].flatMap((_, end) => (end + 1 - start >= SHORTEST_RUN ? [line.slice(start, end + 1)] : []))),
);

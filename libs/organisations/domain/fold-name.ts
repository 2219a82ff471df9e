import { bareText } from './bare-text';
import { readMarks, type MarkedForm } from './inclusive-marks';

/** What is looked at of a text: a cell of a file may be a whole book. */
const LONGEST_READ = 1_000;

/** More than any name needs: a folded name stays well under what a PostgreSQL index keeps (2 704 bytes). */
const LONGEST = 400;

/** All but letters and digits. « ʼ » (U+02BC) is a letter to Unicode and an apostrophe to whoever types it. */
const SEPARATORS = /(?:[^\p{L}\p{N}]|\p{Lm})+/gu;

/**
 * A name as people search for it: letters, digits and single spaces. Blind to accents, case, ligatures, apostrophes,
 * hyphens, punctuation, repeated spaces and inclusive marks (« employé·e·s » and « Employés » are one).
 * Two organisations of one network never share a folded name. Empty for a text without any letter or digit.
 */
export function foldName(name: string): string {
  return folded(name, 'masculine');
}

/** The folded name with its marked words in the feminine (« employees »), so that either gender finds it; empty when it has none. */
export function foldedFeminine(name: string): string {
  const feminine = folded(name, 'feminine');
  return feminine === foldName(name) ? '' : feminine;
}

/** The words a query asks for: each must occur in the name, in any order. Empty when there is nothing to look for. */
export function searchedWords(query: string): readonly string[] {
  return foldName(query).split(' ').filter(Boolean);
}

function folded(name: string, form: MarkedForm): string {
  const words = readMarks(bareText(name.slice(0, LONGEST_READ)), form).replace(SEPARATORS, ' ').trim();
  return [...words].slice(0, LONGEST).join('').trim();
}

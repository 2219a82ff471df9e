import { searchedWords } from '@phare/organisations/domain';

/**
 * SQL: the name of `o` holds every pattern of a parameter. Spaces are left out on both sides, so that « L’Éclaircie »
 * answers to « leclaircie » as to « l eclaircie »; a name with inclusive marks answers to either gender.
 */
export const NAME_HOLDS_WORDS = (parameter: string): string => `replace(o.search_name || '|' || o.search_feminine, ' ', '') LIKE ALL (${parameter}::text[])`;

/** The patterns of a query: none when it is blank, `null` when it holds nothing that a name could. Folded words hold no wildcard. */
export function wordPatterns(query = ''): readonly string[] | null {
  if (query.trim() === '') return [];
  const words = searchedWords(query);
  return words.length === 0 ? null : words.map((word) => `%${word}%`);
}

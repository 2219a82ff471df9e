/** One row of a table of the glossary. */
export interface GlossaryRow {
  readonly section: string;
  readonly french: string;
  readonly identifiers: readonly string[];
  readonly meaning: string;
}

/** The rows of the glossary (docs/GLOSSARY.md): four columns under each heading of the second level. */
export function glossaryRows(text: string): GlossaryRow[] {
  let section = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) section = line.slice(3).trim();
    const cells = line.split('|').map((cell) => cell.trim());
    const [, french = '', identifiers = '', meaning = ''] = cells;
    if (cells.length !== 6 || french.startsWith('---') || identifiers === 'Identifier') return [];
    return [{ section, french, identifiers: [...identifiers.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name), meaning }];
  });
}

/** The terms that no row names. */
export function missingFrom(rows: readonly GlossaryRow[], terms: readonly string[]): string[] {
  const known = new Set(rows.flatMap(({ identifiers }) => identifiers));
  return [...new Set(terms)].filter((term) => !known.has(term)).sort();
}

/** The segments of the paths of a contract, parameters and the base left out, each written `/segment`. */
export const segmentsOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.flatMap((path) => path.replace(/^\/api/, '').split('/')))].filter((segment) => segment !== '' && !segment.startsWith('{') && !segment.includes('.')).map((segment) => `/${segment}`);

/** The values between quotes of a CHECK constraint. */
export const valuesOf = (check: string): string[] => [...check.matchAll(/'([^']+)'::text/g)].map(([, value = '']) => value);

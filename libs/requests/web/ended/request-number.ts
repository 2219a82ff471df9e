/** « 2026-7K3Q », as people type it. */
const NUMBER = /^(\d{4})[\s-]?([0-9A-HJKMNP-TV-Z]{4})$/;

/** The public number that a search is, written as it is printed; null for any other search. */
export function requestNumber(typed: string): string | null {
  const [, year, digits] = NUMBER.exec(typed.trim().toUpperCase()) ?? [];
  return year && digits ? `${year}-${digits}` : null;
}

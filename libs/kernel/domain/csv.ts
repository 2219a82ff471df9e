/** What a cell may hold. */
export type CsvCell = string | number | null;

/** A spreadsheet runs what begins so as a formula: an apostrophe before it makes it a text again (OWASP, « CSV injection »). */
const RUN_AS_FORMULA = /^[=+\-@\t\r]/;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const cellText = (cell: CsvCell): string => {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : quoted(RUN_AS_FORMULA.test(cell) ? `'${cell}` : cell);
};

/**
 * A table as CSV (RFC 4180), for a spreadsheet to open as it is: a byte order mark says that it is UTF-8, and a semicolon separates, as
 * spreadsheets in French expect where the comma is the decimal sign.
 */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string => `\uFEFF${rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')}`;

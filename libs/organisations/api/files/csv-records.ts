import { parse } from 'csv-parse/sync';
import { MOST_LINES, type FileRecord, type FileRecords } from '@phare/organisations/domain';

const SEPARATORS = [';', ',', '\t'] as const;

/** The separator that the first line uses most, outside its quotes; a semicolon when it uses none. */
function separatorOf(text: string): string {
  const header = (text.trimStart().split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const uses = (separator: string): number => header.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (uses(separator) > uses(best) ? separator : best));
}

const lineBreaks = (cells: readonly string[]): number => cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);

/** The records of a CSV text (RFC 4180), each with the line on which it begins. Empty lines are passed over. */
export function csvRecords(text: string): FileRecords {
  const records: FileRecord[] = [];
  let lastLine = 0;
  try {
    parse(text.replace(/\r\n?/g, '\n'), {
      // The header, what is allowed, and one more that says there are too many.
      to: MOST_LINES + 2,
      delimiter: separatorOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: lines - lineBreaks(cells), cells });
        lastLine = lines;
        return null;
      },
    });
    return { records, stoppedAt: null };
  } catch {
    return { records, stoppedAt: lastLine + 1 };
  }
}

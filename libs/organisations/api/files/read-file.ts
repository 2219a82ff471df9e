import type { FileRecords } from '@phare/organisations/domain';
import { csvRecords } from './csv-records';
import { decodeText } from './decode-text';
import { xlsxRecords } from './xlsx-records';

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ARCHIVE = Buffer.from('PK\u0003\u0004', 'latin1');

/** The records of a CSV or XLSX file, told apart by what they hold, not by their name. `null` when it is neither. */
export async function readFile(file: Buffer): Promise<FileRecords | null> {
  if (file.subarray(0, ARCHIVE.length).equals(ARCHIVE)) return xlsxRecords(file);
  const text = decodeText(file);
  return text === null ? null : csvRecords(text);
}

import { readSheet } from 'read-excel-file/universal';
import type { FileRecords } from '@phare/organisations/domain';
import { isHonestArchive } from './checked-archive';

/** The records of the first sheet of a spreadsheet; `null` when it cannot be read. */
export async function xlsxRecords(file: Buffer): Promise<FileRecords | null> {
  if (!(await isHonestArchive(file))) return null;
  // What the library throws says only that the file is not a spreadsheet it knows.
  const rows = await readSheet(new Uint8Array(file).buffer, 1).catch(() => null);
  if (!rows) return null;
  const records = rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { records, stoppedAt: null };
}

/** A date cell is a civil date: the library gives it as midnight UTC. */
function textOf(cell: unknown): string {
  if (cell === null) return '';
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString().slice(0, 10) : String(cell);
}

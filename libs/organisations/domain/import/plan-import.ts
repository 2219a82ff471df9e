import { foldName } from '../fold-name';
import { readColumns, type Columns } from './columns';
import { compareRow } from './compare-row';
import type { ImportContext } from './import-context';
import type { ImportMessage } from './import-message';
import type { FileRecord, FileRecords, ImportChange, ImportLine, ImportPlan } from './import-plan';
import { readRow, type ImportRow } from './read-row';

/** Far beyond any network: what keeps one file from filling the memory. */
export const MOST_LINES = 5_000;

/**
 * Decides what a file of organisations would do, without doing it. An organisation is recognised by its folded name.
 * All lines are read whatever is wrong with the others, so that one report says everything.
 */
export function planImport({ records, stoppedAt }: FileRecords, context: ImportContext): ImportPlan {
  const [header, ...rows] = records;
  if (header === undefined) return { lines: [refusedLine(stoppedAt ?? 1, '', [{ code: stoppedAt === null ? 'empty_file' : 'unreadable_line', field: null }])], changes: [], ignoredColumns: [] };
  const columns = readColumns(header.cells);
  const fileProblems: readonly ImportMessage[] = [...columns.problems, ...(rows.length > MOST_LINES ? [{ code: 'too_many_lines', field: null, values: { most: MOST_LINES } } as const] : [])];
  if (fileProblems.length > 0) return { lines: [refusedLine(header.line, '', fileProblems)], changes: [], ignoredColumns: columns.ignored };
  const planned = plannedLines(rows, header.cells.length, columns, context);
  const stopped = stoppedAt === null ? [] : [refusedLine(stoppedAt, '', [{ code: 'unreadable_line', field: null }])];
  return { lines: [...planned.map(({ line }) => line), ...stopped], changes: planned.flatMap(({ change }) => (change ? [change] : [])), ignoredColumns: columns.ignored };
}

interface Planned {
  readonly line: ImportLine;
  readonly change: ImportChange | null;
}

function plannedLines(rows: readonly FileRecord[], width: number, columns: Columns, context: ImportContext): readonly Planned[] {
  const firstLines = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const { row, problems } = readRow(cells, columns, context);
    const key = foldName(row.name);
    const first = firstLines.get(key);
    if (first === undefined && key !== '') firstLines.set(key, line);
    const ofLine: readonly ImportMessage[] = [
      ...(cells.slice(width).some((cell) => cell.trim() !== '') ? [{ code: 'too_many_cells', field: null } as const] : []),
      ...(first === undefined ? [] : [{ code: 'repeated_name', field: 'name', values: { first } } as const]),
    ];
    return planRow(line, row, [...ofLine, ...problems], context);
  });
}

function planRow(line: number, row: ImportRow, problems: readonly ImportMessage[], context: ImportContext): Planned {
  const known = context.known.get(foldName(row.name));
  if (known === undefined) {
    if (problems.length > 0) return { line: refusedLine(line, row.name, problems), change: null };
    return { line: { line, name: row.name, outcome: 'created', messages: [] }, change: creation(row, context) };
  }
  const { details, membership, notices, problems: clashes } = compareRow(row, known);
  if (problems.length + clashes.length > 0) return { line: refusedLine(line, row.name, [...problems, ...clashes]), change: null };
  if (notices.every(({ code }) => code === 'spelling_kept')) return { line: { line, name: known.name, outcome: 'unchanged', messages: notices }, change: null };
  return { line: { line, name: known.name, outcome: 'updated', messages: notices }, change: { kind: 'update', id: known.id, details, membership } };
}

function creation({ membership, ...row }: ImportRow, { networkTimeZone }: ImportContext): ImportChange {
  const timeZone = row.timeZone ?? row.territory?.timeZone ?? networkTimeZone;
  return { kind: 'create', details: { ...row, kind: row.kind ?? 'organisation', territory: row.territory?.name ?? null, timeZone }, membership };
}

const refusedLine = (line: number, name: string, messages: readonly ImportMessage[]): ImportLine => ({ line, name, outcome: 'refused', messages });

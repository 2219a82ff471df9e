export const STATUSES = ['met', 'partly', 'not', 'not applicable'] as const;

/** One row of the level-2 table. */
export interface Requirement {
  readonly id: string;
  readonly level: string;
  readonly status: string;
  readonly evidence: readonly string[];
  /** Evidence that is only promised. */
  readonly owed: boolean;
  readonly why: string;
}

const cellsOf = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());

/** Paths between backquotes: whatever holds a slash or an extension. */
const pathsOf = (cell: string): string[] => [...cell.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);

const rowsOf = (page: string, start: RegExp, width: number): string[][] => page.split('\n').filter((line) => start.test(line)).map(cellsOf).filter((cells) => cells.length === width);

export const requirementsOf = (page: string): Requirement[] =>
  rowsOf(page, /^\| \d+\.\d+\.\d+ \|/, 7).map(([id = '', level = '', , status = '', , evidence = '', why = '']) => ({ id, level, status, evidence: pathsOf(evidence), owed: /\bowed\b/.test(evidence), why }));

/** The totals that a page states, by status. */
export const totalsOf = (page: string): Readonly<Record<string, number>> =>
  Object.fromEntries(rowsOf(page, /^\| [a-z ]+ \| \d+ \|$/, 2).map(([status = '', total = '']) => [status, Number(total)]));

/** One abuse case, and the tests that it names. */
export interface AbuseCase {
  readonly number: number;
  readonly tests: readonly string[];
  readonly owed: boolean;
}

export const abuseCasesOf = (page: string): AbuseCase[] =>
  rowsOf(page, /^\| \d+ \|/, 4).map(([number = '', , , tests = '']) => ({ number: Number(number), tests: pathsOf(tests), owed: /^owed\b/.test(tests) }));

/** What is wrong with the rows of the table, a sentence each. */
export function wrongIn(rows: readonly Requirement[], asked: readonly { readonly id: string; readonly level: string }[], exists: (path: string) => boolean): string[] {
  const wrongRow = ({ id, level, status, evidence, owed, why }: Requirement): string[] => [
    ...(asked.some((one) => one.id === id && one.level === level) ? [] : [`${id} of level ${level} is not asked`]),
    ...((STATUSES as readonly string[]).includes(status) ? [] : [`${id}: no such status, ${status}`]),
    ...evidence.filter((path) => !exists(path)).map((path) => `${id}: ${path} is not there`),
    ...(['met', 'partly'].includes(status) && (evidence.length === 0 || owed) ? [`${id}: ${status}, and nothing shows it`] : []),
    ...(['partly', 'not'].includes(status) && why === '–' ? [`${id}: ${status}, and nothing says why`] : []),
  ];
  const absent = asked.filter(({ id }) => !rows.some((row) => row.id === id)).map(({ id }) => `${id} is missing`);
  const twice = rows.filter(({ id }, index) => rows.findIndex((row) => row.id === id) !== index).map(({ id }) => `${id} is there twice`);
  return [...absent, ...twice, ...rows.flatMap(wrongRow)];
}

/** What is wrong with the totals. */
export const wrongTotals = (totals: Readonly<Record<string, number>>, rows: readonly Requirement[]): string[] =>
  [...STATUSES.map((status) => [status, rows.filter((row) => row.status === status).length] as const), ['in all', rows.length] as const]
    .filter(([status, total]) => totals[status] !== total)
    .map(([status, total]) => `${status}: ${total}, not ${totals[status]}`);

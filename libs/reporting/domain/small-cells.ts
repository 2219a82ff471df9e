/** Below this many, a number points at someone: « une crise de C.A. se devine à deux dossiers » (research/domain.md, R3.12). */
export const SMALLEST_CELL = 5;

/** A row of a table: counts of its parts, which add up to its total. */
export type Parts = readonly number[];

/** The same row as it may be shown; `null` stands for what is masked. */
export interface ShownRow {
  readonly parts: readonly (number | null)[];
  readonly total: number | null;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Two rows by two columns, the last of which may be the totals. */
type Rectangle = readonly [here: Cell, below: Cell, beside: Cell, across: Cell];

/**
 * Masks every number from 1 to 4, and as many others as it takes for none of them to be worked out from what stays. The sum of each part over the
 * rows is known: it tells of no group, and stays. A masked cell is always the corner of a masked rectangle whose numbers could be others, one up and
 * one down by turns, with every sum the same. A table of one row says what the sums say: nothing of it is masked.
 */
export function maskSmallCells(rows: readonly Parts[]): readonly ShownRow[] {
  const grid = rows.map((parts) => [...parts, parts.reduce((sum, part) => sum + part, 0)]);
  const masked = grid.map((row) => row.map(() => false));
  const weightOf = ({ row, column }: Cell): number => (masked[row]?.[column] ? 0 : at(grid, row, column) + 1);
  for (const cell of cellsOf(grid).filter(({ row, column }) => isSmall(at(grid, row, column)))) {
    for (const { row, column } of lightest(rectanglesOf(cell, grid), weightOf) ?? []) (masked[row] as boolean[])[column] = true;
  }
  return grid.map((row, index) => {
    const shown = row.map((value, column) => (masked[index]?.[column] ? null : value));
    return { parts: shown.slice(0, -1), total: shown.at(-1) ?? null };
  });
}

type Grid = readonly (readonly number[])[];

const at = (grid: Grid, row: number, column: number): number => grid[row]?.[column] ?? 0;
const isSmall = (value: number): boolean => value > 0 && value < SMALLEST_CELL;
const cellsOf = (grid: Grid): readonly Cell[] => grid.flatMap((values, row) => values.map((_, column) => ({ row, column })));

/** The rectangles with a corner at the cell whose numbers could be others. */
const rectanglesOf = ({ row, column }: Cell, grid: Grid): readonly Rectangle[] =>
  cellsOf(grid)
    .filter((other) => other.row !== row && other.column !== column)
    .map((across): Rectangle => [{ row, column }, { row: across.row, column }, { row, column: across.column }, across])
    .filter((rectangle) => couldBeOthers(rectangle, grid));

/** A part that goes up in one row goes down in the other; so does its neighbour the other way, or else the totals with it. No number goes below zero. */
function couldBeOthers([here, below, beside, across]: Rectangle, grid: Grid): boolean {
  const total = (grid[0]?.length ?? 0) - 1;
  const value = ({ row, column }: Cell): number => at(grid, row, column);
  if (beside.column === total) return value(here) > 0 || value(below) > 0;
  if (here.column === total) return value(beside) > 0 || value(across) > 0;
  return (value(here) > 0 && value(across) > 0) || (value(below) > 0 && value(beside) > 0);
}

/** The one that costs the fewest numbers, those already masked being free. */
function lightest(rectangles: readonly Rectangle[], weightOf: (cell: Cell) => number): Rectangle | undefined {
  const weighed = rectangles.map((rectangle) => ({ rectangle, weight: rectangle.reduce((sum, cell) => sum + weightOf(cell), 0) }));
  return weighed.reduce<(typeof weighed)[number] | undefined>((best, each) => (best && best.weight <= each.weight ? best : each), undefined)?.rectangle;
}

import fc from 'fast-check';
import { maskSmallCells, SMALLEST_CELL, type Parts, type ShownRow } from './small-cells';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const transposed = (rows: readonly Parts[]): readonly Parts[] => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));

/** Every table of whole numbers that says what is shown, with the sums of the parts that are known: what a patient reader could work out. */
function* tablesLike(shown: readonly ShownRow[], left: readonly number[], before: readonly Parts[] = []): Generator<readonly Parts[]> {
  const [row, ...further] = shown;
  if (!row) {
    if (left.every((value) => value === 0)) yield before;
    return;
  }
  for (const parts of rowsLike(row, left)) yield* tablesLike(further, left.map((value, column) => value - (parts[column] ?? 0)), [...before, parts]);
}

function* rowsLike({ parts, total }: ShownRow, left: readonly number[], before: Parts = []): Generator<Parts> {
  const column = before.length;
  if (column === parts.length) {
    if (total === null || sum(before) === total) yield before;
    return;
  }
  const known = parts[column] ?? null;
  for (let value = known ?? 0; value <= Math.min(known ?? Infinity, left[column] ?? 0); value++) yield* rowsLike({ parts, total }, left, [...before, value]);
}

/** What each cell of a table could be, totals last, once it was masked. */
function possible(rows: readonly Parts[], shown: readonly ShownRow[]): Set<number>[][] {
  const values = rows.map((row) => [...row, 0].map(() => new Set<number>()));
  for (const table of tablesLike(shown, transposed(rows).map(sum))) table.forEach((row, index) => [...row, sum(row)].forEach((value, column) => values[index]?.[column]?.add(value)));
  return values;
}

const cells = ({ parts, total }: ShownRow): readonly (number | null)[] => [...parts, total];
const count = fc.oneof(fc.nat(3), fc.nat(6));
const table = (rows: number, parts: number) => fc.array(fc.array(count, { minLength: parts, maxLength: parts }), { minLength: 2, maxLength: rows });
const tables = fc.oneof(table(3, 1), table(3, 2), table(2, 3));

describe('a table of small numbers', () => {
  it('shows no number from 1 to 4', () =>
    fc.assert(fc.property(tables, (rows) => maskSmallCells(rows).flatMap(cells).every((value) => value === null || value === 0 || value >= SMALLEST_CELL))));

  it('lets nobody work out a masked number from the others and from the sums', () =>
    fc.assert(
      fc.property(tables, (rows) => {
        const shown = maskSmallCells(rows);
        const could = possible(rows, shown);
        shown.forEach((row, index) => cells(row).forEach((value, column) => value === null && expect(could[index]?.[column]?.size).toBeGreaterThan(1)));
      }),
    ));

  it('changes no number that it shows', () =>
    fc.assert(
      fc.property(tables, (rows) => {
        maskSmallCells(rows).forEach((row, index) => cells(row).forEach((value, column) => value === null || expect(value).toBe([...(rows[index] ?? []), sum(rows[index] ?? [])][column])));
      }),
    ));

  it('masks nothing where nothing is small', () => expect(maskSmallCells([[12, 5], [0, 8]])).toEqual([{ parts: [12, 5], total: 17 }, { parts: [0, 8], total: 8 }]));

  it('masks a small number with its neighbours, the least that it takes, and leaves the totals where it can', () =>
    expect(maskSmallCells([[20, 2], [9, 6], [30, 40]])).toEqual([
      { parts: [null, null], total: 22 },
      { parts: [null, null], total: 15 },
      { parts: [30, 40], total: 70 },
    ]));

  it('masks the whole of a small row, and of another with it', () => expect(maskSmallCells([[3], [9], [20]]).map(({ total }) => total)).toEqual([null, null, 20]));

  it('says of a single row what the sums say anyway', () => expect(maskSmallCells([[1, 2]])).toEqual([{ parts: [1, 2], total: 3 }]));
});

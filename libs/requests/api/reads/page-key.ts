import { ProblemException, readCursor } from '@phare/kernel/api';
import { civilDate, instant } from '@phare/kernel/domain';

/** What orders a row in its list: small numbers, then a date or an instant, then an id. */
export type PageKey = readonly (string | number)[];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LARGEST_RANK = 1_000;

const isPageKey = (key: PageKey): boolean => {
  const [id, date, ...ranks] = [...key].reverse();
  const dated = typeof date === 'string' && (civilDate(date) ?? instant(date)) !== null;
  return typeof id === 'string' && UUID.test(id) && dated && ranks.every((rank) => Number.isInteger(rank) && Math.abs(Number(rank)) <= LARGEST_RANK);
};

/** The `length` values after which a page begins; nulls for the first page. A cursor that is not one of ours answers 400. */
export function keyAfter(cursor: string | undefined, length: number): readonly (string | number | null)[] {
  const key = readCursor(cursor, length);
  if (key && !isPageKey(key)) throw new ProblemException('malformed', [{ pointer: '/cursor', code: 'cursor' }]);
  return key ?? Array<null>(length).fill(null);
}

import { ProblemException } from '../problem/problem.exception';
import { isKeepable } from '../validation/text-characters';

/** Where the next page begins: the sort key of the last item shown. Opaque to callers; it grants nothing. */
export const cursorAfter = (...key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor of `length` parts, each a text or a number. One we never wrote answers 400. */
export function readCursor(cursor: string | undefined, length: number): readonly (string | number)[] | null {
  if (cursor === undefined) return null;
  const key = parsed(cursor);
  const usable = Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'number' || (typeof part === 'string' && isKeepable(part)));
  if (!usable) throw new ProblemException('malformed', [{ pointer: '/cursor', code: 'cursor' }]);
  return key as readonly (string | number)[];
}

/** A page cut from one row more than was asked for: that row only says that there is more. */
export function page<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly (string | number)[]): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), nextCursor: rows.length > limit && last !== undefined ? cursorAfter(...keyOf(last)) : null };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

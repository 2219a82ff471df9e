/** What orders a row in its list: where the next page begins. */
export type PageKey = readonly (string | number)[];

/** A cursor is the key of the last row shown, opaque to callers. */
export const cursorOf = (key: PageKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const KEY_VALUE = /^[0-9T:.+Z-]{1,40}$|^[0-9a-f-]{36}$/i;

const isKeyValue = (value: unknown): value is string | number => Number.isInteger(value) || (typeof value === 'string' && KEY_VALUE.test(value));

/** The key of a cursor of `length` values, or `null` when it is not one of ours. */
export function readCursor(cursor: string, length: number): PageKey | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.length === length && key.every(isKeyValue) && isOrdered(key) ? key : null;
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Numbers, then a date or an instant, then an id: the shape of every key. */
function isOrdered(key: readonly (string | number)[]): boolean {
  const id = key.at(-1);
  const date = key.at(-2);
  return typeof id === 'string' && UUID.test(id) && typeof date === 'string' && !Number.isNaN(Date.parse(date)) && key.slice(0, -2).every((value) => typeof value === 'number' && Math.abs(value) < 1000);
}

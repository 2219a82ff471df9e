import { decrypt, encrypt } from '@phare/kernel/api';

/** Where a text stands: taken anywhere else, it no longer opens. */
export interface TextPlace {
  readonly networkId: string;
  readonly requestId: string;
  /** Table and column, and the path inside the column where it is JSON, such as `timeline_entry.detail.nextStep`. */
  readonly column: string;
  /** The row that holds it; the request's own id in its own table. */
  readonly rowId: string;
}

/** What no one can type: the API refuses control characters with 400 (`isKeepable`), so a text that begins so was sealed by us. */
const MARK = '\u0001';
const VERSION = '1';

/** None of these holds a space, but for the version of the place itself. */
const placeOf = ({ networkId, requestId, column, rowId }: TextPlace): string => ['sealed text', VERSION, networkId, requestId, column, rowId].join(' ');

/** Whether a text is stored sealed. */
export const isSealedText = (stored: string): boolean => stored.startsWith(MARK);

/** A text as it is stored: a mark, a version and base64, in the same column as a plain one. */
export const sealText = (key: Buffer, place: TextPlace, text: string): string => `${MARK}${VERSION}${encrypt(key, placeOf(place), Buffer.from(text)).toString('base64')}`;

/** The text of one sealed by `sealText`. @throws when the key, the place or what it holds is another. */
export function openText(key: Buffer, place: TextPlace, stored: string): string {
  if (!stored.startsWith(MARK + VERSION)) throw new Error('a sealed text of a version that is not known');
  return decrypt(key, placeOf(place), Buffer.from(stored.slice(MARK.length + VERSION.length), 'base64')).toString();
}

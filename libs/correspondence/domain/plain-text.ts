// Control characters but tab and line feed; marks that turn the direction of a line; what no text may hold.
// eslint-disable-next-line no-control-regex -- control characters are what this expression is about
const UNSHOWABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A text from outside as it may be shown and kept: one kind of line end, no control character, no mark that turns a line around. */
export const shownText = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(/[\r\u2028\u2029]/g, '\n').replaceAll(UNSHOWABLE, '');

/** A text from outside as one line. */
export const shownLine = (text: string): string => shownText(text).replaceAll(/\s+/g, ' ').trim();

/** The beginning of a text: at most `most` characters, never half of one. */
export const cutTo = (text: string, most: number): string => ([...text].length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`);

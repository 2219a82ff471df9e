// Control characters, and marks that turn the direction of a line: a file must not drive the operator's terminal.
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu;

/** A text from outside as one line of a terminal: what cannot be shown is spelled out (`\u{1b}`). */
export const printable = (text: string): string => text.replace(UNSHOWABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

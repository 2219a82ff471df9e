// NUL and control characters but tab, line feed and carriage return; surrogates that stand alone (api.md, « Text »).
// eslint-disable-next-line no-control-regex -- control characters are what this expression is about
const REFUSED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Nothing a person fills in nests deeper than this. */
const DEEPEST = 12;

/** Whether a text can be kept exactly as it came. */
export const isKeepable = (text: string): boolean => !REFUSED.test(text);

/** The pointer of the first text (key or value) that cannot be kept, or of a nesting too deep; `null` when all is well. */
export function refusedText(value: unknown, pointer = '', depth = 0): string | null {
  if (typeof value === 'string') return isKeepable(value) ? null : pointer;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return pointer;
  for (const [key, item] of Object.entries(value)) {
    if (!isKeepable(key)) return pointer;
    const refused = refusedText(item, `${pointer}/${key}`, depth + 1);
    if (refused !== null) return refused;
  }
  return null;
}

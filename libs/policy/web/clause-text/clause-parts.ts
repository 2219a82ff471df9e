/** A paragraph, or the items of a list. */
export interface ClausePart {
  readonly kind: 'paragraph' | 'list' | 'numbered';
  readonly lines: readonly string[];
  /** The number of the first item. */
  readonly from: number;
}

const ITEM = /^- /;
const NUMBERED = /^(\d+)\. /;

/** What the text of a clause is made of: it is kept line by line, « - » and « 1. » before the items of a list, as the policy was typed. */
export function clauseParts(text: string): readonly ClausePart[] {
  return text.split('\n').reduce<readonly ClausePart[]>((parts, line) => {
    const kind = ITEM.test(line) ? 'list' : NUMBERED.test(line) ? 'numbered' : 'paragraph';
    const said = line.replace(ITEM, '').replace(NUMBERED, '');
    const last = parts.at(-1);
    if (last?.kind === kind && kind !== 'paragraph') return [...parts.slice(0, -1), { ...last, lines: [...last.lines, said] }];
    return [...parts, { kind, lines: [said], from: Number(NUMBERED.exec(line)?.[1] ?? 1) }];
  }, []);
}

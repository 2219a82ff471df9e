import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument, type Document } from 'yaml';
import type { PolicyFileProblem } from './policy-file-error';

/** Keys and indexes from the root of the file. */
export type FilePath = readonly (string | number)[];

/** Something wrong, at a place of the file that still has to be turned into a line. */
export interface FileProblem {
  readonly path: FilePath;
  readonly sentence: string;
}

/** A parsed YAML text that remembers on which line each of its nodes stands. */
export class SourceLines {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed<ParsedNode>;

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
  }

  /** What keeps the text from being YAML, doubled keys included. */
  syntaxProblems(): readonly PolicyFileProblem[] {
    return [...this.document.errors, ...this.document.warnings].map(({ message, pos }) => ({ line: this.lineAt(pos[0]), sentence: message }));
  }

  content(): unknown {
    return this.document.toJS();
  }

  /** The line of the key (or of the list item) at this path; of the nearest parent that exists when the path goes further. */
  lineOf(path: FilePath): number {
    let node: Node | null = this.document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const segment of path) {
      const child = childOf(node, segment);
      if (child === null) break;
      ({ node, offset } = child);
    }
    return this.lineAt(offset);
  }

  private lineAt(offset: number): number {
    return this.lines.linePos(offset).line;
  }
}

interface Child {
  readonly node: Node | null;
  readonly offset: number;
}

function childOf(node: Node | null, segment: string | number): Child | null {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
    return pair === undefined ? null : { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  const item = isSeq<Node>(node) ? node.items[Number(segment)] : undefined;
  return item === undefined ? null : { node: item, offset: item.range?.[0] ?? 0 };
}

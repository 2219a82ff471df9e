/** A few words of a line, set apart or not. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}

/** A paragraph, or a list with its lines. */
export interface Block {
  readonly kind: 'p' | 'ul' | 'ol';
  readonly lines: readonly (readonly Run[])[];
}

/** A passage of the guide, as the build made it of `docs/guide`. */
export interface Passage {
  readonly heading: string;
  readonly anchor: string;
  readonly blocks: readonly Block[];
}

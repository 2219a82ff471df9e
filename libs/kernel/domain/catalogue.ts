/** A sentence, or a function of named values that gives one. */
export type Sentence = string | ((values: never) => string);

/** Sentences by key, nested at will. */
export interface Sentences {
  readonly [key: string]: Sentence | Sentences;
}

/** The shape English must have: the same keys as French, and functions of the same values. */
export type SameKeys<French> = {
  readonly [Key in keyof French]: French[Key] extends string
    ? string
    : French[Key] extends (values: infer Values) => string
      ? (values: Values) => string
      : SameKeys<French[Key]>;
};

/** Both languages of one screen, letter or set of errors. A missing English sentence does not compile. */
export interface Catalogue<French> {
  readonly 'fr-CA': French;
  readonly 'en-CA': SameKeys<French>;
}

/** French is the source; English must say the same thing under the same keys. */
export const catalogue = <const French extends Sentences>(french: French, english: SameKeys<French>): Catalogue<French> => ({ 'fr-CA': french, 'en-CA': english });

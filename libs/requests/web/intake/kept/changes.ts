import { type Holder, type Version, type Writing, COLLEAGUE } from './writing';

/** What the other person wrote, for whoever reads. */
export interface OthersAnswer {
  /** The part of the request it stands in: `description`, `contact`… */
  readonly section: string;
  readonly at: string;
  /** In words, where the answer is a text; else `''`: the page shows it. */
  readonly now: string;
  /** What stood there before, where the reader had written it. */
  readonly before: string;
}

/** The answers that the other person wrote last, the latest first. */
export function othersAnswers(writing: Writing, reader: Holder): readonly OthersAnswer[] {
  return Object.entries(writing)
    .filter(([name, { by }]) => name !== COLLEAGUE && by !== reader)
    .map(([name, field]) => ({ section: name.split('.')[0] ?? '', at: field.at, now: inWords(field), before: field.before ? inWords(field.before) : '' }))
    .sort((one, other) => other.at.localeCompare(one.at));
}

const inWords = ({ value }: Version): string => (typeof value === 'string' && value.includes(' ') ? value : '');

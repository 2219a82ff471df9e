import { type Answers, NO_ANSWERS } from '../draft/answers';

/** Who writes: whoever began the draft, or the colleague they invited. */
export type Holder = 'owner' | 'colleague';

/** What someone answered, and when. */
export interface Version {
  readonly value: unknown;
  readonly by: Holder;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** One answer as it stands, with what the other person had written in its place. */
export interface Field extends Version {
  readonly before?: Version;
}

/** Everything a draft holds, answer by answer (`contact.email`): each keeps its own author and time, so that two devices or two people merge without a dialog. */
export type Writing = Readonly<Record<string, Field>>;

export const NOTHING_WRITTEN: Writing = {};

/** The one field that is no answer: the name of the colleague who writes too. */
export const COLLEAGUE = 'colleague.name';

const SECTIONS = Object.keys(NO_ANSWERS) as readonly (keyof Answers)[];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** The writing once the answers have become these: what did not change keeps its author and its time. */
export function rewritten(writing: Writing, answers: Answers, by: Holder, at: string): Writing {
  const changed = fieldsOf(answers).filter(([name, value]) => !same(value, writing[name]?.value ?? unanswered(name)));
  if (changed.length === 0) return writing;
  return { ...writing, ...Object.fromEntries(changed.map(([name, value]) => [name, replacing(writing[name], { value, by, at })])) };
}

/** The answers that a writing amounts to. What is not of the kind that a question takes is left out: the other person may hold another version of the page. */
export function answersOf(writing: Writing): Answers {
  const section = (name: keyof Answers): object =>
    Object.fromEntries(Object.entries(NO_ANSWERS[name]).map(([key, empty]) => {
      const value = writing[`${name}.${key}`]?.value;
      return [key, kindOf(value) === kindOf(empty) ? value : empty];
    }));
  return Object.fromEntries(SECTIONS.map((name) => [name, section(name)])) as unknown as Answers;
}

/** Two writings of one draft: the last version of each answer wins, and shows what it replaced where the other person wrote it. */
export function merged(mine: Writing, theirs: Writing): Writing {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries([...names].flatMap((name) => {
    const field = later(mine[name], theirs[name]);
    return field ? [[name, field]] : [];
  }));
}

function later(mine: Field | undefined, theirs: Field | undefined): Field | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  const [won, lost] = mine.at >= theirs.at ? [mine, theirs] : [theirs, mine];
  return same(won.value, lost.value) ? won : replacing(lost, won);
}

/** The new version of an answer. It remembers the last one that the other person wrote. */
function replacing(old: Field | undefined, { value, by, at }: Version): Field {
  const other = old && old.by !== by ? versionOf(old) : old?.before;
  return { value, by, at, ...(other ? { before: other } : {}) };
}

const versionOf = ({ value, by, at }: Version): Version => ({ value, by, at });

function fieldsOf(answers: Answers): readonly (readonly [string, unknown])[] {
  return SECTIONS.flatMap((section) => Object.entries(answers[section]).map(([key, value]) => [`${section}.${key}`, value] as const));
}

function unanswered(name: string): unknown {
  const [section = '', key = ''] = name.split('.');
  return (NO_ANSWERS as unknown as Record<string, Record<string, unknown>>)[section]?.[key];
}

/**
 * Who reads an entry of the journal: both sides; those who work on the request; or, under seal, its author and the keeper alone
 * (issue 4, « shared, internal, sealed »).
 */
export const VISIBILITIES = ['shared', 'internal', 'sealed'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const HOUR_MS = 3_600_000;

/** What of an entry decides how it may be corrected. Nothing of it ever changes: a correction is another entry. */
export interface EntryFacts {
  readonly authorId: string;
  readonly recordedAt: Date;
  readonly visibility: Visibility;
  /** Whether a correction of it is there already. */
  readonly corrected: boolean;
}

/** Whether an entry is fixed: until then its author replaces it, from then on a correction stands beside it. */
export const isFixed = ({ recordedAt }: Pick<EntryFacts, 'recordedAt'>, now: Date, afterHours: number): boolean => now.getTime() - recordedAt.getTime() >= afterHours * HOUR_MS;

/** Why an entry may not be corrected so. */
export type CorrectionRefusal = 'already_corrected' | 'author_alone' | 'other_visibility';

/** What a correction rests on. */
export interface Correction {
  readonly by: string;
  readonly visibility: Visibility;
  readonly now: Date;
  readonly fixedAfterHours: number;
}

/**
 * What stands against a correction: the last of a chain is the one to correct; before it is fixed, an entry is its author's;
 * and a correction is read by those who read what it corrects.
 */
export function correctionRefusal(entry: EntryFacts, { by, visibility, now, fixedAfterHours }: Correction): CorrectionRefusal | null {
  if (entry.corrected) return 'already_corrected';
  if (entry.authorId !== by && !isFixed(entry, now, fixedAfterHours)) return 'author_alone';
  return entry.visibility === visibility ? null : 'other_visibility';
}

/** How long the work took, and the road to it. */
export interface Minutes {
  readonly minutes: number;
  readonly travelMinutes: number;
}

/** The time of a journal: what was corrected counts no more, its correction does. */
export function totalMinutes(entries: readonly (Minutes & { readonly correctedBy: string | null })[]): Minutes {
  const counted = entries.filter(({ correctedBy }) => correctedBy === null);
  return { minutes: counted.reduce((sum, { minutes }) => sum + minutes, 0), travelMinutes: counted.reduce((sum, { travelMinutes }) => sum + travelMinutes, 0) };
}

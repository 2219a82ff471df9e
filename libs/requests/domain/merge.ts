import type { CivilDate } from '@phare/kernel/domain';

/** How long a merge may be undone (domain.md §6). */
export const MERGE_UNDONE_WITHIN_DAYS = 30;

/** Whom a request is for, and whom it locks out: what a merge must neither change nor widen. */
export interface MergeSide {
  readonly requesterId: string;
  readonly named: readonly string[];
  readonly excluded: readonly string[];
  /** People excluded in words whom nobody has matched yet. */
  readonly unresolved: number;
}

const everyone = ({ requesterId, named }: MergeSide): ReadonlySet<string> => new Set([requesterId, ...named]);

/** « Same requester or identical audience » (domain.md §6). */
export function sameAudience(one: MergeSide, other: MergeSide): boolean {
  const [ones, others] = [everyone(one), everyone(other)];
  return one.requesterId === other.requesterId || (ones.size === others.size && [...ones].every((person) => others.has(person)));
}

/**
 * Whether someone would read what they may not read now: a merged request follows its survivor in sight (domain.md §8), and only the
 * requester may add people. Someone the survivor names and the other does not; or someone, known or in words, whom the survivor does not lock out.
 */
export function mergeWidens(merged: MergeSide, into: MergeSide): boolean {
  const already = everyone(merged);
  return merged.unresolved > 0 || [...everyone(into)].some((person) => !already.has(person)) || merged.excluded.some((person) => !into.excluded.includes(person));
}

/** What runs from a receipt. */
export interface ReceiptClock {
  readonly receivedAt: Date;
  readonly dueOn: CivilDate;
  readonly internalTargetOn: CivilDate;
  readonly followedUpAt: Date | null;
}

const earliest = <Value extends Date | string>(values: readonly Value[]): Value | undefined => values.reduce<Value | undefined>((first, value) => (first === undefined || value < first ? value : first), undefined);

/** The clock of a survivor: the oldest receipt, the earliest due date, the first contact of them all (domain.md §6). */
export function survivorClock(own: ReceiptClock, merged: readonly ReceiptClock[]): ReceiptClock {
  const all = [own, ...merged];
  return {
    receivedAt: earliest(all.map(({ receivedAt }) => receivedAt)) ?? own.receivedAt,
    dueOn: earliest(all.map(({ dueOn }) => dueOn)) ?? own.dueOn,
    internalTargetOn: earliest(all.map(({ internalTargetOn }) => internalTargetOn)) ?? own.internalTargetOn,
    followedUpAt: earliest(all.flatMap(({ followedUpAt }) => followedUpAt ?? [])) ?? null,
  };
}

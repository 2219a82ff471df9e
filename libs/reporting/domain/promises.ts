import { maskSmallCells, SMALLEST_CELL } from './small-cells';

/** What became of a promise: followed up by its day; after it, or not at all; still to come, or no longer owed. */
export const PROMISE_PARTS = ['kept', 'late', 'pending'] as const;
export type PromisePart = (typeof PROMISE_PARTS)[number];

/** How long the first follow-up took, in civil days, among so many. */
export interface Delays {
  readonly followedUp: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** One group of promises, as counted. */
export type CountedPromises = Readonly<Record<PromisePart, number>> & Delays;

/** The same group as it may be shown: `null` where a number is masked, or where there are too few to say anything. */
export interface ShownPromises extends Readonly<Record<PromisePart, number | null>> {
  readonly received: number | null;
  /** Whole percents of the promises whose day has come. */
  readonly keptShare: number | null;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

/** The whole network: no group, nothing masked. */
export const wholeOf = (counted: CountedPromises): ShownPromises => shownOf(counted, counted.kept, counted.late, counted.pending, counted.kept + counted.late + counted.pending);

/** The groups of one table, small cells masked. */
export const groupsOf = (counted: readonly CountedPromises[]): readonly ShownPromises[] =>
  maskSmallCells(counted.map((group) => PROMISE_PARTS.map((part) => group[part]))).map(({ parts: [kept = null, late = null, pending = null], total }, index) =>
    shownOf(counted[index] as CountedPromises, kept, late, pending, total),
  );

/** A share says both numbers that it is made of, and a delay of few is somebody's: each is shown only where those are. */
function shownOf({ followedUp, median, p90 }: Delays, kept: number | null, late: number | null, pending: number | null, received: number | null): ShownPromises {
  const told = received !== null && followedUp >= SMALLEST_CELL;
  return { received, kept, late, pending, keptShare: shareOf(kept, late), medianDays: told ? median : null, p90Days: told ? p90 : null };
}

const shareOf = (kept: number | null, late: number | null): number | null => (kept === null || late === null || kept + late === 0 ? null : Math.round((100 * kept) / (kept + late)));

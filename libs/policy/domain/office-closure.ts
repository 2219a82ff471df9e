import type { CivilDate } from '@phare/kernel/domain';

/** Days on which the office is closed, the first and the last among them, and why. It moves what the team sets itself, never a due date (domain.md §5). */
export interface OfficeClosure {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reason: string;
}

/** The closure that a day is in, if any. */
export const closureOn = <Closure extends Pick<OfficeClosure, 'from' | 'until'>>(date: CivilDate, closures: readonly Closure[]): Closure | undefined =>
  closures.find(({ from, until }) => from <= date && date <= until);

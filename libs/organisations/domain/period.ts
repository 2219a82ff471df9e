import type { CivilDate } from '@phare/kernel/domain';

/** Days in a row, both ends included; `until` null while it runs. */
export interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** Whether a period ends on or after the day it begins. */
export const isOrdered = ({ from, until }: Period): boolean => until === null || until >= from;

/** Whether two periods have a day in common. Two in a row, one ending the day before the other begins, have none. */
export const overlap = (a: Period, b: Period): boolean => (a.until === null || a.until >= b.from) && (b.until === null || b.until >= a.from);

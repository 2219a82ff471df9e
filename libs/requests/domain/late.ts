import { civilDateIn, daysBetween, type CivilDate } from '@phare/kernel/domain';

/** Why a promised date was not kept, as the log of breaches has it: a code, for what people write of it is in the request. */
export const LATE_REASONS = ['capacity', 'absence', 'unreachable', 'oversight', 'other'] as const;
export type LateReason = (typeof LATE_REASONS)[number];

export interface LateFacts {
  readonly dueOn: CivilDate;
  readonly timeZone: string;
  readonly followedUpAt: Date | null;
  readonly endedAt: Date | null;
}

/** How many days after the promised one the follow-up came, or the request ended without it, or it is today. Zero or less: the promise was kept, or may still be. */
export const daysLate = ({ dueOn, timeZone, followedUpAt, endedAt }: LateFacts, now: Date): number => daysBetween(dueOn, civilDateIn(followedUpAt ?? endedAt ?? now, timeZone));

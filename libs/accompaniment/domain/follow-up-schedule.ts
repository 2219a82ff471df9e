import type { CivilDate } from '@phare/kernel/domain';
import { nextOfSchedule } from '@phare/requests/domain';

/** When the network follows an organisation up of its own accord: from when, how often, until when. */
export interface Rhythm {
  readonly nextOn: CivilDate | null;
  readonly everyDays: number;
  readonly until: CivilDate | null;
}

/** The day that follows once what was due has been done; null past the end of the schedule. A day that was missed is not made up for. */
export function afterDoing({ nextOn, everyDays, until }: Rhythm & { readonly nextOn: CivilDate }, today: CivilDate): CivilDate | null {
  return within(nextOfSchedule(nextOn, everyDays, today), until);
}

/** A day of the schedule, unless it comes after its end: then none is to come. */
export const within = (day: CivilDate | null, until: CivilDate | null): CivilDate | null => (day !== null && until !== null && day > until ? null : day);

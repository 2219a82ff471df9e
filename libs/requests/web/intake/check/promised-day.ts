import { type CivilDate, civilDateIn } from '@phare/kernel/domain';
import { type DeadlineRule, dueDate } from '@phare/policy/domain';

/** The day promised for what is sent now, as the API will count it (domain.md §5). */
export const promisedDay = (rule: DeadlineRule, now: Date, timeZone: string): CivilDate => dueDate(rule, civilDateIn(now, timeZone));

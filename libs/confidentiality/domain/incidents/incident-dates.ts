import { addDays, type CivilDate } from '@phare/kernel/domain';
import { dueDate, type DeadlineRule } from '@phare/policy/domain';
import type { IncidentFacts } from './incident-facts';

/** The register is kept five years at least, from when the organisation became aware (Regulation, r. 3.1, s. 8). */
export const INCIDENTS_KEPT: DeadlineRule = { unit: 'years', n: 5 };

/** The law says « avec diligence » and counts no hour (P-39.1, s. 3.5): seventy-two hours is a target of our own. */
export const NOTICE_TARGET_DAYS = 3;

/** The last day on which the entry of the register must still be there. */
export const keptUntil = ({ awareOn }: Pick<IncidentFacts, 'awareOn'>): CivilDate => dueDate(INCIDENTS_KEPT, awareOn);

/** The day by which the network aims to notify the Commission; none where there is no risk of serious injury. */
export const noticeTarget = ({ serious, awareOn }: IncidentFacts): CivilDate | null => (serious ? addDays(awareOn, NOTICE_TARGET_DAYS) : null);

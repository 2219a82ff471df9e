import type { IncidentFacts } from './incident-facts';

/** What the register must hold before an incident may be closed (Regulation, r. 3.1, s. 7; P-39.1, s. 3.5 and 3.7). */
export const INCIDENT_NEEDS = [
  'information', 'circumstances', 'happened', 'persons', 'sensitivity', 'harmful_uses', 'consequences', 'likelihood', 'serious',
  'persons_in_quebec', 'commission_notice', 'persons_notice', 'public_notice', 'measures',
] as const;
export type IncidentNeed = (typeof INCIDENT_NEEDS)[number];

/** Whether each need is met. Those of the notices are, where there is no risk of serious injury: s. 7 (7). */
const MET: Readonly<Record<IncidentNeed, (facts: IncidentFacts) => boolean>> = {
  information: ({ information, informationUnknown }) => (information ?? informationUnknown) !== undefined,
  circumstances: ({ circumstances }) => circumstances !== undefined,
  happened: ({ happenedFrom }) => happenedFrom !== undefined,
  persons: ({ persons }) => persons !== undefined,
  sensitivity: ({ sensitivity }) => sensitivity !== undefined,
  harmful_uses: ({ harmfulUses }) => harmfulUses !== undefined,
  consequences: ({ consequences }) => consequences !== undefined,
  likelihood: ({ likelihood }) => likelihood !== undefined,
  serious: ({ serious }) => serious !== undefined,
  persons_in_quebec: ({ serious, personsInQuebec }) => !serious || personsInQuebec !== undefined,
  commission_notice: ({ serious, commissionNotifiedOn }) => !serious || commissionNotifiedOn !== undefined,
  persons_notice: ({ serious, personsNotifiedOn }) => !serious || personsNotifiedOn !== undefined,
  public_notice: ({ serious, publicNotice, publicNoticeReason }) => !serious || (publicNotice !== undefined && publicNoticeReason !== undefined),
  measures: ({ measures }) => measures !== undefined,
};

/** What is still missing, in the order of the Regulation. */
export const missingOf = (facts: IncidentFacts): readonly IncidentNeed[] => INCIDENT_NEEDS.filter((need) => !MET[need](facts));

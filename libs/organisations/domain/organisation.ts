/** An organisation with a legal entity, or a group that has none yet (domain.md §1). */
export const ORGANISATION_KINDS = ['organisation', 'emerging_group'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Longest name kept, in characters. */
export const LONGEST_NAME = 200;

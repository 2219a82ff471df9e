import type { CivilDate } from '@phare/kernel/domain';

/** A membership's dates, both ends included; `until` null while it runs. */
export interface MembershipDates {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/**
 * How the function of the requester is known (domain.md §4):
 * - `asked`: the public check, where nothing is received yet and the answer is about what is declared;
 * - `team`: the team recorded the request and vouches for it;
 * - `mandate_held`: the signed-in person held that function at receipt;
 * - `unproven`: the public form, until an e-mailed code shows an address that holds the mandate.
 */
export type Assurance = 'asked' | 'team' | 'mandate_held' | 'unproven';

/** All that eligibility looks at. Nothing here says what the request is about. */
export interface EligibilityFacts {
  /** Null when the name given matches no organisation on file. */
  readonly organisation: null | {
    readonly kind: 'organisation' | 'emerging_group';
    readonly memberships: readonly MembershipDates[];
  };
  /** The day of receipt (of the question, for a check) in the organisation's zone. */
  readonly receivedOn: CivilDate;
  /** Code of a function of the policy version. */
  readonly function: string;
  readonly assurance: Assurance;
}

/** Where the organisation stands on the day of receipt. */
export type MembershipStanding =
  | { readonly case: 'inForce' | 'neverMember' | 'unmatched' | 'emergingGroup' }
  | { readonly case: 'lapsed'; readonly until: CivilDate };

/**
 * Reads membership at receipt: what begins later has not happened yet, what ends later still holds.
 * An emerging group with a membership in force is a member like any other.
 */
export function membershipStanding({ organisation, receivedOn }: Pick<EligibilityFacts, 'organisation' | 'receivedOn'>): MembershipStanding {
  if (organisation === null) return { case: 'unmatched' };
  const begun = organisation.memberships.filter(({ from }) => from <= receivedOn);
  if (begun.some(({ until }) => until === null || until >= receivedOn)) return { case: 'inForce' };
  if (organisation.kind === 'emerging_group') return { case: 'emergingGroup' };
  const ends = begun.flatMap(({ until }) => (until === null ? [] : [until]));
  const last = ends.sort().at(-1);
  return last === undefined ? { case: 'neverMember' } : { case: 'lapsed', until: last };
}

import type { CivilDate } from '@phare/kernel/domain';
import { membershipStanding, type MembershipDates } from '@phare/policy/domain';

/** Where an organisation stands: a member, no longer one, or never one yet. */
export const MEMBERSHIP_STATES = ['in_force', 'lapsed', 'never'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** The standing on a day, for a directory. Whether a group is emerging is said beside it, so it does not count here. */
export function membershipOn(day: CivilDate, memberships: readonly MembershipDates[]): MembershipState {
  const standing = membershipStanding({ organisation: { kind: 'organisation', memberships }, receivedOn: day });
  if (standing.case === 'inForce') return 'in_force';
  return standing.case === 'lapsed' ? 'lapsed' : 'never';
}

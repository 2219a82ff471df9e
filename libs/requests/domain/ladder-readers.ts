import { civilDateIn, hourIn, startOfDay, TEAM_ROLES, type Role } from '@phare/kernel/domain';
import { isWorkingDay } from '@phare/policy/domain';
import type { Milestone, Steps, Told } from './ladder';

/** Someone with a role in force, an open account or none, and an address. Whoever left is not among them. */
export interface StaffReader {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** The organisations that they are tied to today: they are told nothing of their requests. */
  readonly tiedTo: readonly string[];
  readonly timeZone: string;
  /** Absent today: someone else is told while anyone can be. */
  readonly away: boolean;
}

/** What of a request decides who may be told of it. */
export interface WatchedRequest {
  readonly sealed: boolean;
  readonly organisationId: string | null;
  readonly keeperId: string | null;
  readonly receivedById: string | null;
  readonly assignedIds: readonly string[];
  /** Those whose conflict of interest the requester was told of and accepted: a tie does not keep them from it. */
  readonly disclosedIds: readonly string[];
  readonly excludedIds: readonly string[];
}

const has = ({ roles }: StaffReader, ...any: readonly Role[]): boolean => roles.some((role) => any.includes(role));

/** Whoever a request excludes, or a tie keeps from it, gets no mail about it. */
const mayBeTold = ({ organisationId, excludedIds, disclosedIds }: WatchedRequest, { personId, tiedTo }: StaffReader): boolean =>
  !excludedIds.includes(personId) && (organisationId === null || !tiedTo.includes(organisationId) || disclosedIds.includes(personId));

const named = <Reader extends StaffReader>(request: WatchedRequest, staff: readonly Reader[], ids: readonly (string | null)[], ...roles: readonly Role[]): Reader[] =>
  staff.filter((reader) => ids.includes(reader.personId) && has(reader, ...roles) && mayBeTold(request, reader));

/** The keeper, while they are of the team and nothing keeps them from it. */
export const keeperOf = <Reader extends StaffReader>(request: WatchedRequest, staff: readonly Reader[]): Reader | undefined => named(request, staff, [request.keeperId], ...TEAM_ROLES)[0];

/**
 * Whoever is to act (domain.md §5): the assigned resource people, else the keeper, else whoever received it, else intake, else coordination: a duty goes on
 * to a role when its person is gone. Of a sealed request nobody but the first two.
 */
export function responsibleFor<Reader extends StaffReader>(request: WatchedRequest, staff: readonly Reader[]): readonly Reader[] {
  const present = firstOf(request, staff.filter(({ away }) => !away));
  return present.length > 0 ? present : firstOf(request, staff);
}

function firstOf<Reader extends StaffReader>(request: WatchedRequest, staff: readonly Reader[]): readonly Reader[] {
  const assigned = named(request, staff, request.assignedIds, 'resource', ...TEAM_ROLES);
  const keeper = keeperOf(request, staff);
  if (assigned.length > 0) return assigned;
  if (keeper || request.sealed) return keeper ? [keeper] : [];
  const received = named(request, staff, [request.receivedById], ...TEAM_ROLES);
  if (received.length > 0) return received;
  const intake = staff.filter((reader) => has(reader, 'intake') && mayBeTold(request, reader));
  return intake.length > 0 ? intake : coordinationOf(request, staff);
}

/** Coordination, but for whoever the request excludes or a tie keeps from it. */
export const coordinationOf = <Reader extends StaffReader>(request: WatchedRequest, staff: readonly Reader[]): readonly Reader[] =>
  staff.filter((reader) => has(reader, 'coordination') && mayBeTold(request, reader));

/** Whether a milestone goes into coordination's daily digest; the others are mails of their own. */
export const isDigested = ({ sealed }: Pick<WatchedRequest, 'sealed'>, { told }: Milestone): boolean => told === 'coordination' || (told === 'overseer' && !sealed);

/** Who is told of a milestone. */
export function readersOf<Reader extends StaffReader>(told: Told, request: WatchedRequest, staff: readonly Reader[]): readonly Reader[] {
  if (typeof told === 'object') return named(request, staff, [told.personId], 'resource', ...TEAM_ROLES);
  if (told === 'responsible' || (told === 'overseer' && request.sealed)) return responsibleFor(request, staff);
  return coordinationOf(request, staff);
}

/** Whether mail may leave for this reader now: on a working day of the office, within the hours of the policy, where they are. */
export function mailLeaves({ timeZone }: Pick<StaffReader, 'timeZone'>, { mailHours, closures }: Pick<Steps, 'mailHours' | 'closures'>, now: Date): boolean {
  const hour = hourIn(now, timeZone);
  return isWorkingDay(civilDateIn(now, timeZone), closures) && hour >= mailHours.from && hour < mailHours.until;
}

const HOUR_MS = 3_600_000;

/** When the hours of mail end for this reader on the day of `now`. The clocks change on Sundays, when no mail leaves. */
export const mailHoursEnd = ({ timeZone }: Pick<StaffReader, 'timeZone'>, { mailHours }: Pick<Steps, 'mailHours'>, now: Date): Date =>
  new Date(startOfDay(civilDateIn(now, timeZone), timeZone).getTime() + mailHours.until * HOUR_MS);

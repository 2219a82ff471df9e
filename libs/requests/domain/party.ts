import { isCoordination, isTeam, type SignedInActor } from '@phare/kernel/domain';
import { isLive } from './assignment';

/**
 * What someone is to one request (domain.md §8). « Team » is whoever acts as the team on it: any member of the team,
 * or the keeper alone where the request is sealed.
 */
export const PARTIES = ['requester', 'named', 'team', 'coordination', 'assigned', 'proposed'] as const;
export type Party = (typeof PARTIES)[number];

/** What of a request decides who is what to it. */
export interface PartyFacts {
  readonly requesterId: string;
  /** Whether the requester named the caller. */
  readonly named: boolean;
  readonly sealed: boolean;
  readonly keeperId: string | null;
  readonly ended: boolean;
  /** Whether a tie to the organisation keeps the caller from acting on the network's behalf (domain.md §8, « conflict of interest »). */
  readonly tied: boolean;
  readonly assignments: readonly { readonly resourcePersonId: string; readonly state: string; readonly conflictAccepted?: boolean }[];
}

/** Everything `actor` is to the request. Being a colleague, a new director or on the board of the same organisation gives nothing. */
export function partiesOf(actor: SignedInActor, request: PartyFacts): ReadonlySet<Party> {
  const me = actor.personId;
  const parties = new Set<Party>();
  // Once it has ended, whoever of the team may read it again, for a time, reads: coordination alone acts.
  const actsAsTeam = !request.tied && isTeam(actor) && (request.sealed ? request.keeperId === me : !request.ended || isCoordination(actor));
  const mine = request.assignments.filter(({ resourcePersonId, state }) => resourcePersonId === me && isLive(state));
  // A conflict that the requester was told of and accepted opens the assignment, and nothing else.
  const mayAccompany = !request.tied || mine.some(({ conflictAccepted }) => conflictAccepted);
  const assignedAs = (state: string): boolean => mayAccompany && mine.some((assignment) => assignment.state === state);
  if (request.requesterId === me) parties.add('requester');
  if (request.named) parties.add('named');
  if (actsAsTeam) parties.add('team');
  if (actsAsTeam && isCoordination(actor)) parties.add('coordination');
  if (assignedAs('accepted')) parties.add('assigned');
  if (assignedAs('proposed')) parties.add('proposed');
  return parties;
}

import { canSee, type Seen, type ViewedRequest, type Viewer } from '@phare/confidentiality/domain';
import type { SignedInActor } from '@phare/kernel/domain';
import { idOf } from '../database/a-row';
import { MOMENT } from '../database/contexts';
import { survivorOf, type World, type WorldRequest } from './world';

/** The ids of a world, by what they stand for. Each world is a network of its own: what one shows, no other hides. */
export class Names {
  constructor(private readonly key: string) {}

  readonly network = idOf('network', this.key);
  person = (index: number): string => idOf(`person id ${this.key} ${index}`);
  organisation = (index: number): string => idOf(`organisation id ${this.key} ${index}`);
  request = (index: number): string => idOf(`support_request id ${this.key} ${index}`);
  number = (index: number): string => `${this.key}-R${index}`.toUpperCase();
}

/** A world that stands in the database. */
export interface Standing {
  readonly key: string;
  readonly world: World;
  readonly names: Names;
}

const NOW = MOMENT.at.getTime();
const A_SECOND = 1_000;

const inForce = ({ from, days }: { readonly from: number; readonly days: number | null }): boolean => from <= 0 && (days === null || from + days >= 0);

/** Someone of a world, as the oracle is told of them. */
function viewerOf({ world, names }: Standing, index: number): Viewer {
  const roles = world.people[index] ?? [];
  return {
    personId: names.person(index),
    team: roles.includes('intake') || roles.includes('coordination'),
    coordination: roles.includes('coordination'),
    tiedTo: world.ties.filter((tie) => tie.person === index && inForce(tie)).map(({ organisation }) => names.organisation(organisation)),
  };
}

function viewed(standing: Standing, request: WorldRequest): ViewedRequest {
  const { names, world } = standing;
  const survivor = survivorOf(world, request);
  const having = (state: string): string[] => request.assigned.filter((assignment) => assignment.state === state).map(({ person }) => names.person(person));
  const someone = (index: number | null): string | null => (index === null ? null : names.person(index));
  return {
    requesterId: names.person(request.requester),
    organisationId: request.organisation === null ? null : names.organisation(request.organisation),
    sealed: request.sealed,
    keeperId: someone(request.keeper),
    named: request.named.map(names.person),
    excluded: request.excluded.map(names.person),
    accompaniedBy: having('accepted'),
    proposedTo: having('proposed'),
    disclosed: request.assigned.filter(({ state, disclosed }) => disclosed && ['proposed', 'accepted'].includes(state)).map(({ person }) => names.person(person)),
    endedAt: request.ended && NOW - request.ended.secondsAgo * A_SECOND,
    endedBy: someone(request.ended?.by ?? null),
    grants: request.grants.map(({ person, from, lasts }) => ({ personId: names.person(person), from: NOW + from * A_SECOND, until: NOW + (from + lasts) * A_SECOND })),
    survivor: survivor && viewed(standing, survivor),
  };
}

/** What the oracle says that someone sees of each request of their world. */
export const seenBy = (standing: Standing, person: number): readonly Seen[] => standing.world.requests.map((request) => canSee(viewerOf(standing, person), viewed(standing, request), NOW));

/** Someone of a world, as the product is told of them. */
export const actorOf = ({ world, names }: Standing, index: number): SignedInActor => ({
  kind: 'person',
  networkId: names.network,
  personId: names.person(index),
  accountId: names.person(index),
  name: 'Quelqu’un',
  roles: world.people[index] ?? [],
  member: false,
  locale: 'fr-CA',
});

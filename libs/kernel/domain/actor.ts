import type { Locale } from './locale';

/** What a person does for the network (domain.md, « rôle »). A member's rights come from mandates instead. */
export const ROLES = ['intake', 'resource', 'coordination', 'admin', 'privacy', 'network_board'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that make up the team: `coordination` has all that `intake` has. */
export const TEAM_ROLES: readonly Role[] = ['intake', 'coordination'];

/** In what capacity a person speaks for an organisation (policy clause `definition.demandeur`). */
export const ORGANISATION_FUNCTIONS = ['board', 'direction', 'coordination', 'other'] as const;
export type OrganisationFunction = (typeof ORGANISATION_FUNCTIONS)[number];

/** How the session that an actor acts through was opened. Machine time. */
export interface ActingSession {
  readonly id: string;
  /** When they last proved who they are. */
  readonly authenticatedAt: Date;
  /** Staff in production, signed in with a password alone: until they enrol a second factor, only their own account is open to them (ASVS 5.0, 6.3.3). */
  readonly secondFactorMissing: boolean;
}

/** Someone who signed in, with the roles and mandates held today. */
export interface SignedInActor {
  readonly kind: 'person';
  readonly networkId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /**
   * Whether the caller is on the requesters' side: holds or held a mandate, or has no role here. A mandate that ended takes
   * nothing away from the requests they filed; what they may file today is checked against its dates.
   */
  readonly member: boolean;
  readonly locale: Locale;
  /** Absent where the product acts in someone's name without a session: loading the demonstration. */
  readonly session?: ActingSession;
}

/** Someone without a session: the public check and the public form. */
export interface AnonymousActor {
  readonly kind: 'anonymous';
  readonly networkId: string;
  readonly locale: Locale;
}

/** The product itself, at a named task: delivering mail, loading data. Never reads a narrative. */
export interface SystemActor {
  readonly kind: 'system';
  readonly networkId: string;
  readonly task: string;
}

/** Whoever a read or a change is made for. Every read takes one (house rule 5). */
export type Actor = SignedInActor | AnonymousActor | SystemActor;

/** Whether the actor is of the team (`intake` or `coordination`). */
export const isTeam = (actor: Actor): boolean => actor.kind === 'person' && actor.roles.some((role) => TEAM_ROLES.includes(role));

export const isCoordination = (actor: Actor): boolean => actor.kind === 'person' && actor.roles.includes('coordination');

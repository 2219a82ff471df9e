import type { Actor, Role } from './actor';

/** How far a right reaches: the whole network, the requests in the caller's sight, or what is the caller's own. */
export type Scope = 'network' | 'audience' | 'own';

/** Who may hold a right: anyone at all, anyone signed in, someone with a mandate in force, or a role. */
export type Grantee = 'anyone' | 'signed_in' | 'member' | Role;

type Grants = Partial<Record<Grantee, Scope>>;

const TEAM = { intake: 'network', coordination: 'network' } as const satisfies Grants;
const TEAM_ON_REQUESTS = { intake: 'audience', coordination: 'audience' } as const satisfies Grants;

/**
 * The rights table: permission × grantee → scope. A right exists only here (house rule 3); the guard, the web and the
 * printed documentation read it. The scope `audience` is enforced in SQL, row by row.
 */
export const RIGHTS = {
  'health.read': { anyone: 'network' },
  'contract.read': { anyone: 'network' },
  'session.open': { anyone: 'own' },
  'session.read': { signed_in: 'own' },
  'session.end': { signed_in: 'own' },
  'session.confirm': { signed_in: 'own' },
  'account.read': { signed_in: 'own' },
  'account.secure': { signed_in: 'own' },
  'account.recover': { coordination: 'network', admin: 'network' },
  'account.manage': { admin: 'network' },
  'policy.read': { anyone: 'network' },
  'policy.check': { anyone: 'network' },
  'policy.orientation': { anyone: 'network' },
  'organisation.read': TEAM,
  'organisation.manage': TEAM,
  'organisation.import': TEAM,
  'support.read': { ...TEAM, resource: 'network' },
  'request.receive': { anyone: 'own' },
  'request.read': { signed_in: 'audience' },
  'request.triage': TEAM_ON_REQUESTS,
  'request.link_organisation': TEAM_ON_REQUESTS,
  'request.follow_up': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.refer': TEAM_ON_REQUESTS,
  'request.withdraw': { ...TEAM_ON_REQUESTS, member: 'own' },
  'request.close': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.reopen': { coordination: 'audience' },
  'request.designate_keeper': { coordination: 'audience', member: 'own' },
} as const satisfies Record<string, Grants>;

export type Permission = keyof typeof RIGHTS;

export const PERMISSIONS = Object.keys(RIGHTS) as readonly Permission[];

/** Everything this actor counts as, from the widest to the narrowest. */
function granteesOf(actor: Actor): readonly Grantee[] {
  if (actor.kind !== 'person') return ['anyone'];
  return ['anyone', 'signed_in', ...(actor.member ? (['member'] as const) : []), ...actor.roles];
}

/** Whether the table grants the permission to someone in this actor's position, however they signed in. */
const isGranted = (actor: Actor, permission: Permission): boolean => granteesOf(actor).some((grantee) => (RIGHTS[permission] as Grants)[grantee] !== undefined);

/** What is left to whoever still has to enrol a second factor: their session and their own account, where they enrol it. Never the accounts of others. */
const isOwnAccount = (permission: Permission): boolean => /^(session|account)\./.test(permission) && Object.values(RIGHTS[permission] as Grants).every((scope) => scope === 'own');

/** Whether the permission is the actor's but for the second factor that they still have to enrol. */
export const awaitsSecondFactor = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'person' && actor.session?.secondFactorMissing === true && !isOwnAccount(permission) && isGranted(actor, permission);

/** Whether anyone in this actor's position may use the permission at all: what separates 403 from 404. */
export const may = (actor: Actor, permission: Permission): boolean => isGranted(actor, permission) && !awaitsSecondFactor(actor, permission);

/** Whether the permission can be used without a session: what separates 401 from 403. */
export const isPublic = (permission: Permission): boolean => 'anyone' in RIGHTS[permission];

/** The permissions of an actor, for `GET /api/session` and for the web to grey what is refused. */
export const permissionsOf = (actor: Actor): readonly Permission[] => PERMISSIONS.filter((permission) => may(actor, permission));

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
  'demonstration.travel': { ...TEAM, admin: 'network' },
  'health.read_sweep': { ...TEAM, resource: 'network', admin: 'network' },
  'contract.read': { anyone: 'network' },
  'installation.set_up': { anyone: 'own' },
  'session.open': { anyone: 'own' },
  'session.read': { signed_in: 'own' },
  'session.end': { signed_in: 'own' },
  'session.confirm': { signed_in: 'own' },
  'account.read': { signed_in: 'own' },
  'account.secure': { signed_in: 'own' },
  'account.keep_calendar': { signed_in: 'own' },
  'calendar.subscribe': { anyone: 'own' },
  'account.recover': { coordination: 'network', admin: 'network' },
  'account.manage': { admin: 'network' },
  'policy.read': { anyone: 'network' },
  'policy.check': { anyone: 'network' },
  'policy.orientation': { anyone: 'network' },
  'policy.read_choices': { ...TEAM, admin: 'network' },
  'policy.choose': { coordination: 'network' },
  'policy.read_closures': { ...TEAM, resource: 'network' },
  'policy.keep_closures': { coordination: 'network' },
  'organisation.read': TEAM,
  'organisation.manage': TEAM,
  'organisation.import': TEAM,
  'support.read': { ...TEAM, resource: 'network' },
  'support.manage': TEAM,
  'support.read_people': { ...TEAM, resource: 'own' },
  'support.add_people': TEAM,
  'support.keep_people': { ...TEAM, resource: 'own' },
  'support.consent': { resource: 'own' },
  'schedule.read': { ...TEAM, resource: 'own' },
  'schedule.keep': TEAM,
  'schedule.carry_out': { ...TEAM, resource: 'own' },
  'link.answer': { anyone: 'own' },
  'draft.write': { anyone: 'own' },
  'draft.keep': { signed_in: 'own' },
  'request.receive': { anyone: 'own' },
  'request.read': { signed_in: 'audience' },
  'request.follow_live': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.confirm_requester': TEAM_ON_REQUESTS,
  'request.ask_confirmation': { ...TEAM_ON_REQUESTS, member: 'own' },
  'request.triage': TEAM_ON_REQUESTS,
  'request.link_organisation': TEAM_ON_REQUESTS,
  'request.follow_up': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.refer': TEAM_ON_REQUESTS,
  'request.consent_to_share': { ...TEAM_ON_REQUESTS, member: 'own' },
  'request.send_letter': TEAM_ON_REQUESTS,
  'request.revoke_link': { ...TEAM_ON_REQUESTS, member: 'own' },
  'request.report_answer': { ...TEAM_ON_REQUESTS, member: 'own' },
  'request.withdraw': { ...TEAM_ON_REQUESTS, member: 'own' },
  'request.propose': TEAM_ON_REQUESTS,
  'request.take_on': { resource: 'audience' },
  'request.decline': { resource: 'audience', member: 'own' },
  'request.hand_over': TEAM_ON_REQUESTS,
  'request.hand_over_all': { coordination: 'audience' },
  'request.choose': { ...TEAM_ON_REQUESTS, member: 'own' },
  'request.close': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.reopen': { coordination: 'audience' },
  'request.answer': TEAM_ON_REQUESTS,
  'request.merge': TEAM_ON_REQUESTS,
  'request.undo': { signed_in: 'audience' },
  'request.link_sides': { coordination: 'audience' },
  'request.read_linked_sides': TEAM_ON_REQUESTS,
  'request.plan_next': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.intervene': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.plan': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.move_step': { ...TEAM_ON_REQUESTS, resource: 'audience', member: 'own' },
  'request.assess': { ...TEAM_ON_REQUESTS, resource: 'audience', member: 'own' },
  'request.propose_travel': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.claim_travel': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.answer_travel': { signed_in: 'audience' },
  'request.settle_claim': TEAM_ON_REQUESTS,
  'request.message': { signed_in: 'audience' },
  'request.set_new_date': TEAM_ON_REQUESTS,
  'request.read_breaches': { coordination: 'audience' },
  'request.attach': { signed_in: 'audience' },
  'request.hand_documents': { ...TEAM_ON_REQUESTS, resource: 'audience' },
  'request.review': { signed_in: 'audience' },
  'request.stop_questions': { signed_in: 'audience' },
  'request.designate_keeper': { coordination: 'audience', member: 'own' },
  'request.change_audience': { ...TEAM_ON_REQUESTS, member: 'own' },
  'request.resolve_exclusion': TEAM_ON_REQUESTS,
  'request.break_glass': { coordination: 'audience' },
  'request.request_access': TEAM_ON_REQUESTS,
  'request.read_readers': { ...TEAM_ON_REQUESTS, member: 'own' },
  'diary.read': { intake: 'own', coordination: 'own', resource: 'own' },
  'report.read_deadlines': { coordination: 'audience' },
  'report.read_workload': { coordination: 'audience' },
  'report.read_accesses': { coordination: 'audience', privacy: 'network' },
  'incident.read': { privacy: 'network' },
  'incident.keep': { privacy: 'network' },
  'rights_request.read': { privacy: 'network' },
  'rights_request.keep': { privacy: 'network' },
  'retention.read': { privacy: 'network' },
  'retention.hold': { privacy: 'network' },
  'destruction.read': { privacy: 'network', coordination: 'network', admin: 'network' },
  'destruction.ask': { privacy: 'network' },
  'destruction.confirm': { coordination: 'network', admin: 'network' },
  'mail.read': TEAM,
  'mail.handle': TEAM,
  'mail.resend': { intake: 'own', coordination: 'audience' },
  'organisation.declare_tie': { ...TEAM, resource: 'own' },
  'organisation.read_ties': { coordination: 'network' },
  'organisation.end_tie': { coordination: 'network' },
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

/** What is left to whoever still has to enrol a second factor: their session and their own account, where they enrol it. Never the accounts of others, nor a calendar, which shows what the factor protects. */
const isOwnAccount = (permission: Permission): boolean => permission !== 'account.keep_calendar' && /^(session|account)\./.test(permission) && Object.values(RIGHTS[permission] as Grants).every((scope) => scope === 'own');

/** Whether the permission is the actor's but for the second factor that they still have to enrol. */
export const awaitsSecondFactor = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'person' && actor.session?.secondFactorMissing === true && !isOwnAccount(permission) && isGranted(actor, permission);

/** Whether anyone in this actor's position may use the permission at all: what separates 403 from 404. */
export const may = (actor: Actor, permission: Permission): boolean => isGranted(actor, permission) && !awaitsSecondFactor(actor, permission);

const WIDEST_FIRST: readonly Scope[] = ['network', 'audience', 'own'];

/** How far the permission reaches for this actor, by the widest of what they count as. */
export function reachOf(actor: Actor, permission: Permission): Scope | undefined {
  const granted = granteesOf(actor).map((grantee) => (RIGHTS[permission] as Grants)[grantee]);
  return WIDEST_FIRST.find((scope) => granted.includes(scope));
}

/** Whether the permission can be used without a session: what separates 401 from 403. */
export const isPublic = (permission: Permission): boolean => 'anyone' in RIGHTS[permission];

/** The permissions of an actor, for `GET /api/session` and for the web to grey what is refused. */
export const permissionsOf = (actor: Actor): readonly Permission[] => PERMISSIONS.filter((permission) => may(actor, permission));

/** What someone may be to one request, whatever their role (domain.md §8). */
export const RELATIONS = ['requester', 'named', 'keeper', 'ender', 'assigned', 'admitted', 'proposed'] as const;
export type Relation = (typeof RELATIONS)[number];

/** How much of a request is shown: all of it; enough to declare a conflict; or only that it is there. */
export type Sight = 'whole' | 'proposal' | 'frame';

/** One row of the sights: who sees how much of which requests. */
export interface SightRule {
  readonly who: Relation | 'team' | 'coordination';
  readonly sees: Sight;
  /** Only the sealed, or only the others; both when absent. */
  readonly sealed?: boolean;
  /** Only what is still open; also what has ended when absent. */
  readonly open?: true;
  /** On the network's behalf: a tie to the organisation locks out of it. What is someone's own stays theirs. */
  readonly duty: boolean;
  /** Where the requester was told of the conflict and accepted it, a tie does not lock out of this; of all the rest it does. */
  readonly disclosable?: true;
}

/**
 * What the scope `audience` means, relation by relation: the SQL filter and the printed documentation are made of it; row security says the same
 * in words of its own, and an independent oracle holds both to it. Whoever a request excludes sees nothing of it, whatever else they are.
 */
export const SIGHTS: readonly SightRule[] = [
  { who: 'requester', sees: 'whole', duty: false },
  { who: 'named', sees: 'whole', duty: false },
  { who: 'team', sees: 'whole', sealed: false, open: true, duty: true },
  { who: 'coordination', sees: 'whole', sealed: false, duty: true },
  { who: 'keeper', sees: 'whole', sealed: true, duty: true },
  { who: 'ender', sees: 'whole', duty: true },
  { who: 'assigned', sees: 'whole', duty: true, disclosable: true },
  { who: 'admitted', sees: 'whole', duty: true },
  { who: 'proposed', sees: 'proposal', duty: true, disclosable: true },
  { who: 'coordination', sees: 'frame', sealed: true, duty: true },
];

/** How long whoever ended a request keeps it in sight, so that the action can be undone (domain.md §6), in seconds. */
export const ENDER_SEES_FOR = 60;

import { ROLES, type Actor, type Role, type SignedInActor } from './actor';
import { awaitsSecondFactor, isPublic, may, PERMISSIONS, permissionsOf, reachOf, type Permission } from './rights';

const person = (roles: readonly Role[], member = false): SignedInActor => ({ kind: 'person', networkId: 'n', personId: 'p', accountId: 'a', name: '', roles, member, locale: 'fr-CA' });

const ANYONE = ['calendar.subscribe', 'health.read', 'installation.set_up', 'contract.read', 'session.open', 'policy.read', 'policy.check', 'policy.orientation', 'request.receive', 'link.answer', 'draft.write'];
const SIGNED_IN = [...ANYONE, 'account.keep_calendar', 'session.read', 'session.end', 'session.confirm', 'account.read', 'account.secure', 'request.read', 'request.message', 'request.attach', 'request.undo', 'request.review', 'request.stop_questions', 'request.answer_travel', 'draft.keep'];
const OF_A_REQUESTER = ['request.ask_confirmation', 'request.consent_to_share', 'request.revoke_link', 'request.report_answer', 'request.choose'];
const MEMBER = [...SIGNED_IN, ...OF_A_REQUESTER, 'request.move_step', 'request.assess', 'request.decline', 'request.withdraw', 'request.designate_keeper', 'request.change_audience', 'request.read_readers'];
const PEOPLE = ['support.read_people', 'support.keep_people'];
const WORKERS = [...SIGNED_IN, ...PEOPLE, 'diary.read', 'policy.read_closures', 'request.follow_live', 'health.read_sweep', 'request.plan_next', 'support.read', 'request.follow_up', 'request.close', 'request.intervene', 'request.plan', 'request.move_step', 'request.assess', 'request.propose_travel', 'request.claim_travel', 'request.hand_documents', 'organisation.declare_tie', 'schedule.read', 'schedule.carry_out'];
const RESOURCE = [...WORKERS, 'request.take_on', 'request.decline', 'support.consent'];
const INTAKE = [...WORKERS, 'policy.read_choices', 'schedule.keep', 'request.settle_claim', 'request.set_new_date', 'mail.read', 'mail.handle', 'mail.resend', 'request.read_linked_sides', ...OF_A_REQUESTER, 'support.manage', 'support.add_people', 'request.confirm_requester', 'request.send_letter', 'demonstration.travel', 'request.answer', 'request.merge', 'request.propose', 'request.hand_over', 'organisation.read', 'organisation.manage', 'organisation.import', 'request.triage', 'request.link_organisation', 'request.refer', 'request.withdraw', 'request.change_audience', 'request.resolve_exclusion', 'request.request_access', 'request.read_readers'];
const CONFIRMS = ['destruction.read', 'destruction.confirm'];
const COORDINATION = [...INTAKE, ...CONFIRMS, 'policy.choose', 'policy.keep_closures', 'report.read_deadlines', 'report.read_workload', 'report.read_accesses', 'request.read_breaches', 'request.hand_over_all', 'request.link_sides', 'request.reopen', 'request.designate_keeper', 'request.break_glass', 'organisation.read_ties', 'organisation.end_tie', 'account.recover'];
const ADMIN = [...SIGNED_IN, ...CONFIRMS, 'policy.read_choices', 'demonstration.travel', 'health.read_sweep', 'account.recover', 'account.manage'];

const held = (actor: Actor): readonly Permission[] => [...permissionsOf(actor)].sort();

describe('the rights table', () => {
  it.each<[string, Actor, readonly string[]]>([
    ['nobody signed in', { kind: 'anonymous', networkId: 'n', locale: 'fr-CA' }, ANYONE],
    ['the product itself', { kind: 'system', networkId: 'n', task: 'outbox' }, ANYONE],
    ['an account without role or mandate', person([]), SIGNED_IN],
    ['a member', person([], true), MEMBER],
    ['intake', person(['intake']), INTAKE],
    ['coordination', person(['coordination']), COORDINATION],
    ['resource', person(['resource']), RESOURCE],
    ['admin', person(['admin']), ADMIN],
    ['privacy', person(['privacy']), [...SIGNED_IN, 'report.read_accesses', 'incident.read', 'incident.keep', 'rights_request.read', 'rights_request.keep', 'retention.read', 'retention.hold', 'destruction.read', 'destruction.ask']],
    ['network_board', person(['network_board']), SIGNED_IN],
  ])('%s', (_, actor, expected) => expect(held(actor)).toEqual([...expected].sort()));

  it('gives coordination all that intake has', () => {
    const coordination = permissionsOf(person(['coordination']));
    expect(permissionsOf(person(['intake'])).filter((permission) => !coordination.includes(permission))).toEqual([]);
  });

  it('reaches as far as the widest of several roles', () => {
    expect([['resource'], ['intake'], ['coordination'], ['coordination', 'intake']].map((roles) => reachOf(person(roles as Role[]), 'mail.resend'))).toEqual([undefined, 'own', 'audience', 'audience']);
  });

  it('adds the rights of several roles, and takes none away', () => {
    const all = permissionsOf(person(ROLES, true));
    for (const role of ROLES) expect(permissionsOf(person([role])).filter((permission) => !all.includes(permission))).toEqual([]);
  });

  it('leaves staff who still have to enrol a second factor their own account, and nothing of others', () => {
    const session = { id: 's', authenticatedAt: new Date(0), secondFactorMissing: true };
    const waiting = { ...person(ROLES, true), session };
    const own = ['session.open', 'session.read', 'session.end', 'session.confirm', 'account.read', 'account.secure'];
    expect(held(waiting)).toEqual([...own].sort());
    for (const permission of PERMISSIONS) expect([permission, awaitsSecondFactor(waiting, permission)]).toEqual([permission, !own.includes(permission)]);
    expect(awaitsSecondFactor({ ...person(['intake']), session }, 'account.manage')).toBe(false);
    expect(held({ ...waiting, session: { ...session, secondFactorMissing: false } })).toEqual(held(person(ROLES, true)));
  });

  it('asks for a session exactly where nobody may do without', () => {
    const anonymous: Actor = { kind: 'anonymous', networkId: 'n', locale: 'fr-CA' };
    for (const permission of PERMISSIONS) expect(isPublic(permission)).toBe(may(anonymous, permission));
  });
});

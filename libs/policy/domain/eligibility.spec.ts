import { bilingual, type CivilDate } from '@phare/kernel/domain';
import { eligibility, withRequesterConfirmed } from './eligibility';
import type { Assurance, EligibilityFacts } from './eligibility-facts';
import { aPolicy, FREE, membershipRules } from './fixtures/a-policy';

const date = (text: string): CivilDate => text as CivilDate;
const running = [{ from: date('2016-01-01'), until: null }];
const ASSURANCES: readonly Assurance[] = ['asked', 'team', 'mandate_held', 'unproven'];

function facts(change: Partial<EligibilityFacts> = {}): EligibilityFacts {
  return { organisation: { kind: 'organisation', memberships: running }, receivedOn: date('2026-11-20'), function: 'direction', assurance: 'team', ...change };
}

function withMemberships(...memberships: readonly (readonly [string, string | null])[]): Partial<EligibilityFacts> {
  return { organisation: { kind: 'organisation', memberships: memberships.map(([from, until]) => ({ from: date(from), until: until === null ? null : date(until) })) } };
}

function group(...memberships: readonly (readonly [string, string | null])[]): Partial<EligibilityFacts> {
  return { organisation: { kind: 'emerging_group', memberships: withMemberships(...memberships).organisation?.memberships ?? [] } };
}

describe('the rules of eligibility, in their order', () => {
  it('answers membership, requester and addressed, each with its clause', () => {
    const decision = eligibility(facts(), aPolicy());
    expect(decision.rules.map(({ rule, clause }) => [rule, clause])).toEqual([
      ['membership', 'adhesion'],
      ['requester', 'demandeur'],
      ['addressed', 'adresse'],
    ]);
    expect(decision).toMatchObject({ outcome: 'eligible', receivedOn: '2026-11-20' });
    expect(decision.rules.every(({ remedy }) => remedy === null)).toBe(true);
  });
});

describe('membership, read on the day of receipt', () => {
  it.each([
    ['member since 2016', withMemberships(['2016-01-01', null]), 'pass', 'member', 'eligible'],
    ['joined on the day of receipt', withMemberships(['2026-11-20', null]), 'pass', 'member', 'eligible'],
    ['ends on the day of receipt', withMemberships(['2016-01-01', '2026-11-20']), 'pass', 'member', 'eligible'],
    ['ends after receipt (D6)', withMemberships(['2016-01-01', '2026-11-21']), 'pass', 'member', 'eligible'],
    ['back after a gap', withMemberships(['2016-01-01', '2018-12-31'], ['2024-01-01', null]), 'pass', 'member', 'eligible'],
    ['ended the day before (D10)', withMemberships(['2016-01-01', '2026-11-19']), 'unknown', 'lapsed_to_verify', 'to_verify'],
    ['received in the gap', withMemberships(['2016-01-01', '2018-12-31'], ['2027-01-01', null]), 'unknown', 'lapsed_to_verify', 'to_verify'],
    ['never a member', withMemberships(), 'fail', 'never_member_refused', 'ineligible'],
    ['joins the day after', withMemberships(['2026-11-21', null]), 'fail', 'never_member_refused', 'ineligible'],
    ['a name that matches nothing', { organisation: null }, 'unknown', 'unmatched', 'to_verify'],
    ['an emerging group', group(), 'unknown', 'emerging_group_to_verify', 'to_verify'],
    ['an emerging group that was a member once', group(['2016-01-01', '2018-12-31']), 'unknown', 'emerging_group_to_verify', 'to_verify'],
    ['an emerging group that is a member', group(['2016-01-01', null]), 'pass', 'member', 'eligible'],
  ])('%s', (_case, change, ruleOutcome, message, outcome) => {
    const decision = eligibility(facts(change), aPolicy());
    expect(decision.rules[0]).toMatchObject({ rule: 'membership', outcome: ruleOutcome, message: { code: message } });
    expect(decision.outcome).toBe(outcome);
  });

  it('says since when a membership has lapsed: the latest end that has passed', () => {
    const decision = eligibility(facts(withMemberships(['2022-01-01', '2025-06-30'], ['2016-01-01', '2020-12-31'])), aPolicy());
    expect(decision.rules[0]?.message.params).toEqual({ until: '2025-06-30' });
  });
});

describe('another policy answers otherwise, with the same function', () => {
  it.each([
    ['emerging groups admitted', group(), { emergingGroup: 'pass' }, 'emerging_group_admitted', 'eligible'],
    ['emerging groups refused', group(), { emergingGroup: 'fail' }, 'emerging_group_refused', 'ineligible'],
    ['lapsed refused', withMemberships(['2016-01-01', '2020-12-31']), { lapsed: 'fail' }, 'lapsed_refused', 'ineligible'],
    ['non-members admitted', withMemberships(), { neverMember: 'pass' }, 'never_member_admitted', 'eligible'],
  ] as const)('%s', (_case, change, membership, message, outcome) => {
    const decision = eligibility(facts(change), aPolicy({ eligibility: membershipRules(membership) }));
    expect(decision.rules[0]?.message.code).toBe(message);
    expect(decision.outcome).toBe(outcome);
  });

  it('carries the tariff of a non-member, and of no one else', () => {
    const tariff = { amount: 60, currency: 'CAD', per: 'hour', clause: 'tarif' } as const;
    const policy = aPolicy({ eligibility: membershipRules({ neverMember: 'pass' }), costs: { ...FREE, nonMemberTariff: tariff } });
    expect(eligibility(facts(withMemberships()), policy).rules[0]?.message.params).toEqual({ tariff });
    expect(eligibility(facts(), policy).rules[0]?.message.params).toEqual({});
  });
});

describe('the requester: every function, however it is known', () => {
  const admitted = { asked: 'function_declared', team: 'function_vouched', mandate_held: 'function_held', unproven: 'function_unproven' };
  const cases = ['board', 'direction', 'coordination'].flatMap((code) => ASSURANCES.map((assurance) => [code, assurance, assurance === 'unproven' ? 'unknown' : 'pass', admitted[assurance]] as const));
  const others = ASSURANCES.map((assurance) => ['other', assurance, 'unknown', assurance === 'asked' ? 'function_to_confirm_if_asked' : 'function_to_confirm'] as const);

  it.each([...cases, ...others])('%s, %s: %s', (code, assurance, outcome, message) => {
    const decision = eligibility(facts({ function: code, assurance }), aPolicy());
    expect(decision.rules[1]).toMatchObject({ rule: 'requester', outcome, message: { code: message } });
    expect(decision.outcome).toBe(outcome === 'pass' ? 'eligible' : 'to_verify');
    expect(decision.rules[1]?.remedy === null).toBe(outcome === 'pass');
  });

  it.each(['constructor', 'inconnue'])('never admits a function the policy does not have: %s', (code) => {
    expect(eligibility(facts({ function: code }), aPolicy()).rules[1]?.outcome).toBe('unknown');
  });

  it('names only the functions that may ask', () => {
    const origins = eligibility(facts({ function: 'other' }), aPolicy()).rules[1]?.message.params.admittedOrigins;
    expect(origins).toEqual([bilingual('de « board »', '“board”'), bilingual('de « direction »', '“direction”'), bilingual('de « coordination »', '“coordination”')]);
  });
});

describe('the requester, once confirmed', () => {
  const toConfirm = eligibility(facts({ function: 'other' }), aPolicy()).rules;

  it.each([
    ['direction', 'function_confirmed', [bilingual('de « direction »', '“direction”')]],
    [null, 'function_confirmed_by_team', toConfirm[1]?.message.params.admittedOrigins],
    ['constructor', 'function_confirmed_by_team', toConfirm[1]?.message.params.admittedOrigins],
  ])('by %s: passes with its reason, and the whole is decided again', (by, code, admittedOrigins) => {
    const { outcome, rules } = withRequesterConfirmed(toConfirm, by, aPolicy());
    expect(outcome).toBe('eligible');
    expect(rules[1]).toMatchObject({ rule: 'requester', outcome: 'pass', clause: 'demandeur', message: { code, params: { admittedOrigins } }, remedy: null });
    expect([rules[0], rules[2]]).toEqual([toConfirm[0], toConfirm[2]]);
  });

  it('settles nothing of the membership', () => {
    expect(withRequesterConfirmed(eligibility(facts({ organisation: null, function: 'other' }), aPolicy()).rules, 'board', aPolicy()).outcome).toBe('to_verify');
    expect(withRequesterConfirmed(eligibility(facts({ ...withMemberships(), function: 'other' }), aPolicy()).rules, 'board', aPolicy()).outcome).toBe('ineligible');
  });
});

describe('the whole', () => {
  it('is ineligible as soon as one rule fails, whatever the others do not know', () => {
    expect(eligibility(facts({ ...withMemberships(), function: 'other', assurance: 'unproven' }), aPolicy()).outcome).toBe('ineligible');
  });

  it.each(ASSURANCES)('takes the request as addressed (%s)', (assurance) => {
    const addressed = eligibility(facts({ assurance }), aPolicy()).rules[2];
    expect(addressed).toMatchObject({ outcome: 'pass', message: { code: assurance === 'asked' ? 'addressed_once_sent' : 'addressed' } });
  });
});

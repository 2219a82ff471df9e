import type { CivilDate } from '@phare/kernel/domain';
import { clauseOf, deadline, eligibility, eligibilityView, isClosedValue, offerItemOf, type PolicyVersion, priorityRank, ruleCode, suggestPriority } from '@phare/policy/domain';
import { FICTIONAL_POLICY } from '../fixtures/paths';
import { readPolicyFile } from '.';

const day = (date: string): CivilDate => date as CivilDate;

let policy: PolicyVersion;
beforeAll(async () => (policy = await readPolicyFile(FICTIONAL_POLICY)));

describe('the same functions serve another network, from its file alone', () => {
  const emerging = { kind: 'emerging_group', memberships: [] } as const;
  const stranger = { kind: 'organisation', memberships: [] } as const;
  const former = { kind: 'organisation', memberships: [{ from: day('2024-04-01'), until: day('2025-03-31') }] } as const;
  const decide = (organisation: typeof emerging | typeof stranger | typeof former, held: string) => eligibility({ organisation, receivedOn: day('2026-11-20'), function: held, assurance: 'team' }, policy);

  it.each([
    ['an emerging group', emerging, 'employee', 'eligible'],
    ['a non-member', stranger, 'chair', 'eligible'],
    ['a former member', former, 'chair', 'ineligible'],
    ['a volunteer of an emerging group', emerging, 'volunteer', 'to_verify'],
    ['a function of the other network', emerging, 'direction', 'to_verify'],
  ])('%s', (_case, organisation, held, outcome) => {
    const decision = decide(organisation, held);
    expect(decision.outcome).toBe(outcome);
    for (const { clause } of decision.rules) expect(clauseOf(policy, clause).code).toMatch(/^regle\./);
  });

  it('tells a non-member the price of an hour', () => {
    expect(eligibilityView(decide(stranger, 'chair'), 'fr-CA').rules[0]?.message).toContain('60\u00a0$ l’heure');
  });

  it('names its own functions to a volunteer', () => {
    expect(eligibilityView(decide(emerging, 'volunteer'), 'fr-CA').rules[1]?.message).toContain('vienne de la présidence ou d’une personne employée.');
  });

  it.each([
    [{ kinds: ['departure', 'closure'] }, 'urgent', 'closure', 0],
    [{ affectsFunctioning: true }, 'soutenu', 'departure', 1],
    [{}, 'courant', 'question', 2],
  ])('ranks %j among three levels', (situation, suggested, code, rank) => {
    expect(suggestPriority(situation, policy.rules)).toEqual({ suggested, reasons: [{ code, clause: 'regle.ordre' }] });
    expect(priorityRank(suggested, policy.rules)).toBe(rank);
  });

  it('counts ten working days, over the end of the year', () => {
    const rule = policy.rules.followUp.deadline;
    expect(ruleCode(rule)).toBe('business-10-CPC83');
    const receivedAt = new Date('2026-12-21T09:00:00-05:00');
    expect(deadline({ receivedAt, zone: 'America/Toronto', rule }).dueOn).toBe('2027-01-06');
  });

  it('has its own lists and offer', () => {
    expect(isClosedValue(policy.rules.values.verbs, 'rediger')).toBe(true);
    expect(isClosedValue(policy.rules.values.verbs, 'relire')).toBe(false);
    expect(offerItemOf(policy, 'relais.ecoute')?.clause).toBe('services.relais.ecoute');
  });
});

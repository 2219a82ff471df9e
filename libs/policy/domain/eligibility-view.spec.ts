import { type CivilDate, LOCALES } from '@phare/kernel/domain';
import { eligibility } from './eligibility';
import { MESSAGE_CODES, REMEDY_CODES } from './eligibility-codes';
import type { EligibilityFacts } from './eligibility-facts';
import { REQUESTER_SENTENCES, type SentenceValues } from './eligibility-messages';
import { TEAM_SENTENCES } from './eligibility-messages-team';
import { type EligibilityReader, eligibilityView } from './eligibility-view';
import { aPolicy, FREE, membershipRules } from './fixtures/a-policy';

const lapsedOther: EligibilityFacts = {
  organisation: { kind: 'organisation', memberships: [{ from: '2016-01-01' as CivilDate, until: '2025-09-01' as CivilDate }] },
  receivedOn: '2026-11-20' as CivilDate,
  function: 'other',
  assurance: 'team',
};

describe('eligibilityView', () => {
  it('tells the requester, in French, with the date in words', () => {
    expect(eligibilityView(eligibility(lapsedOther, aPolicy()), 'fr-CA')).toEqual({
      outcome: 'to_verify',
      rules: [
        {
          rule: 'membership',
          outcome: 'unknown',
          clause: 'adhesion',
          message: 'L’adhésion de votre organisme semble échue depuis le 1er septembre 2025.',
          remedy: 'Nous recevons quand même votre demande; une personne de l’équipe vérifiera avec vous.',
        },
        {
          rule: 'requester',
          outcome: 'unknown',
          clause: 'demandeur',
          message: 'Votre demande est bien reçue et le délai court dès maintenant. La politique prévoit que la demande vienne de « board », de « direction » ou de « coordination ».',
          remedy: 'Qui peut la confirmer? Rien ne part sans vous, et le lien ne dira ni qui a écrit ni pourquoi.',
        },
        { rule: 'addressed', outcome: 'pass', clause: 'adresse', message: 'Votre demande nous est bien adressée.', remedy: null },
      ],
    });
  });

  it('says the same thing in English', () => {
    const [membership, requester] = eligibilityView(eligibility(lapsedOther, aPolicy()), 'en-CA').rules;
    expect(membership?.message).toBe('Your organisation’s membership seems to have ended on September 1, 2025.');
    expect(requester?.message).toBe('We have your request and the clock is running. Under the policy it must come from “board”, “direction” or “coordination”.');
  });

  it('speaks of the organisation and the person to the team', () => {
    const [membership, requester] = eligibilityView(eligibility({ ...lapsedOther, function: 'direction', assurance: 'mandate_held' }, aPolicy()), 'fr-CA', 'team').rules;
    expect(membership?.message).toBe('L’adhésion de l’organisme semble échue depuis le 1er septembre 2025.');
    expect(requester?.message).toBe('La personne est « direction », par un mandat en vigueur le 20 novembre 2026.');
  });

  it.each([
    ['fr-CA', 'Votre organisme n’est pas membre\u00a0: l’accompagnement lui est offert à 60\u00a0$ l’heure.'],
    ['en-CA', 'Your organisation is not a member: support is offered to it at $60 an hour.'],
  ] as const)('names the price of a non-member in %s', (locale, message) => {
    const costs = { ...FREE, nonMemberTariff: { amount: 60, currency: 'CAD', per: 'hour', clause: 'tarif' } as const };
    const policy = aPolicy({ costs, eligibility: membershipRules({ neverMember: 'pass' }) });
    const facts: EligibilityFacts = { ...lapsedOther, organisation: { kind: 'organisation', memberships: [] } };
    expect(eligibilityView(eligibility(facts, policy), locale).rules[0]?.message).toBe(message);
  });

  it('survives storage as JSON, since the decision holds codes and values only', () => {
    const decision = eligibility(lapsedOther, aPolicy());
    const stored: typeof decision = JSON.parse(JSON.stringify(decision));
    expect(eligibilityView(stored, 'fr-CA')).toEqual(eligibilityView(decision, 'fr-CA'));
  });
});

describe('the voice of every sentence (voice.md)', () => {
  const values: SentenceValues = { receivedOn: '20 novembre 2026', until: '30 juin 2025', holder: 'vous en assurez la direction', origins: 'de la direction', hourlyPrice: '60\u00a0$' };
  const readers: Record<EligibilityReader, typeof TEAM_SENTENCES> = { requester: REQUESTER_SENTENCES, team: TEAM_SENTENCES };
  const all = (['requester', 'team'] as const).flatMap((reader) =>
    LOCALES.flatMap((locale) => [
      ...MESSAGE_CODES.map((code) => [reader, locale, code, readers[reader][locale].messages[code](values)] as const),
      ...REMEDY_CODES.map((code) => [reader, locale, code, readers[reader][locale].remedies[code]] as const),
    ]),
  );

  it.each(all)('%s, %s, %s', (_reader, locale, _code, sentence) => {
    expect(sentence).toMatch(/^\p{Lu}.*[.?]$/su);
    expect(sentence).not.toMatch(/!|veuillez|please|undefined/i);
    if (locale === 'fr-CA') expect(sentence).not.toMatch(/[^\u00a0]:|\s[;!?]|'/u);
    for (const part of sentence.split(/[.?:]\s/u)) expect(part.split(/\s+/u).length).toBeLessThanOrEqual(22);
  });
});

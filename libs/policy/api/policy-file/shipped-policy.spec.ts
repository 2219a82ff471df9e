import type { CivilDate } from '@phare/kernel/domain';
import { type Assurance, clauseOf, eligibility, eligibilityView, type PolicyVersion, ruleCode, suggestPriority } from '@phare/policy/domain';
import { SHIPPED_POLICY } from '../fixtures/paths';
import { readPolicyFile } from '.';

const CLAUSES = [
  'valeurs.aca',
  'partenaires.libre-choix',
  'definition.esprit',
  'definition.demandeur',
  'definition.forme',
  'definition.apport',
  'definition.autonomie',
  'beneficiaires.membres',
  'beneficiaires.non-membres',
  'offre.annexe',
  'offre.visees',
  'offre.impossibilite',
  'confidentialite.duree',
  'priorites.disponibilites',
  'priorites.1',
  'priorites.2',
  'eligibilite.membre',
  'eligibilite.adresse',
  'demande.canal',
  'demande.suivi-30-jours',
  'couts.gratuit',
  'couts.deplacement',
];

let policy: PolicyVersion;
beforeAll(async () => (policy = await readPolicyFile(SHIPPED_POLICY)));

const text = (code: string): string => clauseOf(policy, code).text['fr-CA'];

describe('the policy of December 2016', () => {
  it('is in force from the first of the month, and says that the day is not known', () => {
    expect(policy).toMatchObject({ code: 'rocgim-cdc', version: '2016-12', inForceFrom: '2016-12-01' });
    expect(policy.inForceNote?.['fr-CA']).toContain('Le jour exact n’est pas connu');
  });

  it('has every clause of the policy, in its order', () => {
    expect(policy.clauses.map(({ code }) => code).filter((code) => !code.startsWith('annexe.'))).toEqual(CLAUSES);
  });

  it.each([
    ['demande.suivi-30-jours', "Un suivi de la demande sera fait avec l'organisme dans les trente (30) jours qui suivront la demande."],
    ['eligibilite.membre', 'Être membre du ROCGÎM-CDC'],
    ['couts.deplacement', "Les frais de déplacement pourront être réclamés à l'organisme, des modalités seront convenues entre les parties."],
    ['confidentialite.duree', "Le ROCGÎM-CDC s'engage à respecter les règles de confidentialité sur toute information dont ils auront eu connaissance, et ce, même lorsque le processus d'accompagnement aura pris fin."],
    ['annexe.vie-democratique.preparation-aga', "Soutien à la préparation de l'assemblée générale annuelle"],
  ])('has the sentence of %s word for word', (code, sentence) => {
    expect(text(code)).toBe(sentence);
  });

  it('carries the eight criteria of autonomous community action', () => {
    expect(text('valeurs.aca').match(/^[1-8]\. .+$/gm)).toHaveLength(8);
  });

  it('writes the network’s name one way', () => {
    expect(JSON.stringify(policy)).not.toMatch(/ROCCÎM|ROCCIM|ROCGIM-CDC/);
  });

  it('shows a choice of the network for each silence of the policy', () => {
    expect(policy.rules.choices.map(({ code }) => code)).toEqual(Array.from({ length: 16 }, (_, index) => `D${index + 1}`));
  });

  it('promises thirty calendar days without roll-over', () => {
    expect(ruleCode(policy.rules.followUp.deadline)).toBe('civil-30');
  });
});

describe('the annex', () => {
  it('has its eight families and all their items', () => {
    expect(policy.offer.map(({ code, items }) => [code, items.length])).toEqual([
      ['gestion-administrative', 6],
      ['financement', 2],
      ['vie-democratique', 4],
      ['vie-associative', 2],
      ['planification-evaluation', 3],
      ['relations-instances', 1],
      ['documents-modeles', 7],
      ['formations', 1],
    ]);
  });

  it('keeps the preamble of the relations with the authorities, and leaves the models open', () => {
    expect(text('annexe.relations-instances')).toMatch(/^De par son rôle d'interlocuteur privilégié.*accompagnement suivant :$/);
    expect(policy.offer.flatMap(({ items }) => items).filter(({ open }) => open)).toMatchObject([{ code: 'documents-modeles.autre' }]);
  });
});

describe('every decision rests on a clause of the file', () => {
  const day = (date: string): CivilDate => date as CivilDate;
  const kinds = ['organisation', 'emerging_group'] as const;
  const standings = [[], [{ from: day('2016-01-01'), until: null }], [{ from: day('2016-01-01'), until: day('2020-01-01') }]];
  const organisations = [null, ...kinds.flatMap((kind) => standings.map((memberships) => ({ kind, memberships })))];
  const assurances: readonly Assurance[] = ['asked', 'team', 'mandate_held', 'unproven'];

  it('whatever the eligibility', () => {
    const functions = policy.rules.values.functions.map(({ code }) => code);
    const decisions = organisations.flatMap((organisation) =>
      functions.flatMap((held) => assurances.map((assurance) => eligibility({ organisation, receivedOn: day('2026-11-20'), function: held, assurance }, policy))),
    );
    const answers = decisions.flatMap(({ rules }) => rules);
    expect(answers).toHaveLength(7 * 4 * 4 * 3);
    for (const { clause } of answers) expect(clauseOf(policy, clause).text['en-CA']).not.toBe('');
    expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(new Set(['eligible', 'ineligible', 'to_verify']));
  });

  it.each([
    ['board_crisis', 'p1', 'priorites.1'],
    ['member_crisis', 'p1', 'priorites.1'],
    ['funder_follow_up', 'p1', 'priorites.1'],
    ['complaint', 'p1', 'priorites.1'],
    ['other_difficulty', 'p1', 'priorites.1'],
  ])('%s is %s under %s', (kind, suggested, clause) => {
    expect(suggestPriority({ affectsFunctioning: true, kinds: [kind] }, policy.rules)).toEqual({ suggested, reasons: [{ code: kind, clause }] });
    expect(clauseOf(policy, clause)).toBeDefined();
  });

  it('a need without difficulty is p2', () => {
    expect(suggestPriority({ affectsFunctioning: false }, policy.rules)).toEqual({ suggested: 'p2', reasons: [{ code: 'resourcing', clause: 'priorites.2' }] });
  });

  it('says yes to a director of a member as the voice has it', () => {
    const organisation = { kind: 'organisation', memberships: [{ from: day('2016-01-01'), until: null }] } as const;
    const decision = eligibility({ organisation, receivedOn: day('2026-11-20'), function: 'direction', assurance: 'asked' }, policy);
    expect(eligibilityView(decision, 'fr-CA')).toEqual({
      outcome: 'eligible',
      rules: [
        { rule: 'membership', outcome: 'pass', clause: 'eligibilite.membre', message: 'Votre organisme est membre.', remedy: null },
        { rule: 'requester', outcome: 'pass', clause: 'definition.demandeur', message: 'Vous en assurez la direction\u00a0: la demande peut venir de vous.', remedy: null },
        { rule: 'addressed', outcome: 'pass', clause: 'eligibilite.adresse', message: 'Il suffit de nous adresser votre demande.', remedy: null },
      ],
    });
  });
});

describe('the closed lists that other programs rely on', () => {
  it.each([
    ['functions', ['board', 'direction', 'coordination', 'other']],
    ['channels', ['phone', 'email', 'in_person', 'web']],
    ['modes', ['phone', 'video', 'in_person', 'email']],
    ['brought', ['information', 'analysis', 'solution', 'reference']],
    ['verbs', ['informer', 'analyser', 'outiller', 'relire', 'accompagner', 'referer']],
    ['accompanimentKinds', ['one_off', 'ongoing']],
    ['forms', ['accompaniment', 'support', 'information']],
    ['referralReasons', ['non_member', 'unable_to_act', 'out_of_offer', 'requester_choice']],
  ] as const)('%s', (list, codes) => {
    expect(policy.rules.values[list].map(({ code }) => code)).toEqual(codes);
  });

  it('kinds of situation', () => {
    expect(policy.rules.priority.kinds.map(({ code }) => code)).toEqual(['board_crisis', 'member_crisis', 'funder_follow_up', 'complaint', 'other_difficulty']);
  });
});

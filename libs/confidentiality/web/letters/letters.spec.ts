// Compiled before the time of the first test begins.
import '../incidents/incident-notice-page';
import '../rights-requests/rights-letter-page';
import type { IncidentFactsView, RightsRequestView } from '../registers.client';
import { RegistersUnderTest } from '../testing/registers-under-test';
import { incidentNotice } from './incident-notice';
import type { LetterPlace } from './letter';
import { acknowledgement, answerLetter } from './rights-letters';

const ADDRESS = '/equipe/registres/droits/r1/lettre';
const REFUSAL = { id: 'a1', outcome: 'refused', answeredOn: '2026-11-20', reasons: 'Un passage nomme un tiers.', article: 'P-39.1, art. 40', remedies: 'La Commission, dans les 30 jours.', helpOffered: true, at: '2026-11-20T15:00:00Z', byName: 'Ignace' } as const;
const asked = (changes: Partial<RightsRequestView> = {}): RightsRequestView => ({ id: 'r1', version: 1, kind: 'access', receivedOn: '2026-11-16', personName: 'Odile Cormoran', contact: '12, rue du Quai', dueOn: '2026-12-16', state: 'running', identityMethod: null, identifiedOn: null, answers: [], ...changes });
const place = (changes: Partial<LetterPlace> = {}): LetterPlace => ({
  network: { name: 'Regroupement du Fleuve', timeZone: 'America/Toronto', phone: '418 555-0100', phoneUrl: '', email: 'bonjour@exemple.test', privacyOfficer: { title: 'Direction générale', name: 'Ignace Bujold', email: 'ignace@exemple.test', phone: null } },
  today: '2026-11-20',
  locale: 'fr-CA',
  ...changes,
});
const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('the letters of a rights request', () => {
  it('acknowledge it: until when, who it is, what silence means, and whom to reach', () => {
    const letter = plain(acknowledgement(place(), asked()));
    expect(letter).toMatch(/^Regroupement du Fleuve Le 20 novembre 2026 Odile Cormoran 12, rue du Quai Objet : votre demande d’accès, reçue le 16 novembre 2026/);
    for (const said of ['au plus tard le 16 décembre 2026', 'vérifier votre identité', 'pour refusée (P-39.1, art. 32)', 'Ignace Bujold, 418 555-0100, ignace@exemple.test']) expect(letter).toContain(said);
    expect(plain(acknowledgement(place(), asked({ identityMethod: 'account' })))).not.toContain('vérifier votre identité');
    expect(plain(acknowledgement(place(), asked({ kind: 'consent_withdrawal' })))).not.toContain('refusée');
  });

  it('refuse with the reasons, the provision, the remedies and an offer of help, and grant without them', () => {
    for (const outcome of ['refused', 'partly'] as const) for (const said of ['Un passage nomme un tiers.', 'P-39.1, art. 40', 'La Commission, dans les 30 jours.', 'Nous pouvons vous aider à comprendre']) expect(plain(answerLetter(place(), asked(), { ...REFUSAL, outcome }))).toContain(said);
    const granted = plain(answerLetter(place(), asked(), { ...REFUSAL, outcome: 'granted' }));
    expect(granted).toContain('Nous acceptons votre demande. Vous trouverez avec cette lettre');
    expect(granted).not.toContain('recours');
  });

  it('speak the language of whoever reads them, and sign by the network where nobody is named', () => {
    const letter = plain(answerLetter(place({ locale: 'en-CA', network: { ...place().network, privacyOfficer: null } }), asked(), REFUSAL));
    expect(letter).toContain('We cannot grant your request. Our reasons: Un passage');
    expect(letter).toMatch(/For any question: Regroupement du Fleuve, 418 555-0100, bonjour@exemple\.test\. Regroupement du Fleuve$/);
  });

  it('take other words before they are printed, and never leave this page', async () => {
    const page = await new RegistersUnderTest().answer('GET /api/rights-requests/r1', asked({ answers: [REFUSAL] })).open(ADDRESS);
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const letter = () => document.querySelector('textarea')?.value ?? '';
    expect(letter()).toContain('Nous ne pouvons pas accepter votre demande.');
    await page.choose('Accusé de réception', 'Quelle lettre?');
    await page.choose('Anglais', 'Dans quelle langue?');
    expect(letter()).toContain('We received your request');
    await page.type('La lettre', 'Bonjour [nom]');
    await page.press('Imprimer');
    expect([page.buttons.includes('Imprimer (pas encore)'), print.mock.calls.length]).toEqual([true, 0]);
    await page.type('La lettre', 'Bonjour Odile');
    await page.press('Imprimer');
    expect([print.mock.calls.length, document.querySelector('.letter')?.textContent, page.sent]).toEqual([1, 'Bonjour Odile', []]);
    print.mockRestore();
  });

  it('begin with the acknowledgement while nothing was answered', async () => {
    const page = await new RegistersUnderTest().answer('GET /api/rights-requests/r1', asked()).open(ADDRESS);
    expect(page.text).toContain('Pour préparer la réponse, consignez-la d’abord');
  });
});

describe('the notice to the persons whom an incident concerns', () => {
  const FACTS: IncidentFactsView = { awareOn: '2026-11-18', circumstances: 'Un courriel est parti à la mauvaise adresse.', information: 'Noms', happenedFrom: '2026-11-16', happenedUntil: '2026-11-17', happenedApproximate: true, measures: 'Le courriel est effacé.' };

  it('has the six items of the Regulation, and leaves between brackets what the register does not hold', () => {
    const notice = plain(incidentNotice(place(), FACTS));
    for (const said of ['Les renseignements visés : Noms', 'Un courriel est parti', 'du 16 novembre 2026 au 17 novembre 2026 (date approximative)', 'Le courriel est effacé.', '[ce que la personne peut faire pour se protéger]', 'Pour toute question : Ignace Bujold']) expect(notice).toContain(said);
    expect(plain(incidentNotice(place({ locale: 'en-CA' }), { awareOn: '2026-11-18', circumstances: 'x' }))).toMatch(/\[information concerned\].*\[date or period\].*\[measures taken or planned\]/);
  });

  it('is reached from an incident whose risk is serious, and waits for a person’s words', async () => {
    const incident = { id: 'i1', version: 1, facts: { ...FACTS, serious: true }, missing: [], noticeTargetOn: '2026-11-21', keptUntil: '2031-11-18', closedAt: null, entries: [] };
    const page = await new RegistersUnderTest().answer('GET /api/incidents/i1', incident).open('/equipe/registres/incidents/i1');
    await page.press('Préparer l’avis aux personnes');
    expect([page.url, page.buttons]).toEqual(['/equipe/registres/incidents/i1/avis', ['Imprimer (pas encore)']]);
  });
});

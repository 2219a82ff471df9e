// Compiled before the time of the first test begins.
import './note-rights-request-page';
import './rights-request-page';
import './rights-requests-page';
import { RegistersUnderTest } from '../testing/registers-under-test';

const PAGE = '/equipe/registres/droits';
const asked = (changes: object = {}) => ({ id: 'r1', version: 1, kind: 'access', receivedOn: '2026-11-16', personName: 'Odile Cormoran', dueOn: '2026-12-16', state: 'running', identityMethod: null, identifiedOn: null, answers: [], ...changes });
const register = (...items: readonly object[]) => new RegistersUnderTest().answer('GET /api/rights-requests', { items, nextCursor: null });
const one = (changes: object = {}) => new RegistersUnderTest().answer('GET /api/rights-requests/r1', asked(changes));

describe('the register of rights requests', () => {
  it('says when each answer is due, and what silence became', async () => {
    const page = await register(asked(), asked({ id: 'r2', state: 'deemed_refused', dueOn: '2026-11-19' }), asked({ id: 'r3', state: 'answered', identityMethod: 'account' })).open(PAGE);
    expect(page.text).toMatch(/Demande d’accès, reçue le 16 novembre 2026 En attente d’une réponse Identité à vérifier Odile Cormoran Réponse due le 16 décembre 2026, dans 26 jours\./);
    expect(page.text).toContain('En retard : tenue pour refusée');
    expect(page.text).toContain('P\u201139.1, art. 32');
  });

  it('teaches when there is none, in English too', async () => expect((await register().open(PAGE, { locale: 'en-CA' })).text).toContain('the clock is already running'));

  it('takes a request on the day it came', async () => {
    const page = await one().answer('POST /api/rights-requests', asked()).open(`${PAGE}/nouvelle`);
    await page.press('Consigner');
    expect(page.text).toContain('Écrivez le nom de la personne.');
    await page.choose('Que demande la personne?', 'Demande de portabilité');
    await page.type('Nom de la personne', 'Odile Cormoran');
    await page.date('Reçue le', '21', '11', '2026');
    await page.press('Consigner');
    expect(page.text).toContain('Cette date ne peut pas être dans le futur.');
    await page.date('Reçue le', '16', '11', '2026');
    await page.press('Consigner');
    expect(page.sent).toEqual([{ call: 'POST /api/rights-requests', ifMatch: null, body: { kind: 'portability', receivedOn: '2026-11-16', personName: 'Odile Cormoran' } }]);
    expect(page.url).toBe(`${PAGE}/r1`);
  });
});

describe('a rights request', () => {
  it('keeps how the person showed who they are, never a copy', async () => {
    const page = await one().answer('POST /api/rights-requests/r1/identity', asked({ version: 2, identityMethod: 'call_back', identifiedOn: '2026-11-20' })).open(`${PAGE}/r1`);
    expect(page.text).toContain('jamais une copie d’une pièce');
    await page.choose('Comment la personne', 'Rappel à un numéro déjà connu');
    await page.press('Garder');
    expect(page.sent).toEqual([{ call: 'POST /api/rights-requests/r1/identity', ifMatch: '"1"', body: { method: 'call_back', on: '2026-11-20' } }]);
    expect(page.text).toContain('Rappel à un numéro déjà connu, le 20 novembre 2026');
  });

  it('gives nothing before that, and says so', async () => {
    const page = await one().open(`${PAGE}/r1`);
    await page.choose('Qu’avez-vous répondu?', 'Accordée');
    await page.press('Consigner la réponse');
    expect([page.sent, page.text.includes('Vérifiez d’abord l’identité')]).toEqual([[], true]);
  });

  it('notes no refusal that does not say all that the law asks', async () => {
    const known = { identityMethod: 'account', identifiedOn: '2026-11-18' };
    const answer = { id: 'a1', outcome: 'refused', answeredOn: '2026-11-20', reasons: 'Un tiers', article: 'P-39.1, art. 40', remedies: 'La Commission', helpOffered: true, at: '2026-11-20T15:00:00Z', byName: 'Manon' };
    const page = await one(known).answer('POST /api/rights-requests/r1/answers', asked({ ...known, state: 'answered', answers: [answer] })).open(`${PAGE}/r1`);
    await page.choose('Qu’avez-vous répondu?', 'Refusée');
    await page.press('Consigner la réponse');
    for (const said of ['Dites pourquoi.', 'Nommez l’article de la loi.', 'Offrez de l’aide']) expect(page.text).toContain(said);
    await page.type('Motifs du refus', 'Un tiers');
    await page.type('Article sur lequel', 'P-39.1, art. 40');
    await page.type('Recours', 'La Commission');
    await page.choose('De l’aide pour comprendre', 'Oui');
    await page.press('Consigner la réponse');
    expect(page.sent).toEqual([{ call: 'POST /api/rights-requests/r1/answers', ifMatch: '"1"', body: { outcome: 'refused', answeredOn: '2026-11-20', reasons: 'Un tiers', article: 'P-39.1, art. 40', remedies: 'La Commission', helpOffered: true } }]);
    expect(page.text).toMatch(/Refusée, le 20 novembre 2026 Un tiers P-39.1, art. 40 La Commission Consignée par Manon/);
  });

  it('hands back what the person gave, once they have shown who they are: found by their address alone', async () => {
    expect((await one().open(`${PAGE}/r1`)).text).not.toContain('Ce que la personne vous a fourni');
    expect((await one({ kind: 'rectification', identityMethod: 'account', identifiedOn: '2026-11-20' }).open(`${PAGE}/r1`)).text).not.toContain('Ce que la personne vous a fourni');
    const verified = () => one({ kind: 'portability', identityMethod: 'account', identifiedOn: '2026-11-20' });
    const page = await verified().answer('POST /api/rights-requests/r1/persons', { items: [{ id: 'p1', name: 'Odile Cormoran', organisations: ['La Vigie'] }] }).open(`${PAGE}/r1`);
    await page.press('Trouver la personne');
    expect([page.text.includes('Écrivez une adresse courriel complète'), page.sent]).toEqual([true, []]);
    await page.type('Son adresse courriel', 'odile@exemple.test');
    await page.press('Trouver la personne');
    expect(page.sent).toEqual([{ call: 'POST /api/rights-requests/r1/persons', ifMatch: null, body: { email: 'odile@exemple.test' } }]);
    expect(page.link('Télécharger (JSON et CSV)').getAttribute('href')).toBe('/api/rights-requests/r1/persons/p1/export');
    const nobody = await verified().answer('POST /api/rights-requests/r1/persons', { items: [] }).open(`${PAGE}/r1`);
    await nobody.type('Son adresse courriel', 'personne@exemple.test');
    await nobody.press('Trouver la personne');
    expect(nobody.text).toContain('Personne n’a cette adresse.');
  });
});

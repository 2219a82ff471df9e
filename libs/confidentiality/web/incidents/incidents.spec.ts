// Compiled before the time of the first test begins.
import './complement-page';
import './incident-page';
import './incidents-page';
import './note-incident-page';
import { RegistersUnderTest } from '../testing/registers-under-test';

const FACTS = { awareOn: '2026-11-18', circumstances: 'Un courriel est parti à la mauvaise adresse.', persons: 2, serious: true };
const ENTRY = { id: 'e1', kind: 'noted', at: '2026-11-18T15:00:00Z', byName: 'Manon', note: null, facts: FACTS };
const incident = (changes: object = {}) => ({ id: 'i1', version: 2, facts: FACTS, missing: ['information', 'commission_notice'], noticeTargetOn: '2026-11-21', keptUntil: '2031-11-18', closedAt: null, entries: [ENTRY], ...changes });

const register = (items: readonly object[], nextCursor: string | null = null) => new RegistersUnderTest().answer('GET /api/incidents', { items, nextCursor });
const one = (changes: object = {}) => new RegistersUnderTest().answer('GET /api/incidents/i1', incident(changes));
const PAGE = '/equipe/registres/incidents';

describe('the register of incidents', () => {
  it('says of each when it was learned of, what is missing and until when it is kept', async () => {
    const page = await register([incident(), incident({ id: 'i2', missing: [], closedAt: '2026-11-19T15:00:00Z', facts: { ...FACTS, serious: false } })]).open(PAGE);
    expect(page.text).toMatch(/Incident appris le 18 novembre 2026 Ouvert Risque de préjudice sérieux Il manque 2 éléments Un courriel est parti à la mauvaise adresse. À conserver au moins jusqu’au 18 novembre 2031./);
    expect(page.text).toMatch(/Incident appris le 18 novembre 2026 Fermé Un courriel/);
    expect(page.link('Exporter le registre').getAttribute('href')).toBe('/api/incidents/export');
    expect(page.link('Demandes de droits').getAttribute('href')).toBe('/equipe/registres/droits');
  });

  it('goes on where the page ended; teaches when there is none, in English too', async () => {
    const page = await register([incident()], 'suite').answer('GET /api/incidents?cursor=suite', { items: [incident({ id: 'i2' })], nextCursor: null }).open(PAGE);
    await page.press('Afficher la suite');
    expect(page.text.match(/Incident appris/g)).toHaveLength(2);
    expect((await register([]).open(PAGE, { locale: 'en-CA' })).text).toContain('note it as soon as you learn of it');
  });

  it('takes an incident with its date and its circumstances alone', async () => {
    const page = await one().answer('POST /api/incidents', incident()).open(`${PAGE}/nouveau`);
    await page.press('Consigner');
    expect(page.text).toContain('Écrivez le jour où vous l’avez appris');
    await page.date('Prise de connaissance', '18', '11', '2026');
    await page.type('Circonstances', 'Un courriel est parti.');
    await page.type('Personnes concernées', 'douze');
    await page.press('Consigner');
    expect(page.text).toContain('Écrivez un nombre entier, en chiffres.');
    await page.type('Personnes concernées', '12');
    await page.choose('Risque de préjudice sérieux', 'Non');
    await page.press('Consigner');
    expect(page.sent).toEqual([{ call: 'POST /api/incidents', ifMatch: null, body: { awareOn: '2026-11-18', circumstances: 'Un courriel est parti.', persons: 12, serious: false } }]);
    expect([page.url, page.toasts]).toEqual([`${PAGE}/i1`, ['L’incident est consigné.']]);
  });

  it('asks for the notices where the risk is serious, and cites the law', async () => {
    const page = await one().open(`${PAGE}/nouveau`);
    expect(page.text).not.toContain('Avis aux personnes concernées');
    await page.choose('Risque de préjudice sérieux', 'Oui');
    expect(page.text).toContain('Avis aux personnes concernées');
    expect(page.text).toContain('P\u201139.1, art. 3.5');
  });
});

describe('an incident', () => {
  it('says what is missing, dims its closing until then, and shows the target as the network’s own', async () => {
    const page = await one().open(`${PAGE}/i1`);
    expect(page.text).toContain('les renseignements visés, ou pourquoi on ne peut pas les décrire');
    expect(page.text).toContain('Aviser la Commission : cible interne, le 21 novembre 2026');
    expect(page.buttons).toContain('Fermer l’incident (pas encore)');
    await page.press('Fermer l’incident');
    expect(page.sent).toEqual([]);
    expect((await one().open(`${PAGE}/i1`, { now: '2026-11-22T15:00:00Z' })).text).toContain('la cible interne du 21 novembre 2026 est passée');
  });

  it('is closed once nothing is missing', async () => {
    const page = await one({ missing: [] }).answer('POST /api/incidents/i1/close', incident({ missing: [], closedAt: '2026-11-20T15:00:00Z' })).open(`${PAGE}/i1`);
    await page.press('Fermer l’incident');
    expect(page.sent).toEqual([{ call: 'POST /api/incidents/i1/close', ifMatch: '"2"', body: {} }]);
    expect([page.text.includes('Fermé'), page.toasts]).toEqual([true, ['L’incident est fermé.']]);
  });

  it('is added to: only what was changed is sent, with what it brings', async () => {
    const page = await one().answer('POST /api/incidents/i1/complements', incident({ version: 3 })).open(`${PAGE}/i1/complement`);
    await page.type('Personnes concernées', '5');
    await page.type('Circonstances', '');
    await page.type('Circonstances', FACTS.circumstances);
    await page.press('Ajouter au registre');
    expect([page.sent, page.text.includes('Dites en une phrase')]).toEqual([[], true]);
    await page.type('Ce que ce complément apporte', 'Trois de plus');
    await page.press('Ajouter au registre');
    expect(page.sent).toEqual([{ call: 'POST /api/incidents/i1/complements', ifMatch: '"2"', body: { persons: 5, note: 'Trois de plus' } }]);
    expect(page.url).toBe(`${PAGE}/i1`);
  });

  it('says beside its field what the server refuses', async () => {
    const page = await one().open(`${PAGE}/i1/complement`);
    await page.type('Ce que ce complément apporte', 'Une date');
    page.refusal = { status: 422, body: { code: 'rule_broken', detail: 'x', errors: [{ pointer: '/happenedFrom', code: 'after_awareness', message: 'L’incident ne peut pas être postérieur.' }] } };
    await page.press('Ajouter au registre');
    expect(page.text).toContain('L’incident ne peut pas être postérieur.');
  });
});

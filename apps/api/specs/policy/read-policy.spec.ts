import { refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const FAMILIES = ['gestion-administrative', 'financement', 'vie-democratique', 'vie-associative', 'planification-evaluation', 'relations-instances', 'documents-modeles', 'formations'];

describe('GET /api/policy', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  it('is the version in force, with its clauses, rules and offer', async () => {
    const { status, body } = await app.get('/policy');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), version: '2016-12', inForceFrom: '2016-12-01', adoptedBy: expect.any(String), rules: { followUp: { clause: 'demande.suivi-30-jours' } } });
    expect(body.offer.map(({ code }: Json) => code)).toEqual(FAMILIES);
    for (const { code, title, text } of body.clauses) expect([code, typeof title, typeof text]).toEqual([code, 'string', 'string']);
    const codes = body.clauses.map(({ code }: Json) => code);
    for (const code of ['eligibilite.membre', 'demande.suivi-30-jours', 'offre.impossibilite', 'confidentialite.duree', 'priorites.1']) expect(codes).toContain(code);
  });

  it('is told in English too, its codes unchanged', async () => {
    const [french, english] = [await app.get('/policy'), await app.get('/policy', { headers: { 'accept-language': 'en-CA' } })];
    const codes = ({ body }: { body: Json }) => body.clauses.map(({ code }: Json) => code);
    expect(codes(english)).toEqual(codes(french));
    expect(english.body.offer[0].title).not.toBe(french.body.offer[0].title);
    expect(JSON.stringify(english.body)).not.toMatch(/"fr-CA"|"en-CA"/);
  });

  it.each([
    ['?on=2016-12-01', '200 '],
    ['?on=2026-01-15', '200 '],
    ['?on=9999-12-31', '200 '],
    ['?on=2016-11-30', '404 not_found'],
    ['?on=0001-01-01', '404 not_found'],
    ['?on=2026-02-29', '400 malformed'],
    ['?on=', '400 malformed'],
    ['?on=2026-01-15&on=2026-01-16', '400 malformed'],
    ['?at=2026-01-15', '400 malformed'],
  ])('%s: %s', async (query, expected) => expect(refusalOf(await app.get(`/policy${query}`))).toBe(expected));

  it('is kept by a request from its receipt', async () => {
    const { body } = await app.post('/requests', { as: 'intake@exemple.test', body: { organisationId: app.organisation('organisation-1'), channel: 'phone', requester: { name: 'A', function: 'board' }, subject: 'Objet', description: 'Texte' } });
    expect(body.policyVersion).toBe((await app.get('/policy')).body.id);
  });
});

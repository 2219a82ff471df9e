import { EVERYONE } from '../testing/actors';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const PRIVACY = 'privacy@exemple.test';
const NOW = new Date('2026-11-20T15:00:00Z');
/** The register as on its first day: lists, tables and reminders are of all that is in it. */
const EMPTIED = 'DELETE FROM rights_reminder; DELETE FROM rights_answer; DELETE FROM rights_request; DELETE FROM outbox_message';
const ASKED = { kind: 'access', receivedOn: '2026-11-16', personName: 'Odile Cormoran', contact: '418 555-0144', details: 'Tout ce que vous avez sur moi.' };
const REFUSAL = { outcome: 'refused', answeredOn: '2026-11-20', reasons: 'Cela nuirait à une autre personne.', article: 'P-39.1, art. 40', remedies: 'La Commission, dans les trente jours.', helpOffered: true };

// The clock stands on 20 November 2026.
describe('the register of rights requests', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    app.clock.moveTo(NOW);
    await app.sql(EMPTIED);
  });
  afterAll(() => app.stop());

  const noted = async (body: object = {}): Promise<Json> => (await app.post('/rights-requests', { as: PRIVACY, body: { ...ASKED, ...body } })).body;
  const changed = (request: Json, path: string, body: object, ifMatch: number = request.version): Promise<Answer> => app.post(`/rights-requests/${request.id}/${path}`, { as: PRIVACY, ifMatch, body });
  const identified = async (request: Json): Promise<Json> => (await changed(request, 'identity', { method: 'call_back', on: '2026-11-20' })).body;
  const read = async ({ id }: Json): Promise<Json> => (await app.get(`/rights-requests/${id}`, { as: PRIVACY })).body;

  it('counts thirty days from the receipt, no roll-over, whenever it was noted', async () => {
    const { status, body } = await app.post('/rights-requests', { as: PRIVACY, body: ASKED });
    expect([status, body]).toEqual([201, { id: expect.any(String), version: 1, ...ASKED, dueOn: '2026-12-16', state: 'running', identityMethod: null, identifiedOn: null, answers: [] }]);
    expect((await noted({ receivedOn: '2024-01-30' })).dueOn).toBe('2024-02-29');
    expect((await noted({ receivedOn: '2026-06-24' })).dueOn).toBe('2026-07-24');
  });

  it('says when silence has become a refusal; a withdrawal of consent is only late', async () => {
    const [access, withdrawal] = [await noted(), await noted({ kind: 'consent_withdrawal' })];
    app.clock.moveTo(new Date('2026-12-17T04:59:00Z'));
    expect((await read(access)).state).toBe('running');
    app.clock.moveTo(new Date('2026-12-17T05:00:00Z'));
    expect([(await read(access)).state, (await read(withdrawal)).state]).toEqual(['deemed_refused', 'overdue']);
  });

  it('gives nothing before the person has shown who they are', async () => {
    const request = await noted();
    const granted = { outcome: 'granted', answeredOn: '2026-11-20' };
    const refused = await changed(request, 'answers', granted);
    expect([refused.status, refused.body.code, refused.body.missing]).toEqual([409, 'rights_answer_incomplete', ['identity']]);
    const known = await identified(request);
    expect([known.version, known.identityMethod, known.identifiedOn]).toEqual([2, 'call_back', '2026-11-20']);
    const answered = await changed(known, 'answers', granted);
    expect([answered.status, answered.body.state, answered.body.answers]).toEqual([201, 'answered', [{ id: expect.any(String), ...granted, helpOffered: false, at: app.clock.now().toISOString(), byName: expect.any(String) }]]);
  });

  it('takes no refusal, whole or in part, without its reasons, its article, its remedies and an offer of help', async () => {
    const request = await identified(await noted());
    for (const outcome of ['refused', 'partly']) expect((await changed(request, 'answers', { outcome, answeredOn: '2026-11-20' })).body.missing).toEqual(['reasons', 'article', 'remedies', 'help']);
    const { status, body } = await changed(request, 'answers', REFUSAL);
    expect([status, body.answers[0]]).toEqual([201, expect.objectContaining(REFUSAL)]);
  });

  it('may be answered again, as after the Commission has examined it: the first answer ends the delay', async () => {
    const refused = (await changed(await identified(await noted()), 'answers', REFUSAL)).body;
    app.clock.moveTo(new Date('2027-01-15T15:00:00Z'));
    const { body } = await changed(refused, 'answers', { outcome: 'granted', answeredOn: '2027-01-14' });
    expect([body.state, body.answers.map(({ outcome }: Json) => outcome)]).toEqual(['answered', ['refused', 'granted']]);
    const late = (await changed(await identified(await noted()), 'answers', { outcome: 'granted', answeredOn: '2027-01-14' })).body;
    expect(late.state).toBe('answered_late');
  });

  it('refuses days that cannot be, and versions that were not read', async () => {
    const request = await noted();
    const said = ({ status, body }: Answer) => [status, ...(body.errors ?? []).map(({ pointer, code }: Json) => `${pointer} ${code}`)];
    expect(said(await app.post('/rights-requests', { as: PRIVACY, body: { ...ASKED, receivedOn: '2026-11-21' } }))).toEqual([422, '/receivedOn received_in_future']);
    expect(said(await changed(request, 'identity', { method: 'account', on: '2026-11-21' }))).toEqual([422, '/on in_future']);
    expect(said(await changed(request, 'answers', { ...REFUSAL, answeredOn: '2026-11-15' }))).toEqual([422, '/answeredOn before_receipt']);
    expect((await changed(request, 'identity', { method: 'account', on: '2026-11-20' }, 7)).status).toBe(412);
    expect((await changed({ id: app.person(PRIVACY), version: 1 }, 'answers', REFUSAL)).status).toBe(404);
    expect((await changed(request, 'identity', { method: 'photocopy', on: '2026-11-20' })).status).toBe(400);
  });

  it('lists what waits first, by its last day', async () => {
    const [later, sooner, done] = [await noted({ receivedOn: '2026-11-18' }), await noted({ receivedOn: '2026-11-02' }), await noted({ receivedOn: '2026-10-01' })];
    await changed(done, 'answers', REFUSAL);
    const first = (await app.get('/rights-requests?limit=2', { as: PRIVACY })).body;
    const second = (await app.get(`/rights-requests?limit=2&cursor=${first.nextCursor}`, { as: PRIVACY })).body;
    expect([...first.items, ...second.items].map(({ id }: Json) => id)).toEqual([sooner.id, later.id, done.id]);
    expect(second.nextCursor).toBeNull();
    expect((await app.get('/rights-requests?cursor=x', { as: PRIVACY })).status).toBe(400);
  });

  it('leaves as a table, which no spreadsheet runs; the export is recorded', async () => {
    await changed(await identified(await noted({ details: '=1+1' })), 'answers', REFUSAL);
    const answer = await fetch(`${app.url}/api/rights-requests/export`, { headers: { cookie: await app.cookieOf(PRIVACY) } });
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="rights-requests.csv"']);
    const text = await answer.text();
    expect(text).toContain('"Demande d’accès";"2026-11-16";"Odile Cormoran";"418 555-0144";"\'=1+1";"2026-12-16";"Répondue";"Rappel à un numéro déjà connu";"2026-11-20";');
    expect(text).toContain('"2026-11-20 : Refusée · Cela nuirait à une autre personne. · P-39.1, art. 40 · La Commission, dans les trente jours."');
    expect(await app.sql(`SELECT person_id FROM audit_record WHERE action = 'export_rights_requests'`)).toEqual([{ person_id: app.person(PRIVACY) }]);
  });

  it('names nobody in a copy of the database, nor in the audit', async () => {
    await changed(await noted(), 'answers', REFUSAL);
    const stored = await app.sql<{ text: string }>(`SELECT r::text AS text FROM rights_request r UNION ALL SELECT a::text FROM rights_answer a UNION ALL SELECT encode(content, 'escape') FROM rights_request UNION ALL SELECT detail::text FROM audit_record WHERE subject = 'rights_request'`);
    expect(stored.length).toBeGreaterThan(4);
    expect(stored.filter(({ text }) => /Cormoran|555-0144|nuirait/.test(text))).toEqual([]);
  });

  it('is for whoever answers for privacy, by its routes and by row security alone', async () => {
    const { id } = await noted();
    for (const as of Object.keys(EVERYONE).filter((email) => email !== PRIVACY)) {
      const answers = [await app.get('/rights-requests', { as }), await app.get(`/rights-requests/${id}`, { as }), await app.get('/rights-requests/export', { as }), await app.post('/rights-requests', { as, body: ASKED }), await app.post(`/rights-requests/${id}/answers`, { as, ifMatch: 1, body: REFUSAL })];
      expect([as, answers.map(({ status }) => status)]).toEqual([as, [403, 403, 403, 403, 403]]);
    }
    await changed(await read({ id }), 'answers', REFUSAL);
    const seen = (roles: readonly ('privacy' | 'coordination')[]) =>
      app.installed.databases.application.read({ kind: 'person', networkId: app.installed.installation.network.id, personId: app.person(PRIVACY), accountId: id, name: '', roles, member: false, locale: 'fr-CA' }, { name: 'spec-rights', text: 'SELECT id FROM rights_request WHERE network_id = $1 UNION ALL SELECT id FROM rights_answer WHERE network_id = $1' });
    expect([(await seen(['privacy'])).length, (await seen(['coordination'])).length]).toEqual([2, 0]);
  });
});

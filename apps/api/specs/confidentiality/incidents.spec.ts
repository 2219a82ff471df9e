import { COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { EVERYONE } from '../testing/actors';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const PRIVACY = 'privacy@exemple.test';
const NOTED = { awareOn: '2026-11-18', circumstances: 'Un courriel est parti à la mauvaise adresse : cormoran.' };
const ASSESSED = {
  information: 'Noms et téléphones', happenedFrom: '2026-11-16', happenedUntil: '2026-11-17', happenedApproximate: true, persons: 12, personsApproximate: false,
  sensitivity: 'Peu sensibles', harmfulUses: 'Sollicitation', consequences: 'Un appel importun', likelihood: 'Faible', serious: false, measures: 'Destinataire jointe, message effacé',
};
const NOTICES = { personsInQuebec: 12, commissionNotifiedOn: '2026-11-19', personsNotifiedOn: '2026-11-20', publicNotice: false, publicNoticeReason: 'Chaque personne a été jointe' };

// The clock stands on 20 November 2026.
describe('the register of incidents', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const noted = async (body: object = NOTED): Promise<Json> => (await app.post('/incidents', { as: PRIVACY, body })).body;
  const complement = (incident: Json, body: object, ifMatch: number = incident.version): Promise<Answer> => app.post(`/incidents/${incident.id}/complements`, { as: PRIVACY, ifMatch, body: { note: 'Suite', ...body } });
  const close = (incident: Json): Promise<Answer> => app.post(`/incidents/${incident.id}/close`, { as: PRIVACY, ifMatch: incident.version, body: {} });

  it('takes an incident with what is known that day, and says what is missing', async () => {
    const { status, body, headers } = await app.post('/incidents', { as: PRIVACY, body: NOTED });
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(body).toMatchObject({ version: 1, facts: NOTED, noticeTargetOn: null, keptUntil: '2031-11-18', closedAt: null, entries: [{ kind: 'noted', facts: NOTED, note: null, byName: expect.any(String) }] });
    expect(body.missing).toEqual(['information', 'happened', 'persons', 'sensitivity', 'harmful_uses', 'consequences', 'likelihood', 'serious', 'measures']);
  });

  it('keeps it five years from the awareness: from 29 February until 28 February', async () => expect((await noted({ ...NOTED, awareOn: '2024-02-29' })).keptUntil).toBe('2029-02-28'));

  it('is added to and never erased: a complement says anew, and what was said before stays', async () => {
    const incident = await noted({ ...NOTED, persons: 2 });
    const { status, body } = await complement(incident, { persons: 5, note: 'Trois de plus' });
    expect([status, body.version, body.facts.persons]).toEqual([201, 2, 5]);
    expect(body.entries.map(({ kind, note, facts }: Json) => [kind, note, facts.persons])).toEqual([['noted', null, 2], ['complement', 'Trois de plus', 5]]);
    for (const verb of ['UPDATE incident_entry SET kind = kind', 'DELETE FROM incident_entry', 'DELETE FROM incident']) {
      const attempt = app.installed.databases.application.withActor({ kind: 'person', networkId: app.installed.installation.network.id, personId: app.person(PRIVACY), accountId: incident.id, name: '', roles: ['privacy'], member: false, locale: 'fr-CA' }, (transaction) => transaction.change({ name: `spec ${verb}`, text: verb }));
      await expect(attempt).rejects.toThrow('permission denied');
    }
  });

  it('closes no incident that misses something, and names it', async () => {
    const incident = await noted();
    const refused = await close(incident);
    expect([refused.status, refused.body.code, refused.body.missing]).toEqual([409, 'incident_incomplete', incident.missing]);
    const grave = (await complement(incident, { ...ASSESSED, serious: true })).body;
    expect([grave.noticeTargetOn, grave.missing]).toEqual(['2026-11-21', ['persons_in_quebec', 'commission_notice', 'persons_notice', 'public_notice']]);
    expect((await close(grave)).body.missing).toEqual(grave.missing);
    const complete = (await complement(grave, NOTICES)).body;
    const closed = await close(complete);
    expect([closed.status, closed.body.missing, closed.body.closedAt]).toEqual([200, [], app.clock.now().toISOString()]);
    expect((await close(closed.body)).body.code).toBe('incident_closed');
  });

  it('takes complements once closed, and is open again when one leaves something missing', async () => {
    const complete = await noted({ ...NOTED, ...ASSESSED });
    const closed = (await close(complete)).body;
    const learned = (await complement(closed, { persons: 14 })).body;
    expect(learned.closedAt).toBe(closed.closedAt);
    const worse = (await complement(learned, { serious: true })).body;
    expect([worse.closedAt, worse.missing]).toEqual([null, ['persons_in_quebec', 'commission_notice', 'persons_notice', 'public_notice']]);
  });

  it.each<[object, string]>([
    [{ awareOn: '2026-11-21' }, '/awareOn in_future'],
    [{ happenedFrom: '2026-11-19' }, '/happenedFrom after_awareness'],
    [{ happenedFrom: '2026-11-16', happenedUntil: '2026-11-15' }, '/happenedUntil ends_before_begins'],
    [{ persons: 2, personsInQuebec: 3 }, '/personsInQuebec more_than_all'],
    [{ commissionNotifiedOn: '2026-11-17' }, '/commissionNotifiedOn before_awareness'],
  ])('refuses what cannot be: %j', async (facts, expected) => {
    const said = ({ status, body }: Answer) => [status, ...(body.errors ?? []).map(({ pointer, code }: Json) => `${pointer} ${code}`)];
    expect(said(await app.post('/incidents', { as: PRIVACY, body: { ...NOTED, ...facts } }))).toEqual([422, expected]);
    expect(said(await complement(await noted(), facts))).toEqual([422, expected]);
  });

  it('is written from the version that was read, and once under one key', async () => {
    const incident = await noted();
    expect((await complement(incident, {}, 9)).status).toBe(412);
    expect((await app.post(`/incidents/${incident.id}/complements`, { as: PRIVACY, body: { note: 'x' } })).status).toBe(428);
    expect((await app.post(`/incidents/${app.person(PRIVACY)}/close`, { as: PRIVACY, ifMatch: 1, body: {} })).status).toBe(404);
    const once = () => app.post('/incidents', { as: PRIVACY, body: NOTED, headers: { 'idempotency-key': 'incident-1' } });
    expect((await once()).body.id).toBe((await once()).body.id);
    expect((await app.post('/incidents', { as: PRIVACY, body: { ...NOTED, persons: 3 }, headers: { 'idempotency-key': 'incident-1' } })).body.code).toBe('idempotency_key_reused');
  });

  it('is read in pages, the last noted first', async () => {
    const last = await noted();
    const whole = (await app.get('/incidents?limit=100', { as: PRIVACY })).body.items;
    expect(whole[0].id).toBe(last.id);
    const first = (await app.get('/incidents?limit=2', { as: PRIVACY })).body;
    const second = (await app.get(`/incidents?limit=2&cursor=${first.nextCursor}`, { as: PRIVACY })).body;
    expect([...first.items, ...second.items]).toEqual(whole.slice(0, 4));
    expect((await app.get(`/incidents/${last.id}`, { as: PRIVACY })).body).toEqual(last);
  });

  it('leaves as a table for the Commission, which no spreadsheet runs; the export is recorded', async () => {
    await noted({ ...NOTED, circumstances: '=HYPERLINK("http://exemple.test";"a")', serious: true });
    const answer = await fetch(`${app.url}/api/incidents/export`, { headers: { cookie: await app.cookieOf(PRIVACY) } });
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="incidents.csv"']);
    const text = await answer.text();
    expect(text).toContain('"Prise de connaissance";"Circonstances"');
    expect(text).toContain(`"'=HYPERLINK(""http://exemple.test"";""a"")"`);
    expect(text).toContain(';"oui";');
    expect(await app.sql(`SELECT person_id FROM audit_record WHERE action = 'export_incidents'`)).toEqual([{ person_id: app.person(PRIVACY) }]);
  });

  it('is in no copy of the database, nor in the audit', async () => {
    await noted();
    const stored = await app.sql<{ text: string }>(`SELECT encode(content, 'escape') AS text FROM incident_entry UNION ALL SELECT detail::text FROM audit_record WHERE subject = 'incident'`);
    expect(stored.length).toBeGreaterThan(1);
    expect(stored.filter(({ text }) => text.includes('cormoran'))).toEqual([]);
    expect(await app.sql(`SELECT DISTINCT action FROM audit_record WHERE subject = 'incident' ORDER BY 1`)).toEqual([{ action: 'close_incident' }, { action: 'complement_incident' }, { action: 'export_incidents' }, { action: 'note_incident' }]);
  });

  it('is for whoever answers for privacy, and nobody else', async () => {
    const { id } = await noted();
    for (const as of Object.keys(EVERYONE).filter((email) => email !== PRIVACY)) {
      const answers = [await app.get('/incidents', { as }), await app.get(`/incidents/${id}`, { as }), await app.get('/incidents/export', { as }), await app.post('/incidents', { as, body: NOTED })];
      expect([as, answers.map(({ status }) => status)]).toEqual([as, [403, 403, 403, 403]]);
    }
    expect([COORDINATION, INTAKE, DIRECTION1].every((email) => email in EVERYONE)).toBe(true);
  });

  it('is shown by row security alone to privacy, and to nobody else', async () => {
    await noted();
    const seen = (roles: readonly ('privacy' | 'coordination' | 'admin')[]) =>
      app.installed.databases.application.read({ kind: 'person', networkId: app.installed.installation.network.id, personId: app.person(PRIVACY), accountId: app.person(PRIVACY), name: '', roles, member: false, locale: 'fr-CA' }, { name: 'spec-incidents', text: 'SELECT id FROM incident WHERE network_id = $1 UNION ALL SELECT id FROM incident_entry WHERE network_id = $1' });
    expect((await seen(['privacy'])).length).toBeGreaterThan(1);
    expect([await seen(['coordination']), await seen(['admin']), await seen([])]).toEqual([[], [], []]);
  });
});

import { DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const PARTNER = { name: 'Atelier de gouvernance', type: 'mediator', description: 'Aide un conseil à se parler.', territories: ['avignon'], languages: ['fr', 'en'], modes: ['video'], phone: '418 555-0160', email: 'atelier@exemple.test', url: 'https://atelier.exemple.test' };
const SESSION = { title: 'Tenir une assemblée', description: 'Deux heures.', startsAt: '2027-02-03T18:30:00-05:00', mode: 'video', openToNonMembers: true, feeCents: 4000 };

describe('the directory, as the team keeps it', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const listed = async (query = ''): Promise<Json[]> => (await app.get(`/partner-resources${query}`, { as: INTAKE })).body.items;
  const sessions = async (query = ''): Promise<Json[]> => (await app.get(`/training-sessions${query}`, { as: INTAKE })).body.items;
  const add = (body: object, headers = {}) => app.post('/partner-resources', { as: INTAKE, body, headers });
  const change = (id: string, ifMatch: number, body: object) => app.send('PATCH', `/partner-resources/${id}`, { as: INTAKE, ifMatch, body });

  it('adds a resource, once under a key, its territories by their names', async () => {
    const headers = { 'idempotency-key': 'one-resource' };
    const [first, again] = [await add(PARTNER, headers), await add(PARTNER, headers)];
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
    expect(first.body).toEqual({ ...PARTNER, id: expect.any(String), version: 1, territories: ['Avignon'], checkedOn: '2026-11-20', toCheckAgain: false, retiredOn: null, answers: null });
    expect(again.body).toEqual(first.body);
    expect((await listed()).filter(({ name }) => name === PARTNER.name)).toHaveLength(1);
    expect(refusalOf(await add({ ...PARTNER, name: 'Un autre' }, headers))).toBe('409 idempotency_key_reused');
  });

  it('corrects it from the version that was read, and says in the audit that it did', async () => {
    const { body } = await add({ ...PARTNER, name: 'À corriger' });
    const changed = await change(body.id, 1, { name: 'Corrigée', phone: null });
    expect([changed.status, changed.headers.get('etag'), changed.body]).toEqual([200, '"2"', { ...body, name: 'Corrigée', phone: null, version: 2 }]);
    expect(refusalOf(await change(body.id, 1, { name: 'Trop tard' }))).toBe('412 stale_version');
    expect(refusalOf(await app.send('PATCH', `/partner-resources/${body.id}`, { as: INTAKE, body: {} }))).toBe('428 version_required');
    expect(refusalOf(await change('01a1fada-8609-7e8a-b1d1-0b2020f9de25', 1, { name: 'Rien' }))).toBe('404 not_found');
    expect(await app.sql(`SELECT action, detail FROM audit_record WHERE subject = 'partner_resource' AND subject_id = $1 ORDER BY id`, [body.id])).toEqual([{ action: 'add', detail: {} }, { action: 'change', detail: { version: 2 } }]);
  });

  it('retires it: shown to whoever keeps the directory, offered to nobody; and takes it up again', async () => {
    const { body } = await add({ ...PARTNER, name: 'À retirer' });
    const retired = await change(body.id, 1, { retired: true });
    expect(retired.body.retiredOn).toBe('2026-11-20');
    expect((await listed()).map(({ id }) => id)).not.toContain(body.id);
    expect((await app.get('/policy/orientation')).body.partnerResources.map(({ id }: Json) => id)).not.toContain(body.id);
    expect((await listed('?show=all')).map(({ id }) => id)).toContain(body.id);
    expect((await change(body.id, 2, { retired: false })).body.retiredOn).toBeNull();
    expect((await listed()).map(({ id }) => id)).toContain(body.id);
  });

  it('says « à revérifier » when it was last checked too long ago, by the policy in force', async () => {
    const { body } = await add({ ...PARTNER, name: 'Vérifiée au printemps', checkedOn: '2026-05-24' });
    expect(body.toCheckAgain).toBe(false);
    const before = await change(body.id, 1, { checkedOn: '2026-05-23' });
    expect(before.body.toCheckAgain).toBe(true);
    expect((await change(body.id, 2, { checkedOn: '2026-11-20' })).body.toCheckAgain).toBe(false);
  });

  it.each<[string, object, string, string]>([
    ['a type that the policy does not have', { type: 'astrologer' }, '/type', 'unknown_value'],
    ['a territory of another network', { territories: ['Avignon', 'Montréal'] }, '/territories/1', 'unknown_territory'],
    ['a mode that the policy does not have', { modes: ['pigeon'] }, '/modes', 'unknown_value'],
    ['details checked tomorrow', { checkedOn: '2026-11-21' }, '/checkedOn', 'in_future'],
    ['an address that is a program', { url: 'javascript:alert(1)' }, '/url', 'web_address'],
    ['an address that is none', { url: 'https://' }, '/url', 'web_address'],
  ])('refuses %s', async (_, wrong, pointer, code) => {
    const before = (await listed('?show=all')).length;
    const refused = await add({ ...PARTNER, ...wrong });
    expect([refused.status, refused.body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
    expect((await listed('?show=all')).length).toBe(before);
  });

  it('keeps trainings likewise', async () => {
    const { status, body } = await app.post('/training-sessions', { as: INTAKE, body: SESSION });
    expect([status, body]).toEqual([201, { ...SESSION, startsAt: '2027-02-03T23:30:00.000Z', id: expect.any(String), version: 1, retiredOn: null }]);
    const patch = (ifMatch: number, given: object) => app.send('PATCH', `/training-sessions/${body.id}`, { as: INTAKE, ifMatch, body: given });
    expect((await patch(1, { startsAt: '2027-02-04T18:30:00-05:00' })).body).toMatchObject({ version: 2, startsAt: '2027-02-04T23:30:00.000Z' });
    expect((await patch(2, { mode: 'pigeon' })).body.errors).toMatchObject([{ pointer: '/mode', code: 'unknown_value' }]);
    expect((await patch(2, { retired: true })).body.retiredOn).toBe('2026-11-20');
    expect([(await sessions()).some(({ id }) => id === body.id), (await sessions('?show=all')).some(({ id }) => id === body.id)]).toEqual([false, true]);
  });

  it('is the team’s alone to keep', async () => {
    for (const as of ['resource1@exemple.test', DIRECTION1, 'admin@exemple.test']) expect(refusalOf(await app.post('/partner-resources', { as, body: PARTNER }))).toBe('403 forbidden');
    expect(refusalOf(await app.post('/training-sessions', { body: SESSION }))).toBe('401 unauthenticated');
  });
});

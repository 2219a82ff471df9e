import { acted, closed, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { inProgress, RESOURCE1 } from '../testing/an-accompaniment';
import { TestApplication, type Json } from '../testing/test-application';

const PRIVACY = 'privacy@exemple.test';

describe('the read log across requests', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const log = async (query = '', as = PRIVACY): Promise<Json> => (await app.get(`/access-records?limit=100${query}`, { as })).body;
  const of = async (request: Json, as = PRIVACY): Promise<Json[]> => (await log(`&number=${request.number}`, as)).items;
  const read = (request: Json, as: string) => app.get(`/requests/${request.id}`, { as });

  it('says who opened which request, when and why, and not a word of it', async () => {
    const request = await inProgress(app, { subject: 'cormoran', description: 'cormoran' });
    app.clock.moveTo(new Date('2026-11-20T16:00:00Z'));
    await read(request, RESOURCE1);
    const [last] = await of(request);
    expect(last).toEqual({ id: expect.any(String), at: '2026-11-20T16:00:00.000Z', number: request.number, sealed: false, afterEnd: false, readerId: app.person(RESOURCE1), readerName: expect.any(String), purpose: 'Lecture de la demande', granted: null });
    expect(JSON.stringify(await log())).not.toContain('cormoran');
    expect((await log(`&readerId=${app.person(RESOURCE1)}`)).items.every(({ readerId }: Json) => readerId === app.person(RESOURCE1))).toBe(true);
  });

  it('sets apart what was opened through broken glass, without the reason that was written', async () => {
    const sealed = await received(app, { audience: { sealed: true } });
    await acted(app, sealed, 'break-glass', { as: COORDINATION, body: { reason: 'goéland' } });
    app.clock.moveTo(new Date('2026-11-20T17:00:00Z'));
    await read(sealed, COORDINATION);
    const { items } = await log('&kind=break_glass');
    expect(items).toContainEqual(expect.objectContaining({ number: sealed.number, sealed: true, granted: 'break_glass', readerId: app.person(COORDINATION) }));
    expect(items.every(({ granted }: Json) => granted === 'break_glass')).toBe(true);
    expect(JSON.stringify(items)).not.toContain('goéland');
  });

  it('sets apart what was read after the end, and by an access given for it', async () => {
    const request = await closed(app, await received(app));
    expect((await of(request)).some(({ afterEnd }) => afterEnd)).toBe(false);
    app.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    await read(request, COORDINATION);
    expect((await app.post('/requests/access-grants', { as: INTAKE, body: { number: request.number, reason: 'Une suite.' } })).status).toBe(201);
    app.clock.moveTo(new Date('2026-11-23T16:00:00Z'));
    await read(request, INTAKE);
    const kinds = async (kind: string) => (await log(`&kind=${kind}&number=${request.number}`)).items.map(({ readerId }: Json) => readerId);
    expect(new Set(await kinds('after_end'))).toEqual(new Set([app.person(COORDINATION), app.person(INTAKE)]));
    expect(new Set(await kinds('after_closing'))).toEqual(new Set([app.person(INTAKE)]));
  });

  it('shows coordination what it sees, and privacy every request but those that exclude them', async () => {
    const plain = await received(app);
    const notTheirs = await received(app, { excludedPersons: [{ personId: app.person(COORDINATION) }] });
    await read(plain, INTAKE);
    await read(notTheirs, INTAKE);
    expect([(await of(plain, COORDINATION)).length > 0, (await of(notTheirs, COORDINATION)).length, (await of(notTheirs)).length > 0]).toEqual([true, 0, true]);
    await app.sql('INSERT INTO excluded_person (network_id, id, request_id, person_id) SELECT network_id, gen_random_uuid(), id, $2 FROM support_request WHERE id = $1', [plain.id, app.person(PRIVACY)]);
    expect(await of(plain)).toEqual([]);
  });

  it('comes in pages, latest first, and opens nothing', async () => {
    const before = await app.sql('SELECT count(*) FROM access_record');
    const whole = (await log()).items;
    const first = (await app.get('/access-records?limit=2', { as: PRIVACY })).body;
    const second = (await app.get(`/access-records?limit=2&cursor=${first.nextCursor}`, { as: PRIVACY })).body;
    expect([...first.items, ...second.items]).toEqual(whole.slice(0, 4));
    expect(await app.sql('SELECT count(*) FROM access_record')).toEqual(before);
  });

  it('is for privacy and coordination', async () => {
    for (const as of [INTAKE, RESOURCE1, DIRECTION1, 'admin@exemple.test']) expect((await app.get('/access-records', { as })).status).toBe(403);
    for (const query of ['&kind=all', '&readerId=x', '&cursor=x', '&from=2026-01-01']) expect((await app.get(`/access-records?limit=1${query}`, { as: PRIVACY })).status).toBe(400);
  });
});

import { randomUUID } from 'node:crypto';
import { acted, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aRequest, received } from '../testing/a-request';
import { TestApplication, type Call, type Json } from '../testing/test-application';

/** Each refusal of api.md, « The first that applies », provoked together with every one that comes after it. */
describe('the first refusal that applies', () => {
  let app: TestApplication;
  let request: Json;
  let stale: Json;
  beforeAll(async () => {
    app = await TestApplication.start();
    request = await received(app);
    stale = await acted(app, await received(app), 'withdraw', { as: INTAKE, body: { reason: 'Doublon.' } });
  });
  afterAll(() => app.stop());

  const LARGE = JSON.stringify({ reason: 'a'.repeat(1_048_576) });
  const BAD_BODY = { priority: 'p9', unknown: true };
  const BROKEN_RULE = { priority: 'p9', reason: 'Raison.' };
  const NO_HEADER = { 'x-requested-with': '' };
  const refusal = async (call: Call, path = `/requests/${request.id}/triage`) => refusalOf(await app.post(path, call));

  it.each<[string, Call]>([
    ['413 too_large', { raw: LARGE, headers: NO_HEADER }],
    ['415 unsupported_media_type', { raw: '<a/>', headers: { ...NO_HEADER, 'content-type': 'application/xml' } }],
    ['415 unsupported_media_type', { raw: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['400 unreadable_body', { raw: '{', headers: NO_HEADER }],
    ['403 csrf', { body: BAD_BODY, headers: NO_HEADER }],
    ['401 unauthenticated', { body: BAD_BODY }],
    ['403 forbidden', { body: BAD_BODY, as: DIRECTION1 }],
    ['400 malformed', { body: BAD_BODY, as: INTAKE }],
    ['428 version_required', { body: BROKEN_RULE, as: INTAKE }],
    ['412 stale_version', { body: BROKEN_RULE, as: INTAKE, ifMatch: 7 }],
    ['422 rule_broken', { body: BROKEN_RULE, as: INTAKE, ifMatch: 1 }],
  ])('%s', async (expected, call) => expect(await refusal(call)).toBe(expected));

  it('404 comes before 412, and is the same whether absent or out of sight', async () => {
    const { body: sealed } = await app.post('/requests', { as: 'coordination@exemple.test', body: aRequest(app, { audience: { sealed: true } }) });
    const [absent, outOfSight, noId] = await Promise.all([randomUUID(), sealed.id, 'not-an-id'].map((id) => app.post(`/requests/${id}/triage`, { as: INTAKE, body: BROKEN_RULE, ifMatch: 99 })));
    expect(absent?.status).toBe(404);
    expect([outOfSight?.body, noId?.body]).toEqual([absent?.body, absent?.body]);
    expect(Object.keys(absent?.body).sort()).toEqual(['code', 'detail', 'status', 'title', 'type']);
  });

  it('400 and 428 say nothing of whether it exists', async () => {
    const unknown = `/requests/${randomUUID()}/triage`;
    expect([await refusal({ as: INTAKE, body: BAD_BODY }, unknown), await refusal({ as: INTAKE, body: BROKEN_RULE }, unknown)]).toEqual(['400 malformed', '428 version_required']);
  });

  it('412 comes before 409, 409 before 422', async () => {
    const path = `/requests/${stale.id}/triage`;
    expect(await refusal({ as: 'coordination@exemple.test', body: BROKEN_RULE, ifMatch: 1 }, path)).toBe('412 stale_version');
    expect(await refusal({ as: 'coordination@exemple.test', body: BROKEN_RULE, ifMatch: 2 }, path)).toBe('409 transition_refused');
  });

  it.each(['1', 'W/"1"', '*', '"1", "2"', '"0"', '"one"', '""', '"1e0"', '"9007199254740993"'])('If-Match: %s is no version of ours: 412', async (ifMatch) => {
    expect(await refusal({ as: INTAKE, body: { priority: 'p1', reason: 'Raison.' }, ifMatch })).toBe('412 stale_version');
  });

  it('says the page of every answer: version, ETag, language', async () => {
    const { headers } = await app.get(`/requests/${request.id}`, { as: INTAKE });
    expect(headers.get('etag')).toBe('"1"');
    const english = await app.post(`/requests/${request.id}/triage`, { as: INTAKE, body: BAD_BODY, headers: { 'accept-language': 'en-CA' } });
    expect(english.headers.get('content-type')).toContain('application/problem+json');
    expect(english.body).toMatchObject({ type: 'urn:phare:problem:malformed', title: 'Some answers need correcting', status: 400 });
    expect(english.body.errors).toContainEqual({ pointer: '/unknown', code: 'unknown_field', message: 'There is no such field here.' });
  });
});

import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received, triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const ANSWER = { outcome: 'done', summary: 'Le modèle de convocation leur convient.' };

describe('POST /api/requests/:id/answer', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const followedUp = (request: Json): Promise<Json> => acted(app, request, 'follow-ups', { as: INTAKE, body: { contactedAt: '2026-11-20T15:00:00Z', mode: 'phone', summary: 'Appel.' } });
  const answer = (request: Json, body: object = ANSWER, as = INTAKE) => act(app, request, 'answer', { as, body });

  it.each([
    ['received', () => received(app)],
    ['triaged', () => triaged(app)],
  ])('closes at once what is %s, and tells the requester', async (_, begin) => {
    const request = await followedUp(await begin());
    expect(request.allowed).toContain('answer');
    const { status, body } = await answer(request);
    expect([status, body.status, body.closing]).toEqual([200, 'closed', { ...ANSWER, doneByOrganisation: null, referralAnswer: null }]);
    const { body: timeline } = await app.get(`/requests/${request.id}/timeline`, { as: COORDINATION });
    expect(timeline.items.at(-1)).toMatchObject({ kind: 'answer', text: ANSWER.summary, internal: false });
  });

  it('keeps what the organisation did itself, when it is said', async () => {
    const { body } = await answer(await followedUp(await received(app)), { ...ANSWER, outcome: 'partly', doneByOrganisation: 'L’ordre du jour.' });
    expect(body.closing).toEqual({ outcome: 'partly', summary: ANSWER.summary, doneByOrganisation: 'L’ordre du jour.', referralAnswer: null });
  });

  it('needs a follow-up and an eligible request', async () => {
    const request = await received(app);
    expect(request.allowed).not.toContain('answer');
    expect((await answer(request)).body).toMatchObject({ status: 409, code: 'transition_refused', missing: ['follow_up'] });
    const ineligible = await followedUp(await received(app, { organisationId: app.organisation('organisation-4') }));
    expect([ineligible.eligibility.outcome, (await answer(ineligible)).body.missing]).toEqual(['ineligible', ['eligibility']]);
  });

  it('needs an outcome, and is the team’s alone', async () => {
    const request = await followedUp((await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) })).body);
    expect(refusalOf(await answer(request, { summary: 'Fini.' }))).toBe('400 malformed');
    expect(refusalOf(await answer(request, ANSWER, DIRECTION1))).toBe('403 forbidden');
    expect(refusalOf(await answer(request, ANSWER, 'resource1@exemple.test'))).toBe('403 forbidden');
  });
});

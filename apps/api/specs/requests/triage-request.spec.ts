import { act, acted, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

const TRIAGE = { priority: 'p1', reason: 'Le C.A. est en crise.' };

describe('POST /api/requests/:id/triage', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const triage = (request: { id: string; version: number }, body: unknown, as = INTAKE) => act(app, request, 'triage', { as, body });

  it('confirms the priority with its reason and answers the whole request', async () => {
    const request = await received(app);
    const { status, body, headers } = await triage(request, { priority: 'p2', reason: 'Rien ne presse.' });
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(body).toMatchObject({ id: request.id, status: 'triaged', version: 2, priority: { suggested: 'p1', confirmed: 'p2' }, description: request.description });
    expect(body.created).toBeUndefined();
    const timeline = await app.get(`/requests/${request.id}/timeline`, { as: INTAKE });
    expect(timeline.body.items.at(-1)).toMatchObject({ kind: 'triage', text: 'Rien ne presse.', internal: true, actor: { name: 'Manon Deslauriers' }, detail: { priority: 'p2', suggested: 'p1' } });
  });

  it('may be done again: the second word counts', async () => {
    const once = await acted(app, await received(app), 'triage', { as: INTAKE, body: TRIAGE });
    expect((await triage(once, { priority: 'p2', reason: 'Tout est calme.' })).body).toMatchObject({ status: 'triaged', version: 3, priority: { confirmed: 'p2' } });
  });

  it('decides eligibility where it was to verify: 409 without a decision', async () => {
    const request = await received(app, { organisationId: app.organisation('organisation-3') });
    expect(request.eligibility.outcome).toBe('to_verify');
    const refused = await triage(request, TRIAGE);
    expect(refusalOf(refused)).toBe('409 transition_refused');
    expect(refused.body).toMatchObject({ missing: ['eligibility'], allowed: ['triage', 'follow_up', 'refer', 'withdraw', 'merge'] });
    const decided = await triage(request, { ...TRIAGE, eligibility: { outcome: 'eligible', reason: 'Cotisation reçue hier.' } });
    expect([decided.status, decided.body.eligibility.outcome, decided.body.status]).toEqual([200, 'eligible', 'triaged']);
  });

  it('corrects eligibility with a reason, and keeps the rules as they were', async () => {
    const request = await received(app, { organisationId: app.organisation('organisation-4') });
    expect(request.eligibility.outcome).toBe('ineligible');
    const { body } = await triage(request, { ...TRIAGE, eligibility: { outcome: 'eligible', reason: 'Adhésion retrouvée dans les archives.' } });
    expect(body.eligibility.outcome).toBe('eligible');
    expect(body.eligibility.rules[0]).toMatchObject({ rule: 'membership', outcome: 'fail' });
    expect(body.eligibilityDecision).toEqual({ outcome: 'eligible', reason: 'Adhésion retrouvée dans les archives.' });
  });

  it('goes on without a decision for an ineligible request: intake never blocks', async () => {
    const request = await received(app, { organisationId: app.organisation('organisation-4') });
    expect((await triage(request, TRIAGE)).body).toMatchObject({ status: 'triaged', eligibility: { outcome: 'ineligible' } });
  });

  it('waits for the organisation of an unknown name', async () => {
    const request = await received(app, { organisationId: undefined, organisationName: 'Groupe inconnu au bataillon' });
    expect(request).toMatchObject({ organisation: null, organisationName: 'Groupe inconnu au bataillon', eligibility: { outcome: 'to_verify' } });
    expect(request.allowed).not.toContain('triage');
    const eligibility = { outcome: 'eligible', reason: 'Vu avec elles.' };
    expect((await triage(request, { ...TRIAGE, eligibility })).body).toMatchObject({ status: 409, missing: ['organisation'] });
    expect((await triage(request, TRIAGE)).body.missing).toEqual(['organisation', 'eligibility']);
  });

  it.each([
    ['an unknown priority', { ...TRIAGE, priority: 'p3' }, '422 rule_broken', '/priority'],
    ['a prototype key as a priority', { ...TRIAGE, priority: 'constructor' }, '422 rule_broken', '/priority'],
    ['no reason', { priority: 'p1' }, '400 malformed', '/reason'],
    ['an empty reason', { ...TRIAGE, reason: ' ' }, '400 malformed', '/reason'],
    ['a reason too long', { ...TRIAGE, reason: 'a'.repeat(1001) }, '400 malformed', '/reason'],
    ['a decision without a reason', { ...TRIAGE, eligibility: { outcome: 'eligible' } }, '400 malformed', '/eligibility/reason'],
    ['a decision that decides nothing', { ...TRIAGE, eligibility: { outcome: 'to_verify', reason: 'On verra.' } }, '400 malformed', '/eligibility/outcome'],
  ])('refuses %s and changes nothing', async (_, body, refusal, pointer) => {
    const request = await received(app);
    const answer = await triage(request, body);
    expect([refusalOf(answer), answer.body.errors[0].pointer]).toEqual([refusal, pointer]);
    expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).body.version).toBe(1);
  });

  it('is the team’s: 403 for a member, even on their own request', async () => {
    const { body: own } = await app.post('/requests', { as: DIRECTION1, body: { organisationId: app.organisation('organisation-1'), channel: 'web', requester: { function: 'direction' }, subject: 'Objet', description: 'Texte' } });
    expect(refusalOf(await triage(own, TRIAGE, DIRECTION1))).toBe('403 forbidden');
  });

  it('is refused once referred or withdrawn', async () => {
    const gone = await acted(app, await received(app), 'withdraw', { as: INTAKE, body: { reason: 'Doublon.' } });
    const answer = await triage(gone, TRIAGE, 'coordination@exemple.test');
    expect([refusalOf(answer), answer.body.missing, answer.body.allowed]).toEqual(['409 transition_refused', [], ['reopen']]);
  });
});

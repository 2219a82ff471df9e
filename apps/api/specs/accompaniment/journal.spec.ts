import { act, acted, COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { anEntry, inProgress, RESOURCE1, RESOURCE2, takenOn } from '../testing/an-accompaniment';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

describe('the journal of a request', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(() => app.clock.moveTo(new Date('2026-11-20T15:00:00Z')));
  afterAll(() => app.stop());

  const add = (request: Json, body: Json = anEntry(), as = RESOURCE1): Promise<Answer> => act(app, request, 'interventions', { as, body });
  const added = (request: Json, body: Json = anEntry(), as = RESOURCE1): Promise<Json> => acted(app, request, 'interventions', { as, body });
  const accompanimentOf = async (request: Json, as = RESOURCE1): Promise<Json> => (await app.get(`/requests/${request.id}/accompaniment`, { as })).body;
  const timelineOf = async (request: Json, as = RESOURCE1): Promise<Json> => (await app.get(`/requests/${request.id}/timeline`, { as })).body.items;
  /** Filed by direction 1, under way with the first resource person; sealed and kept by intake when asked. */
  const filed = async (sealed = false): Promise<Json> =>
    takenOn(app, (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, sealed ? { audience: { sealed: true, keeperId: app.person(INTAKE) } } : {}) })).body);

  it('takes an entry, with work and travel apart, and tells it in the timeline', async () => {
    const request = await inProgress(app);
    const { status, body } = await add(request, anEntry({ mode: 'in_person', minutes: 90, travelMinutes: 140, brought: ['analysis', 'reference'] }));
    expect([status, body.version, body.status]).toEqual([201, request.version + 1, 'in_progress']);
    const { journal, totals } = await accompanimentOf(request);
    expect(journal).toEqual([
      expect.objectContaining({ id: body.created.id, author: { personId: app.person(RESOURCE1), name: expect.any(String) }, mode: 'in_person', minutes: 90, travelMinutes: 140, brought: ['analysis', 'reference'], visibility: 'shared', corrects: null, correctedBy: null, fixed: false, meeting: null }),
    ]);
    expect(totals).toEqual({ minutes: 90, travelMinutes: 140 });
    expect((await timelineOf(request)).at(-1)).toMatchObject({ kind: 'intervention', text: anEntry()['note'], internal: false, detail: { interventionId: body.created.id, minutes: 90 } });
  });

  it.each<[string, Json, string, string?]>([
    ['in the future', { happenedAt: '2026-11-20T15:00:00.001Z' }, '422 rule_broken', 'in_future'],
    ['of more than a year before the request was received', { happenedAt: '2025-11-19T23:59:59-05:00' }, '422 rule_broken', 'long_before_receipt'],
    ['of a year mistyped', { happenedAt: '0026-11-20T09:30:00-05:00' }, '422 rule_broken', 'long_before_receipt'],
    ['by a mode that the policy does not know', { mode: 'letter' }, '422 rule_broken', 'unknown_value'],
    ['that brought what the policy does not know', { brought: ['money'] }, '422 rule_broken', 'unknown_value'],
    ['for eyes that are none', { visibility: 'public' }, '400 malformed', 'choice'],
    ['of minus one minute', { minutes: -1 }, '400 malformed', 'whole_number'],
    ['of more than a day', { minutes: 1441 }, '400 malformed', 'whole_number'],
    ['without words', { note: '  ' }, '400 malformed', 'text'],
  ])('refuses one %s', async (_, overrides, answer, code) => {
    const refused = await add(await inProgress(app), anEntry(overrides));
    expect([refusalOf(refused), refused.body.errors[0].code]).toEqual([answer, code]);
  });

  it('may tell what led to the request, up to a year before, where the request is; a meeting too', async () => {
    const request = await inProgress(app);
    const { status, body } = await add(request, anEntry({ happenedAt: '2025-11-20T00:00:00-05:00' }));
    const meeting = { ...anEntry(), parties: 'Le CISSS', askedBy: 'organisation', framework: { kind: 'law', name: 'Une loi' }, mandate: 'Écouter', sharedRecord: 'On s’est vus' } as Json;
    for (const field of ['visibility', 'note']) delete meeting[field];
    const refused = await act(app, body, 'meetings', { as: RESOURCE1, body: { ...meeting, happenedAt: '2025-11-19T23:59:59-05:00' } });
    expect([status, refusalOf(refused), refused.body.errors]).toMatchObject([201, '422 rule_broken', [{ pointer: '/happenedAt', code: 'long_before_receipt', message: 'Cette date précède de plus d’un an la réception de la demande. Vérifiez l’année.' }]]);
  });

  it('is for those who work on it: a member is refused, whoever does not see the request finds none, and an ended one takes nothing', async () => {
    const request = await inProgress(app);
    expect(refusalOf(await add(request, anEntry(), DIRECTION1))).toBe('403 forbidden');
    expect(refusalOf(await add(request, anEntry(), RESOURCE2))).toBe('404 not_found');
    expect(refusalOf(await add({ ...request, version: 1 }, anEntry()))).toBe('412 stale_version');
    const ended = await acted(app, request, 'withdraw', { as: INTAKE, body: { reason: 'Plus besoin' } });
    const refused = await add(ended, anEntry(), COORDINATION);
    expect([refusalOf(refused), refused.body.missing]).toEqual(['409 transition_refused', []]);
  });

  it('shows each entry to its readers: both sides, those who work on it, or its author and the keeper', async () => {
    let request = await filed(true);
    for (const visibility of ['shared', 'internal', 'sealed']) request = await added(request, anEntry({ visibility, note: `Note ${visibility}` }));
    request = await added(request, anEntry({ visibility: 'sealed', note: 'Note de la gardienne' }), INTAKE);
    const notes = async (as: string) => (await accompanimentOf(request, as)).journal.map(({ note }: Json) => note);
    expect(await notes(DIRECTION1)).toEqual(['Note shared']);
    expect(await notes(RESOURCE1)).toEqual(['Note shared', 'Note internal', 'Note sealed']);
    expect(await notes(INTAKE)).toEqual(['Note shared', 'Note internal', 'Note sealed', 'Note de la gardienne']);
    const told = async (as: string) => (await timelineOf(request, as)).filter(({ kind }: Json) => kind === 'intervention').map(({ text }: Json) => text);
    expect([await told(DIRECTION1), await told(RESOURCE1)]).toEqual([['Note shared'], ['Note shared', 'Note internal', null, null]]);
    expect((await accompanimentOf(request, DIRECTION1)).totals.minutes).toBe(20);
  });

  it('keeps what is under seal from the team where no keeper has it', async () => {
    const request = await added(await filed(), anEntry({ visibility: 'sealed', note: 'Pour moi seule' }));
    expect([(await accompanimentOf(request)).journal.length, (await accompanimentOf(request, INTAKE)).journal.length, (await accompanimentOf(request, COORDINATION)).journal.length]).toEqual([1, 0, 0]);
    expect(JSON.stringify([await timelineOf(request, COORDINATION), await accompanimentOf(request, DIRECTION1)])).not.toContain('Pour moi seule');
  });

  it('corrects an entry by another: the first stays, and its time counts no more', async () => {
    const first = await added(await inProgress(app), anEntry({ minutes: 200 }));
    const corrected = await added(first, anEntry({ minutes: 20, corrects: first.created.id }));
    const { journal, totals } = await accompanimentOf(corrected);
    expect(journal.map(({ minutes, corrects, correctedBy }: Json) => [minutes, corrects, correctedBy])).toEqual([[200, null, corrected.created.id], [20, first.created.id, null]]);
    expect(totals.minutes).toBe(20);
    const again = await add(corrected, anEntry({ corrects: first.created.id }));
    expect([refusalOf(again), again.body.errors[0]]).toMatchObject(['422 rule_broken', { pointer: '/corrects', code: 'already_corrected' }]);
  });

  it('leaves an entry to its author for twenty-four hours, and then it is fixed', async () => {
    const request = await added(await inProgress(app));
    const correction = anEntry({ corrects: request.created.id });
    const tooSoon = await add(request, correction, INTAKE);
    expect([refusalOf(tooSoon), tooSoon.body.errors[0].code]).toEqual(['422 rule_broken', 'author_alone']);
    app.clock.moveTo(new Date('2026-11-21T15:00:00Z'));
    expect((await accompanimentOf(request)).journal[0].fixed).toBe(true);
    expect((await add(request, correction, INTAKE)).status).toBe(201);
  });

  it('corrects for the same eyes, and nothing that the caller may not read', async () => {
    const shared = await added(await inProgress(app));
    const other = await add(shared, anEntry({ visibility: 'internal', corrects: shared.created.id }));
    expect(other.body.errors).toMatchObject([{ pointer: '/visibility', code: 'other_visibility' }]);
    const sealed = await added(shared, anEntry({ visibility: 'sealed' }));
    app.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    for (const corrects of [sealed.created.id, '01a1fada-8609-7e8a-b1d1-0b2020f9de25', (await added(await inProgress(app))).created.id]) {
      const refused = await add(sealed, anEntry({ visibility: 'sealed', corrects }), INTAKE);
      expect([refusalOf(refused), refused.body.errors[0].code]).toEqual(['422 rule_broken', 'unknown_entry']);
    }
  });

  it('cannot be rewritten by the product itself', async () => {
    await added(await inProgress(app));
    const granted = await app.sql(`SELECT column_name FROM information_schema.column_privileges WHERE grantee = 'phare_app' AND table_name = 'intervention' AND privilege_type = 'UPDATE'`);
    expect(granted).toEqual([{ column_name: 'note' }]);
  });
});

describe('a meeting of three', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const MEETING = {
    ...{ happenedAt: '2026-11-19T14:00:00-05:00', mode: 'in_person', minutes: 120, travelMinutes: 60, brought: ['analysis'] },
    ...{ parties: 'L’organisme; une organisatrice communautaire du CISSS', askedBy: 'other_party', framework: { kind: 'regional_frame', name: 'Cadre de développement social' } },
    ...{ mandate: 'Écouter, et dire ce que la loi permet.', sharedRecord: 'Compte rendu.', privateNotes: 'À surveiller.' },
  };

  it('is an entry of the journal, with what it rests on; private notes are for their author', async () => {
    const request = await acted(app, await inProgress(app), 'meetings', { as: RESOURCE1, body: MEETING });
    const journal = async (as: string) => (await app.get(`/requests/${request.id}/accompaniment`, { as })).body;
    const { journal: mine, totals } = await journal(RESOURCE1);
    expect(mine.map(({ note, visibility }: Json) => [note, visibility])).toEqual([['Compte rendu.', 'shared'], ['À surveiller.', 'sealed']]);
    expect(mine[0]).toMatchObject({ id: request.created.id, meeting: { parties: MEETING.parties, askedBy: 'other_party', framework: MEETING.framework, mandate: MEETING.mandate } });
    expect(totals).toEqual({ minutes: 120, travelMinutes: 60 });
    expect((await journal(INTAKE)).journal.map(({ note }: Json) => note)).toEqual(['Compte rendu.']);
    const timeline = (await app.get(`/requests/${request.id}/timeline`, { as: INTAKE })).body.items;
    expect([timeline.at(-1), JSON.stringify(timeline).includes('surveiller')]).toMatchObject([{ kind: 'meeting', text: 'Compte rendu.', internal: false }, false]);
  });

  it.each<[string, Json, string]>([
    ['asked by nobody known', { askedBy: 'nobody' }, '400 malformed'],
    ['about no framework', { framework: { kind: 'habit', name: 'x' } }, '400 malformed'],
    ['without a mandate', { mandate: '' }, '400 malformed'],
    ['in the future', { happenedAt: '2027-01-01T00:00:00Z' }, '422 rule_broken'],
  ])('is refused %s', async (_, overrides, answer) => expect(refusalOf(await act(app, await inProgress(app), 'meetings', { as: RESOURCE1, body: { ...MEETING, ...overrides } }))).toBe(answer));
});

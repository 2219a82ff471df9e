import { randomUUID } from 'node:crypto';
import { act, acted, aPartner, INTAKE, refusalOf } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

describe('POST /api/requests/:id/referrals', () => {
  let app: TestApplication;
  let partnerResourceId: string;
  let trainingSessionId: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    partnerResourceId = await aPartner(app);
    trainingSessionId = (await app.get('/training-sessions', { as: INTAKE })).body.items[0].id;
  });
  afterAll(() => app.stop());

  const refer = (request: { id: string; version: number }, body: unknown) => act(app, request, 'referrals', { as: INTAKE, body });

  it('sends to resources and trainings, each with its clause and its own loop', async () => {
    const request = await received(app, { organisationId: app.organisation('organisation-4') });
    const { status, body } = await refer(request, { reason: 'non_member', targets: [{ partnerResourceId }, { trainingSessionId }], note: 'À la demande de l’organisme.' });
    expect([status, body.status, body.created.id]).toEqual([201, 'referred', body.referrals[0].id]);
    expect(body.referrals).toMatchObject([
      {
        reason: 'non_member',
        clause: 'beneficiaires.non-membres',
        note: 'À la demande de l’organisme.',
        targets: [
          { kind: 'partner', targetId: partnerResourceId, state: 'proposed' },
          { kind: 'training', targetId: trainingSessionId, state: 'proposed' },
        ],
      },
    ]);
  });

  it.each(['non_member', 'unable_to_act', 'out_of_offer', 'requester_choice'])('knows the reason %s', async (reason) => {
    expect((await refer(await received(app), { reason, targets: [{ trainingSessionId }] })).status).toBe(201);
  });

  it('may follow another referral', async () => {
    const once = await acted(app, await received(app), 'referrals', { as: INTAKE, body: { reason: 'out_of_offer', targets: [{ partnerResourceId }] } });
    expect((await refer(once, { reason: 'requester_choice', targets: [{ trainingSessionId }] })).body.referrals).toHaveLength(2);
  });

  it('never ends in nothing: without a target, the referral is what is missing', async () => {
    const answer = await refer(await received(app), { reason: 'unable_to_act', targets: [] });
    expect([refusalOf(answer), answer.body.missing]).toEqual(['409 transition_refused', ['referral']]);
    expect(answer.body.detail).toBe('On ne peut pas encore référer cette demande : il manque une ressource ou une formation.');
  });

  it.each<[string, (ids: { partnerResourceId: string; trainingSessionId: string }) => unknown, string, string]>([
    ['an unknown reason', (ids) => ({ reason: 'too_busy', targets: [{ partnerResourceId: ids.partnerResourceId }] }), '422 rule_broken', '/reason'],
    ['an unknown target', () => ({ reason: 'non_member', targets: [{ partnerResourceId: randomUUID() }] }), '422 rule_broken', '/targets/0'],
    ['a training named as a resource', (ids) => ({ reason: 'non_member', targets: [{ partnerResourceId: ids.trainingSessionId }] }), '422 rule_broken', '/targets/0'],
    ['a target that is two', (ids) => ({ reason: 'non_member', targets: [ids] }), '422 rule_broken', '/targets/0'],
    ['a target that is none', (ids) => ({ reason: 'non_member', targets: [{ partnerResourceId: ids.partnerResourceId }, {}] }), '422 rule_broken', '/targets/1'],
    ['targets that are no list', () => ({ reason: 'non_member', targets: 'all' }), '400 malformed', '/targets'],
    ['no targets at all', () => ({ reason: 'non_member' }), '400 malformed', '/targets'],
    ['eleven targets', (ids) => ({ reason: 'non_member', targets: Array.from({ length: 11 }, () => ({ partnerResourceId: ids.partnerResourceId })) }), '400 malformed', '/targets'],
    ['an id that is none', () => ({ reason: 'non_member', targets: [{ partnerResourceId: '1' }] }), '400 malformed', '/targets/0/partnerResourceId'],
  ])('refuses %s, and keeps nothing of it', async (_, body, refusal, pointer) => {
    const request = await received(app);
    const answer = await refer(request, body({ partnerResourceId, trainingSessionId }));
    expect([refusalOf(answer), answer.body.errors[0].pointer]).toEqual([refusal, pointer]);
    expect(await app.sql('SELECT FROM referral WHERE request_id = $1', [request.id])).toEqual([]);
    expect((await app.get(`/requests/${request.id}`, { as: INTAKE })).body).toMatchObject({ status: 'received', version: 1 });
  });
});

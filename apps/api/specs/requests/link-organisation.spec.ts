import { randomUUID } from 'node:crypto';
import { act, INTAKE, refusalOf } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication } from '../testing/test-application';

describe('POST /api/requests/:id/organisation', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ now: '2026-11-25T15:00:00Z' })));
  afterAll(() => app.stop());

  /** From an organisation of an unknown name: days are counted in the network's zone, America/Toronto. */
  const unmatched = (receivedAt: string) => received(app, { organisationId: undefined, organisationName: 'Maison de la Vigie (jeunes)', receivedAt });
  const link = (request: { id: string; version: number }, key: string) => act(app, request, 'organisation', { as: INTAKE, body: { organisationId: app.organisation(key) } });

  it('names the organisation and reads eligibility again, as of the receipt', async () => {
    const request = await unmatched('2026-11-20T09:00:00-05:00');
    expect(request).toMatchObject({ organisation: null, eligibility: { outcome: 'to_verify' }, followUp: { dueOn: '2026-12-20', timeZone: 'America/Toronto' } });
    const { status, body } = await link(request, 'organisation-1');
    expect([status, body]).toMatchObject([200, { version: 2, organisation: { id: app.organisation('organisation-1') }, eligibility: { outcome: 'eligible' }, followUp: { dueOn: '2026-12-20' } }]);
    expect(body.allowed).toContain('triage');
  });

  it('never moves the due date later: 23:30 in Toronto is the next day in the Islands', async () => {
    const request = await unmatched('2026-11-19T23:30:00-05:00');
    expect(request.followUp.dueOn).toBe('2026-12-19');
    const { body } = await link(request, 'organisation-2');
    expect(body.organisation.id).toBe(app.organisation('organisation-2'));
    expect(body.followUp).toMatchObject({ dueOn: '2026-12-19', timeZone: 'America/Toronto' });
  });

  it('moves its end closer: the same day ends an hour earlier in the Islands', async () => {
    const { body } = await link(await unmatched('2026-11-20T09:00:00-05:00'), 'organisation-2');
    expect(body.followUp).toMatchObject({ dueOn: '2026-12-20', timeZone: 'America/Halifax' });
  });

  it.each([
    ['organisation-3', 'to_verify'],
    ['organisation-4', 'ineligible'],
  ])('%s makes it %s', async (key, outcome) => expect((await link(await unmatched('2026-11-20T09:00:00-05:00'), key)).body.eligibility.outcome).toBe(outcome));

  it('is done once, with an organisation that exists', async () => {
    const request = await unmatched('2026-11-20T09:00:00-05:00');
    const stranger = await act(app, request, 'organisation', { as: INTAKE, body: { organisationId: randomUUID() } });
    expect([refusalOf(stranger), stranger.body.errors[0].pointer]).toEqual(['422 rule_broken', '/organisationId']);
    const { body } = await link(request, 'organisation-1');
    expect(refusalOf(await link(body, 'organisation-2'))).toBe('409 transition_refused');
  });

  it('recognises a known name at once, whatever its accents and marks', async () => {
    const request = await received(app, { organisationId: undefined, organisationName: 'L\'ECLAIRCIE  ressource en sante mentale', receivedAt: '2026-11-20T09:00:00-05:00' });
    expect(request.organisation).toMatchObject({ id: app.organisation('eclaircie'), name: 'L’Éclaircie, ressource en santé mentale' });
  });
});

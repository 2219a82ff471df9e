import { DeadlineSweep } from '@phare/requests/api';
import { COORDINATION, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const HOLIDAYS = { from: '2026-12-16', until: '2027-01-03', reason: 'Congé des Fêtes' };

// Received on Friday 20 November 2026: due on Sunday 20 December. While the office is closed from the 16th on, Tuesday the 15th is the target.
describe('closures of the office', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start()));
  afterEach(() => app.stop());

  const close = (body: object = HOLIDAYS, as = COORDINATION) => app.post('/office-closures', { as, body });
  const listed = async (): Promise<Json[]> => (await app.get('/office-closures', { as: INTAKE })).body.items;
  const at = async (instant: string): Promise<void> => {
    app.clock.moveTo(new Date(instant));
    await app.application.get(DeadlineSweep).sweep();
  };
  const told = async (): Promise<string[]> => (await app.sql<{ at: string }>(`SELECT to_char(queued_at, 'MM-DD') AS at FROM outbox_message WHERE template = 'reminder' ORDER BY queued_at`)).map((row) => row.at);
  const atRisk = async (): Promise<Json[]> => (await app.get('/requests?view=at-risk', { as: INTAKE })).body.items;

  it('are coordination’s to say, and the team’s to read', async () => {
    const { status, body } = await close();
    expect([status, body]).toEqual([201, { id: expect.any(String), ...HOLIDAYS }]);
    expect(await listed()).toEqual([body]);
    expect((await close(HOLIDAYS, INTAKE)).status).toBe(403);
    expect((await app.get('/office-closures', { as: 'direction1@exemple.test' })).status).toBe(403);
  });

  it.each([
    ['end before they begin', { ...HOLIDAYS, until: '2026-12-15' }, 'ends_before_begins'],
    ['are over', { ...HOLIDAYS, from: '2026-11-01', until: '2026-11-19' }, 'in_past'],
    ['last longer than any holiday', { ...HOLIDAYS, until: '2027-12-16' }, 'closure_too_long'],
  ])('are refused when they %s', async (_, body, code) => {
    const answer = await close(body);
    expect([answer.status, answer.body.errors[0]]).toEqual([422, expect.objectContaining({ pointer: '/until', code })]);
  });

  it('move the internal target of what comes in, never its due date', async () => {
    await close();
    const { followUp } = await received(app);
    expect([followUp.dueOn, followUp.internalTargetOn]).toEqual(['2026-12-20', '2026-12-15']);
    const check = await app.post('/policy/check', { body: { organisationId: app.organisation('organisation-1'), function: 'direction' } });
    expect([check.body.followUp.dueOn, check.body.followUp.internalTargetOn]).toEqual(['2026-12-20', '2026-12-15']);
  });

  it('announced later, bring its reminders forward all the same; the file keeps the target that was in force', async () => {
    const before = await received(app);
    await close();
    await at('2026-11-30T15:00:00Z');
    expect(await told()).toEqual(['11-30']);
    const { followUp } = (await app.get(`/requests/${before.id}`, { as: INTAKE })).body;
    expect([followUp.dueOn, followUp.internalTargetOn]).toEqual(['2026-12-20', '2026-12-18']);
  });

  it('put at risk a week before the office closes', async () => {
    await received(app);
    await close();
    app.clock.moveTo(new Date('2026-12-07T15:00:00Z'));
    expect(await atRisk()).toEqual([]);
    app.clock.moveTo(new Date('2026-12-08T15:00:00Z'));
    expect(await atRisk()).toHaveLength(1);
  });

  it('keep staff mail until the office opens', async () => {
    await received(app);
    await close();
    for (const day of ['2026-11-30', '2026-12-08', '2026-12-14', '2026-12-17', '2026-12-21', '2027-01-01']) await at(`${day}T15:00:00Z`);
    expect(await told()).toEqual(['11-30', '12-08', '12-14']);
    await at('2027-01-04T15:00:00Z');
    expect((await told()).at(-1)).toBe('01-04');
  });

  it('end today, or are taken back before they begin; what is over stays', async () => {
    const { body } = await close();
    const end = (as = COORDINATION) => app.send('DELETE', `/office-closures/${body.id}`, { as });
    app.clock.moveTo(new Date('2026-12-18T15:00:00Z'));
    expect((await end(INTAKE)).status).toBe(403);
    expect((await end()).status).toBe(204);
    expect(await listed()).toEqual([{ ...body, until: '2026-12-17' }]);
    expect((await end()).status).toBe(404);
    const early = (await close({ ...HOLIDAYS, from: '2027-01-01', until: '2027-01-05' })).body;
    await app.send('DELETE', `/office-closures/${early.id}`, { as: COORDINATION });
    expect(await listed()).toHaveLength(1);
    await at('2026-12-18T15:00:00Z');
    expect(await app.sql(`SELECT DISTINCT action FROM audit_record WHERE subject = 'office_closure' ORDER BY action`)).toEqual([{ action: 'add_closure' }, { action: 'end_closure' }]);
  });
});

import { mailText } from '@phare/correspondence/api';
import { DeadlineSweep } from '@phare/requests/api';
import { acted, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { received, triaged } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const RESOURCE = 'resource1@exemple.test';

interface Mail {
  readonly to: string;
  readonly content: Json;
}

// Received on Friday 20 November 2026: due on Sunday 20 December, internal target on Friday the 18th.
describe('the sweep of deadlines', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start()));
  afterEach(() => app.stop());

  const sweep = () => app.application.get(DeadlineSweep).sweep();
  const at = async (instant: string): Promise<void> => {
    app.clock.moveTo(new Date(instant));
    await sweep();
  };
  const mails = (template: string): Promise<Mail[]> => app.sql<Mail>('SELECT recipient_email AS to, content FROM outbox_message WHERE template = $1 ORDER BY queued_at, id', [template]);
  const about = async (number: string): Promise<string[]> => (await mails('reminder')).filter(({ content }) => content.number === number).map(({ to, content }) => `${to} ${content.about}`);
  const reminders = (request: Json) => app.sql<{ milestone: string; state: string }>('SELECT milestone, state FROM reminder WHERE request_id = $1 ORDER BY milestone', [request.id]);
  const assign = (request: Json, email: string, state = 'accepted') =>
    app.sql(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, $3, $4 FROM support_request WHERE id = $1`, [request.id, app.person(email), state, app.clock.now()]);

  it('reminds whoever received it 15, 7, 3 and 1 days before the internal target, once each', async () => {
    const { number } = await received(app);
    for (const day of ['02', '03', '04', '11', '15', '17', '18']) {
      await at(`2026-12-${day}T15:00:00Z`);
      await sweep();
    }
    expect(await about(number)).toEqual(Array.from({ length: 4 }, () => `${INTAKE} target`));
  });

  it('says a number, a date and a link, in the reader’s language, and not a word of the request', async () => {
    const { number } = await received(app, { subject: 'cormoran', description: 'cormoran', requester: { name: 'Maude Cormoran', email: DIRECTION1, function: 'direction' } });
    await at('2026-12-03T15:00:00Z');
    const [{ content } = { content: null }] = await mails('reminder');
    expect(content).toEqual({ number, about: 'target', dueOn: '2026-12-20', network: 'ROCGÎM-CDC', link: expect.stringMatching(/^http[^?]+$/) });
    expect(mailText('reminder', content, 'fr-CA')).toEqual({ subject: `Demande ${number}\u00a0: rappel`, body: expect.stringContaining('dimanche 20 décembre 2026') });
    expect(mailText('reminder', content, 'en-CA').body).toContain('Sunday, December 20, 2026');
    expect(JSON.stringify(content)).not.toMatch(/cormoran/i);
  });

  it('leaves on working days, between 8 h and 18 h where the reader is', async () => {
    const { number } = await received(app);
    for (const instant of ['2026-12-05T15:00:00Z', '2026-12-06T15:00:00Z', '2026-12-07T12:59:00Z', '2026-12-07T23:00:00Z']) await at(instant);
    expect(await about(number)).toEqual([]);
    await at('2026-12-08T13:00:00Z');
    expect(await about(number)).toEqual([`${INTAKE} target`]);
  });

  it('goes to the assigned resource person, and to nobody once it is followed up or has ended', async () => {
    const taken = await received(app);
    await assign(taken, RESOURCE);
    const followedUp = await received(app);
    await acted(app, followedUp, 'follow-ups', { as: INTAKE, body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'Appel.' } });
    const withdrawn = await received(app);
    await acted(app, withdrawn, 'withdraw', { as: INTAKE, body: { reason: 'Réglé.' } });
    await at('2026-12-03T15:00:00Z');
    expect([await about(taken.number), await about(followedUp.number), await about(withdrawn.number)]).toEqual([[`${RESOURCE} target`], [], []]);
  });

  it('goes to no one who is excluded or tied, but to the next one', async () => {
    const excluding = await received(app, { excludedPersons: [{ personId: app.person(INTAKE) }] }, COORDINATION);
    await assign(excluding, RESOURCE);
    const tied = await received(app, { organisationId: app.organisation('organisation-2') }, COORDINATION);
    await assign(tied, RESOURCE);
    await app.post(`/organisations/${app.organisation('organisation-2')}/ties`, { as: COORDINATION, body: { personId: app.person(RESOURCE), nature: 'family', from: '2020-01-01' } });
    await at('2026-12-03T15:00:00Z');
    expect([await about(excluding.number), await about(tied.number)]).toEqual([[`${RESOURCE} target`], [`${COORDINATION} target`]]);
  });

  it('catches up: one mail for the furthest milestone, those it overtook on record', async () => {
    const request = await received(app);
    await at('2026-12-16T15:00:00Z');
    expect(await about(request.number)).toEqual([`${INTAKE} target`]);
    expect((await reminders(request)).filter(({ milestone }) => milestone.startsWith('target'))).toEqual([
      { milestone: 'target-15', state: 'overtaken' },
      { milestone: 'target-3', state: 'told' },
      { milestone: 'target-7', state: 'overtaken' },
    ]);
  });

  describe('once it is overdue', () => {
    it('tells coordination in its digest every working day, and the responsible person once', async () => {
      const request = await received(app);
      await triaged(app);
      for (const day of ['21', '22', '23', '24', '25', '26', '27', '28']) await at(`2026-12-${day}T15:00:00Z`);
      expect((await about(request.number)).filter((one) => one.endsWith('overdue'))).toEqual([`${INTAKE} overdue`]);
      const digests = await mails('digest');
      expect(digests.map(({ to }) => to)).toEqual(Array.from({ length: 5 }, () => COORDINATION));
      expect(digests.map(({ content }) => [content.overdue, content.unassigned, content.without_keeper])).toEqual(Array.from({ length: 5 }, () => ['2', '2', '0']));
      expect(mailText('digest', digests[0]?.content, 'fr-CA').body).toMatch(/- 2 demandes en retard\n- 2 demandes sans .*\n- 0 demande scellée/);
    });

    it('after 45 days without anyone sweeping: the list has it, each is told once, whoever sweeps and however often', async () => {
      const requests = [await received(app), await received(app), await received(app)];
      app.clock.moveTo(new Date('2027-01-05T15:00:00Z'));
      await Promise.all([sweep(), app.application.get(DeadlineSweep).sweep()]);
      await at('2027-01-05T15:10:00Z');
      const { body } = await app.get('/requests?view=overdue', { as: INTAKE });
      expect(body.items.map(({ id }: Json) => id).sort()).toEqual(requests.map(({ id }) => id).sort());
      for (const { number } of requests) expect(await about(number)).toEqual([`${INTAKE} overdue`]);
      expect((await mails('digest')).map(({ content }) => content.overdue)).toEqual(['3']);
    });
  });

  it('sends no digest when there is nothing to tell', async () => {
    await received(app);
    await at('2026-11-24T15:00:00Z');
    expect(await mails('digest')).toEqual([]);
  });

  it('counts what has been nobody’s for five working days, and reminds who was proposed and does not answer', async () => {
    const request = await triaged(app);
    await app.sql(`UPDATE support_request SET status = 'proposed' WHERE id = $1`, [request.id]);
    await assign(request, RESOURCE, 'proposed');
    await at('2026-11-25T15:00:00Z');
    expect(await about(request.number)).toEqual([`${RESOURCE} proposal`]);
    expect(await mails('digest')).toEqual([]);
    await at('2026-11-27T15:00:00Z');
    expect((await mails('digest')).map(({ content }) => content.unassigned)).toEqual(['1']);
  });

  describe('of a sealed request', () => {
    const sealed = { audience: { sealed: true } };

    it('reminds its keeper alone, overdue or not', async () => {
      const { number } = await received(app, sealed);
      for (const day of ['03', '17', '21', '22']) await at(`2026-12-${day}T15:00:00Z`);
      expect(await about(number)).toEqual([`${INTAKE} target`, `${INTAKE} target`, `${INTAKE} overdue`, `${INTAKE} overdue`]);
      expect(await mails('digest')).toEqual([]);
    });

    it('tells coordination every working day that nobody keeps it, also when its keeper has left', async () => {
      const request = await received(app, sealed);
      await app.sql(`UPDATE role_grant SET until_on = '2026-11-21' WHERE person_id = $1`, [app.person(INTAKE)]);
      await at('2026-11-23T15:00:00Z');
      await at('2026-11-24T15:00:00Z');
      expect((await mails('digest')).map(({ to, content }) => [to, content.overdue, content.unassigned, content.without_keeper])).toEqual([[COORDINATION, '0', '0', '1'], [COORDINATION, '0', '0', '1']]);
      expect(JSON.stringify(await mails('digest'))).not.toContain(request.number);
    });
  });

  it('tells nobody twice, though two processes sweep at once', async () => {
    const { number } = await received(app);
    app.clock.moveTo(new Date('2026-12-03T15:00:00Z'));
    const other = new DeadlineSweep(app.installed.databases.worker, app.installed.installation);
    await Promise.all([sweep(), other.sweep()]);
    await Promise.all([other.sweep(), sweep()]);
    expect(await about(number)).toHaveLength(1);
  });

  it('is loud when it sees nothing', async () => {
    await app.sql('ALTER POLICY policy_version_watched ON policy_version USING (false)');
    const before = await app.sql('SELECT beat_at FROM heartbeat');
    await sweep();
    expect(await app.sql('SELECT beat_at FROM heartbeat')).toEqual(before);
  });
});

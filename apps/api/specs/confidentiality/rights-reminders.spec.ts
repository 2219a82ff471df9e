import { mailText } from '@phare/correspondence/api';
import { DeadlineSweep } from '@phare/requests/api';
import { TestApplication, type Json } from '../testing/test-application';

const PRIVACY = 'privacy@exemple.test';
const NOW = new Date('2026-11-20T15:00:00Z');
/** The register as on its first day: lists, tables and reminders are of all that is in it. */
const EMPTIED = 'DELETE FROM rights_reminder; DELETE FROM rights_answer; DELETE FROM rights_request; DELETE FROM outbox_message';

interface Mail {
  readonly to: string;
  readonly content: Json;
}

// Received on Wednesday 18 November 2026: to be answered by Friday 18 December.
describe('reminders of rights requests', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  beforeEach(async () => {
    app.clock.moveTo(NOW);
    await app.sql(EMPTIED);
  });
  afterAll(() => app.stop());

  const at = async (...instants: string[]): Promise<void> => {
    for (const instant of instants) {
      app.clock.moveTo(new Date(instant));
      await app.application.get(DeadlineSweep).sweep();
    }
  };
  const onDays = (...days: string[]): Promise<void> => at(...days.map((day) => `2026-12-${day}T15:00:00Z`));
  const noted = async (): Promise<Json> => (await app.post('/rights-requests', { as: PRIVACY, body: { kind: 'access', receivedOn: '2026-11-18', personName: 'Odile Cormoran', contact: '418 555-0144' } })).body;
  const mails = (): Promise<Mail[]> => app.sql<Mail>(`SELECT recipient_email AS to, content FROM outbox_message WHERE template = 'rights_reminder' ORDER BY queued_at, id`);
  const told = async (): Promise<string[]> => (await mails()).map(({ to, content }) => `${to} ${content.about}`);

  it('leave ten and two days before the last one, and once overdue, once each however many sweep', async () => {
    await noted();
    const byDay: (readonly [string, number])[] = [];
    for (const day of ['07', '08', '09', '15', '16', '18', '21', '22']) {
      await Promise.all([onDays(day), onDays(day)]);
      byDay.push([day, (await told()).length]);
    }
    // The day after the last one is a Saturday.
    expect(byDay).toEqual([['07', 0], ['08', 1], ['09', 1], ['15', 1], ['16', 2], ['18', 2], ['21', 3], ['22', 3]]);
    expect(await told()).toEqual([`${PRIVACY} due`, `${PRIVACY} due`, `${PRIVACY} overdue`]);
  });

  it('say a date and a link, and nothing of who asks', async () => {
    const { id } = await noted();
    await onDays('08');
    const [{ content } = { content: null }] = await mails();
    expect(content).toEqual({ about: 'due', dueOn: '2026-12-18', network: 'ROCGÎM-CDC', link: expect.stringMatching(new RegExp(`^http.*/equipe/registres/droits/${id}$`)) });
    expect(mailText('rights_reminder', content, 'fr-CA')).toEqual({ subject: 'Un rappel vous attend dans Phare', body: expect.stringContaining('vendredi 18 décembre 2026') });
    expect(mailText('rights_reminder', { ...content, about: 'overdue' }, 'en-CA').body).toContain('It was due by Friday, December 18, 2026');
  });

  it('leave within the hours of mail to the staff, and after an absence for the furthest step alone', async () => {
    await noted();
    await at('2026-12-19T15:00:00Z', '2026-12-21T12:59:00Z');
    expect(await told()).toEqual([]);
    await at('2026-12-21T13:00:00Z');
    expect(await told()).toEqual([`${PRIVACY} overdue`]);
    expect(await app.sql('SELECT milestone, state FROM rights_reminder ORDER BY milestone')).toEqual([{ milestone: 'due_10', state: 'overtaken' }, { milestone: 'due_2', state: 'overtaken' }, { milestone: 'overdue', state: 'told' }]);
  });

  it('are no more once it is answered', async () => {
    const { id, version } = await noted();
    const answer = { outcome: 'refused', answeredOn: '2026-11-20', reasons: 'Un tiers', article: 'P-39.1, art. 40', remedies: 'La Commission', helpOffered: true };
    expect((await app.post(`/rights-requests/${id}/answers`, { as: PRIVACY, ifMatch: version, body: answer })).status).toBe(201);
    await onDays('08', '21');
    expect(await told()).toEqual([]);
  });
});

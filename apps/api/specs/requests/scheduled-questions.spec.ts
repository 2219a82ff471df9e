import { Database } from '@phare/kernel/api';
import { civilDate } from '@phare/kernel/domain';
import { planQuestion, QuestionSweep, settleQuestions, type PlannedQuestion, type WhichQuestions } from '@phare/requests/api';
import { acted, INTAKE } from '../testing/acting';
import { actorOf } from '../testing/actors';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const SEVENTH = civilDate('2026-11-27')!;
const TWENTY_FIRST = civilDate('2026-12-11')!;

describe('questions that are asked later', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start()));
  afterEach(() => app.stop());

  const beside = (request: Json, work: Parameters<Database['withActor']>[1]) =>
    app.application.get(Database).withActor(actorOf(app, INTAKE, ['intake']), async (transaction) => {
      await transaction.authors(request.id);
      return work(transaction);
    });
  const plan = (request: Json, ...questions: PlannedQuestion[]) => beside(request, async (transaction) => {
    for (const question of questions) await planQuestion(transaction, request.id, question, app.clock.now());
  });
  const settle = (request: Json, how: 'answered' | 'cancelled', which?: WhichQuestions) => beside(request, (transaction) => settleQuestions(transaction, request.id, how, app.clock.now(), which));
  const at = async (instant: string): Promise<void> => {
    app.clock.moveTo(new Date(instant));
    await app.application.get(QuestionSweep).sweep();
  };
  const mails = () => app.sql<{ recipient_email: string; content: Json }>(`SELECT recipient_email, content FROM outbox_message WHERE template = 'question' ORDER BY queued_at`);
  const count = async (): Promise<number> => (await mails()).length;

  it('are asked from the morning of their day in the zone of the request, once, by a number and a link to its page', async () => {
    const request = await received(app);
    await plan(request, { kind: 'referral_answer', askOn: SEVENTH }, { kind: 'referral_answer', askOn: TWENTY_FIRST }, { kind: 'referral_answer', askOn: SEVENTH });
    await at('2026-11-27T12:59:59Z');
    expect(await count()).toBe(0);
    await at('2026-11-27T13:00:00Z');
    expect(await mails()).toEqual([{ recipient_email: 'direction1@exemple.test', content: { number: request.number, network: expect.any(String), phone: expect.any(String), link: expect.stringMatching(new RegExp(`^http://.*/mes-demandes/${request.id}$`)) } }]);
    await at('2026-12-10T20:00:00Z');
    expect(await count()).toBe(1);
    await at('2026-12-11T13:00:00Z');
    expect(await count()).toBe(2);
  });

  it('are asked an hour earlier where the request is an hour ahead', async () => {
    await plan(await received(app, { organisationId: app.organisation('organisation-2') }), { kind: 'check_in', askOn: SEVENTH });
    await at('2026-11-27T12:00:00Z');
    expect(await count()).toBe(1);
  });

  it('wait for the minute in which what planned them may be undone', async () => {
    await plan(await received(app), { kind: 'review', askOn: civilDate('2026-11-20')! });
    await at('2026-11-20T15:00:59Z');
    expect(await count()).toBe(0);
    await at('2026-11-20T15:01:00Z');
    expect(await count()).toBe(1);
  });

  it('are caught up after weeks without a sweep, once each by however many sweep', async () => {
    for (let n = 0; n < 3; n += 1) await plan(await received(app), { kind: 'check_in', askOn: SEVENTH });
    app.clock.moveTo(new Date('2027-01-15T15:00:00Z'));
    const { installation, databases } = app.installed;
    await Promise.all(Array.from({ length: 4 }, () => new QuestionSweep(databases.worker, installation).sweep()));
    expect(await count()).toBe(3);
  });

  it('are not asked once answered or taken back, one by one or all', async () => {
    const [target, other] = ['019a8f00-0000-7000-8000-000000000001', '019a8f00-0000-7000-8000-000000000002'];
    const request = await received(app);
    await plan(request, { kind: 'referral_answer', askOn: SEVENTH, aboutId: target }, { kind: 'referral_answer', askOn: SEVENTH, aboutId: other }, { kind: 'check_in', askOn: SEVENTH });
    expect(await settle(request, 'answered', { kind: 'referral_answer', aboutId: target })).toBe(1);
    await at('2026-11-27T15:00:00Z');
    expect(await count()).toBe(2);
    await plan(request, { kind: 'check_in', askOn: TWENTY_FIRST });
    expect(await settle(request, 'cancelled')).toBe(1);
    await at('2026-12-11T15:00:00Z');
    expect(await count()).toBe(2);
  });

  it('are dropped when the request ends', async () => {
    const request = await received(app);
    await plan(request, { kind: 'check_in', askOn: SEVENTH });
    await acted(app, request, 'withdraw', { as: INTAKE, body: { reason: 'Plus besoin.' } });
    await at('2026-11-27T15:00:00Z');
    expect(await count()).toBe(0);
  });

  it('are neither asked nor planned where nobody is to be contacted again, nor asked of whoever has no address', async () => {
    const silent = await received(app);
    await plan(silent, { kind: 'check_in', askOn: SEVENTH });
    await app.sql('UPDATE support_request SET do_not_contact = true WHERE id = $1', [silent.id]);
    await plan(silent, { kind: 'check_in', askOn: TWENTY_FIRST });
    await plan(await received(app, { requester: { name: 'Maude Arbour', function: 'direction' } }), { kind: 'check_in', askOn: SEVENTH });
    await at('2026-12-11T15:00:00Z');
    expect(await count()).toBe(0);
    expect(await app.sql('SELECT ask_on FROM scheduled_question WHERE request_id = $1', [silent.id])).toEqual([{ ask_on: '2026-11-27' }]);
  });
});

import { mailText } from '@phare/correspondence/api';
import { DeadlineSweep } from '@phare/requests/api';
import { aMail, ingested } from '../testing/a-mail';
import { received } from '../testing/a-request';
import { COORDINATION, INTAKE } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';
import { MailServer } from './mail-server';

interface Mail {
  readonly to: string;
  readonly content: Json;
}

// Arrived on Friday 20 November 2026: due on Sunday 20 December, internal target on Friday the 18th.
describe('an e-mail that waits in the tray', () => {
  let app: TestApplication;
  let server: MailServer;
  beforeEach(async () => {
    server = new MailServer();
    app = await TestApplication.start({ smtpUrl: await server.start() });
  });
  afterEach(async () => {
    await app.stop();
    await server.stop();
  });

  const at = async (...instants: string[]): Promise<void> => {
    for (const instant of instants) {
      app.clock.moveTo(new Date(instant));
      await app.application.get(DeadlineSweep).sweep();
    }
  };
  const onDays = (...days: string[]): Promise<void> => at(...days.map((day) => `2026-12-${day}T15:00:00Z`));
  const mails = (template: string): Promise<Mail[]> => app.sql<Mail>('SELECT recipient_email AS to, content FROM outbox_message WHERE template = $1 ORDER BY queued_at, id', [template]);
  const reminded = async (): Promise<string[]> => (await mails('mail_reminder')).map(({ to, content }) => `${to} ${content.about}`);

  it('is reminded of to intake on the same steps, once each, however many sweep', async () => {
    await ingested(app, aMail());
    for (const day of ['02', '03', '04', '11', '15', '17', '18', '21']) await Promise.all([onDays(day), onDays(day)]);
    expect(await reminded()).toEqual([...Array.from({ length: 4 }, () => `${INTAKE} target`), `${INTAKE} overdue`]);
  });

  it('says a date and a link, and nothing of the sender', async () => {
    await ingested(app, aMail({ From: 'Maude Cormoran <cormoran@exemple.test>', Subject: 'cormoran' }, 'cormoran'));
    await onDays('03');
    const [{ content } = { content: null }] = await mails('mail_reminder');
    expect(content).toEqual({ about: 'target', dueOn: '2026-12-20', network: 'ROCGÎM-CDC', link: expect.stringMatching(/^http/) });
    expect(mailText('mail_reminder', content, 'fr-CA')).toEqual({ subject: 'Un courriel attend dans Phare', body: expect.stringContaining('dimanche 20 décembre 2026') });
    expect(mailText('mail_reminder', content, 'en-CA').body).toContain('Sunday, December 20, 2026');
    expect(await app.sql(`SELECT FROM outbox_message WHERE recipient_email = 'cormoran@exemple.test'`)).toEqual([]);
  });

  it('counts in coordination’s digest: nobody’s after five working days, then overdue', async () => {
    await ingested(app, aMail());
    await at('2026-11-26T15:00:00Z');
    expect(await mails('digest')).toEqual([]);
    await at('2026-11-27T15:00:00Z');
    await onDays('21');
    const digests = await mails('digest');
    expect(digests.map(({ to, content }) => [to, content.overdue, content.unassigned, content.without_keeper])).toEqual([[COORDINATION, '0', '1', '0'], [COORDINATION, '1', '1', '0']]);
    expect(mailText('digest', digests[1]?.content, 'fr-CA').body).toContain('Un courriel reçu qui attend compte comme une demande.');
  });

  it('is caught up after 45 days without anyone sweeping: one mail, for the furthest step', async () => {
    const { id } = await ingested(app, aMail());
    await at('2027-01-05T15:00:00Z', '2027-01-05T15:10:00Z');
    expect(await reminded()).toEqual([`${INTAKE} overdue`]);
    expect(await app.sql(`SELECT milestone FROM mail_reminder WHERE mail_id = $1 AND state = 'overtaken' ORDER BY milestone`, [id])).toEqual(['target-1', 'target-15', 'target-3', 'target-7'].map((milestone) => ({ milestone })));
  });

  it('whose reminder did not arrive is told of to coordination, without a word', async () => {
    await ingested(app, aMail());
    server.manners = 'rejects';
    await onDays('03');
    await app.deliverMail();
    server.manners = 'takes';
    await onDays('04');
    expect((await mails('undelivered')).map(({ to, content }) => [to, content.number])).toContainEqual([COORDINATION, '']);
  });

  it('is silent once a person has seen to it, and when nothing is owed', async () => {
    const { id } = await ingested(app, aMail());
    await ingested(app, aMail({ 'Auto-Submitted': 'auto-replied' }));
    await app.post(`/inbound-mails/${id}/dismiss`, { as: INTAKE, body: { reason: 'Une publicité.' } });
    await onDays('03', '21');
    expect([await reminded(), await mails('digest')]).toEqual([[], []]);
  });

  it('is told to nobody tied to the organisation that it seems to come from', async () => {
    await ingested(app, aMail());
    await app.post(`/organisations/${app.organisation('organisation-1')}/ties`, { as: COORDINATION, body: { personId: app.person(INTAKE), nature: 'family', from: '2020-01-01' } });
    await onDays('03');
    expect(await reminded()).toEqual([`${COORDINATION} target`]);
  });

  it('is its keeper’s alone where it answers a sealed request', async () => {
    const { number } = await received(app, { audience: { sealed: true } });
    const { id } = await ingested(app, aMail());
    await app.sql(`UPDATE inbound_mail SET state = 'waiting', reason = 'reply_sealed', request_id = (SELECT id FROM support_request WHERE number = $2) WHERE id = $1`, [id, number]);
    await onDays('03', '21');
    expect(await reminded()).toEqual([`${INTAKE} target`, `${INTAKE} overdue`]);
    expect(await mails('digest')).toEqual([]);
  });
});

import { markBounced, OutboxDelivery } from '@phare/correspondence/api';
import { DeadlineSweep } from '@phare/requests/api';
import { createApplication } from '../../application';
import { COORDINATION, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';
import { MailServer, type Manners } from './mail-server';

// Received on a Friday at 10 h: mail to the staff may leave.
describe('the outbox', () => {
  const server = new MailServer();
  let app: TestApplication;
  let sent = 0;
  beforeAll(async () => {
    const url = await server.start();
    // As an operator may: a server that keeps silent is waited for less long.
    app = await TestApplication.start({ smtpUrl: `${url}/?socketTimeout=2000&greetingTimeout=1500`, env: { PUBLIC_URL: 'https://phare.exemple.test' } });
  });
  beforeEach(async () => {
    server.manners = 'takes';
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
    await app.sql('DELETE FROM outbox_message');
    server.messages.splice(0);
    server.hangUp();
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const owed = async (overrides: Readonly<Record<string, unknown>> = {}): Promise<{ request: Json; email: string }> => {
    const email = `envoi${(sent += 1)}@exemple.test`;
    return { request: await received(app, { requester: { name: 'Maude Arbour', email, function: 'direction' }, ...overrides }), email };
  };
  const row = async (email: string): Promise<Json> => (await app.sql('SELECT * FROM outbox_message WHERE recipient_email = $1', [email]))[0];
  const stateOf = async (email: string): Promise<string> => {
    const { state, attempts, uncertain_at } = await row(email);
    return `${state} after ${attempts}${uncertain_at ? ', in doubt' : ''}`;
  };
  const delivered = async (manners: Manners): Promise<void> => {
    server.manners = manners;
    await app.deliverMail();
  };
  const later = (seconds: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + seconds * 1000));
  const sweep = () => app.application.get(DeadlineSweep).sweep();
  const toldTo = async (email: string): Promise<Json[]> => (await app.sql<Json>(`SELECT content FROM outbox_message WHERE template = 'undelivered' AND recipient_email = $1`, [email])).map(({ content }) => content);

  it.each<[Manners, string, number]>([
    ['takes', 'sent after 1', 1],
    ['defers_recipient', 'queued after 1', 0],
    ['defers', 'queued after 1', 0],
    ['stalls_at_hello', 'queued after 1', 0],
    ['rejects_recipient', 'bounced after 1', 0],
    ['rejects', 'bounced after 1', 0],
    ['drops', 'uncertain after 1, in doubt', 1],
    ['stalls', 'uncertain after 1, in doubt', 1],
  ])('is left by a server that %s: %s', async (manners, state, kept) => {
    const { email } = await owed();
    await delivered(manners);
    expect([await stateOf(email), server.to(email).length]).toEqual([state, kept]);
  });

  it.each([
    ['as its reader does', ['fr-CA', 'en-CA'], 'en-CA'],
    ['French, where the network offers nothing else', ['fr-CA'], 'fr-CA'],
  ] as const)('speaks %s', async (_, languages, spoken) => {
    const { installation } = app.installed;
    const { email } = await owed();
    await app.sql(`UPDATE outbox_message SET locale = 'en-CA' WHERE recipient_email = $1`, [email]);
    installation.describe({ ...installation.network, languages });
    await delivered('takes');
    installation.describe({ ...installation.network, languages: ['fr-CA', 'en-CA'] });
    expect(server.to(email)[0]?.headers.find(({ key }) => key === 'content-language')?.value).toBe(spoken);
  });

  it.each<Manners>(['defers', 'stalls_at_hello', 'drops', 'stalls'])('tries again within a minute, under the same Message-ID, after a server that %s', async (manners) => {
    const { email } = await owed();
    await delivered(manners);
    later(60);
    await delivered('takes');
    expect((await row(email)).state).toBe('sent');
    expect(new Set(server.to(email).map(({ messageId }) => messageId))).toEqual(new Set([`<${(await row(email)).id}@phare.exemple.test>`]));
  });

  it('keeps the doubt of a mail that may have arrived twice', async () => {
    const { email } = await owed();
    await delivered('drops');
    later(60);
    await delivered('takes');
    expect([await stateOf(email), server.to(email).length]).toEqual(['sent after 2, in doubt', 2]);
  });

  it('hands a mail over once at each try: what the server does not answer is not repeated behind its back', async () => {
    const { email } = await owed();
    await delivered('drops');
    await delivered('drops');
    expect(server.to(email)).toHaveLength(1);
  });

  it('is in doubt about what a process was sending when it died, and says so once it is sent again', async () => {
    const { email } = await owed();
    await app.sql(`UPDATE outbox_message SET state = 'sending', attempts = 1, next_attempt_at = $2 WHERE recipient_email = $1`, [email, app.clock.now()]);
    await app.deliverMail();
    expect([await stateOf(email), server.to(email).length]).toEqual(['sent after 2, in doubt', 1]);
  });

  it('gives up after three days, and never tries again', async () => {
    const { email } = await owed();
    for (let tries = 0; tries < 20; tries += 1) {
      await delivered('defers');
      later(86_400);
    }
    expect(await stateOf(email)).toBe('dead after 14');
    await delivered('takes');
    expect(server.to(email)).toHaveLength(0);
  });

  it('goes on after a conversation that stalled', async () => {
    const { email } = await owed();
    await delivered('stalls');
    server.manners = 'takes';
    const others = await Promise.all([owed(), owed(), owed()]);
    await delivered('takes');
    expect(await Promise.all(others.map(({ email: other }) => stateOf(other)))).toEqual(['sent after 1', 'sent after 1', 'sent after 1']);
    expect(await stateOf(email)).toContain('uncertain');
  });

  it('sends each once, though three deliver at the same time', async () => {
    const others = await Promise.all([0, 1].map(() => createApplication({ installed: app.installed, smtpUrl: app.smtpUrl })));
    await Promise.all(others.map((other) => other.init()));
    const mails = await Promise.all(Array.from({ length: 12 }, () => owed()));
    await Promise.all([app.deliverMail(), ...others.map((other) => other.get(OutboxDelivery).deliver())]);
    await Promise.all([app.deliverMail(), ...others.map((other) => other.get(OutboxDelivery).deliver())]);
    await Promise.all(others.map((other) => other.close()));
    expect(mails.map(({ email }) => server.to(email).length)).toEqual(mails.map(() => 1));
  });

  describe('a mail to the staff that could not leave within its hours', () => {
    const at = (instant: string) => app.clock.moveTo(new Date(instant));
    const staffMails = (template: string) => app.sql<Json>(`SELECT recipient_email AS "to", state, content FROM outbox_message WHERE template = $1 ORDER BY queued_at, id`, [template]);
    const states = async (template: string) => (await staffMails(template)).map(({ state }) => state);

    /** Reminders that are due on a Thursday at 17 h 50, and a server that does not take them. */
    const reminded = async (): Promise<void> => {
      await app.sql('DELETE FROM outbox_message');
      at('2026-12-03T22:50:00Z');
      await sweep();
      await delivered('defers');
      server.messages.splice(0);
    };

    it('waits for the next ones, whoever tries, and leaves once', async () => {
      const { request } = await owed();
      await reminded();
      at('2026-12-03T23:10:00Z');
      await sweep();
      await delivered('takes');
      expect(server.messages).toHaveLength(0);
      at('2026-12-04T13:05:00Z');
      await sweep();
      await delivered('takes');
      expect(server.messages.filter(({ subject }) => subject?.includes(request.number))).toHaveLength(1);
      expect(new Set(await states('reminder'))).toEqual(new Set(['sent']));
    });

    it('is never a digest of another day: the next one says it all', async () => {
      await owed();
      await app.sql('DELETE FROM outbox_message');
      at('2026-12-21T22:50:00Z');
      await sweep();
      await delivered('defers');
      server.messages.splice(0);
      at('2026-12-22T13:05:00Z');
      await sweep();
      await delivered('takes');
      expect([await states('digest'), server.to(COORDINATION).filter(({ subject }) => !/\d{4}-/.test(subject ?? '')).length]).toEqual([['withheld', 'sent'], 1]);
    });

    it('is told to coordination where its reader has left meanwhile', async () => {
      const { request } = await owed();
      await reminded();
      await app.sql(`UPDATE role_grant SET until_on = '2026-12-03' WHERE person_id = $1`, [app.person(INTAKE)]);
      at('2026-12-04T13:05:00Z');
      await sweep();
      await sweep();
      expect(new Set(await states('reminder'))).toContain('dead');
      expect((await toldTo(COORDINATION)).map(({ number }) => number)).toContain(request.number);
      await app.sql(`UPDATE role_grant SET until_on = NULL WHERE person_id = $1`, [app.person(INTAKE)]);
    });
  });

  describe('a mail that does not arrive', () => {
    it('tells coordination, by its number, once', async () => {
      const { request } = await owed();
      await delivered('rejects_recipient');
      await sweep();
      await sweep();
      expect(await toldTo(COORDINATION)).toEqual([{ number: request.number, network: expect.any(String), link: 'https://phare.exemple.test/equipe/courriels/non-remis' }]);
    });

    it('waits for the hours of the one who is told', async () => {
      app.clock.moveTo(new Date('2026-11-21T15:00:00Z'));
      await owed();
      await delivered('rejects');
      await sweep();
      expect(await toldTo(COORDINATION)).toEqual([]);
      app.clock.moveTo(new Date('2026-11-23T13:00:00Z'));
      await sweep();
      expect(await toldTo(COORDINATION)).toHaveLength(1);
    });

    it('tells the keeper of a sealed request, and nobody of the request but them', async () => {
      const { request } = await owed({ audience: { sealed: true } });
      await delivered('rejects');
      await sweep();
      expect([(await toldTo(INTAKE)).map(({ number }) => number), await toldTo(COORDINATION)]).toEqual([[request.number], []]);
    });

    it('tells coordination nothing of a sealed one, where it was the keeper who could not be told', async () => {
      const { email } = await owed({ audience: { sealed: true } });
      await app.sql(`UPDATE outbox_message SET recipient_email = $2 WHERE recipient_email = $1`, [email, INTAKE]);
      await delivered('rejects');
      await sweep();
      expect([(await toldTo(COORDINATION)).map(({ number }) => number), await toldTo(INTAKE)]).toEqual([[''], []]);
    });

    it('tells nobody whom the request excludes, and of a mail about a failure nobody at all', async () => {
      await owed({ excludedPersons: [{ personId: app.person(COORDINATION) }] });
      const { request } = await owed();
      await delivered('rejects');
      await sweep();
      expect((await toldTo(COORDINATION)).map(({ number }) => number)).toEqual([request.number]);
      await delivered('rejects');
      await sweep();
      expect(await toldTo(COORDINATION)).toHaveLength(1);
    });

    it('is known by the Message-ID that its report names, once it has come back', async () => {
      const { request, email } = await owed();
      await delivered('takes');
      const { worker } = app.installed.databases;
      const bounced = (messageId: string) => markBounced(worker, app.installed.installation.network, messageId);
      const messageId = server.to(email)[0]?.messageId ?? '';
      expect([await bounced('<x@phare.exemple.test>'), await bounced(messageId), await bounced(messageId)]).toEqual([false, true, false]);
      expect(await stateOf(email)).toBe('bounced after 1');
      await sweep();
      expect((await toldTo(COORDINATION)).map(({ number }) => number)).toEqual([request.number]);
    });
  });
});

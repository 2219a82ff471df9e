import { OutboxDelivery } from '@phare/correspondence/api';
import { createApplication } from '../../application';
import { INTAKE } from '../testing/acting';
import { aMemberRequest, aRequest, received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';
import { MailServer } from './mail-server';

const SECRET = 'cormoran';

describe('the acknowledgement', () => {
  const server = new MailServer();
  let app: TestApplication;
  let smtpUrl: string;
  let sent = 0;
  beforeAll(async () => {
    smtpUrl = await server.start();
    app = await TestApplication.start({ smtpUrl, env: { PUBLIC_URL: 'https://phare.exemple.test' } });
  });
  beforeEach(() => {
    server.manners = 'takes';
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const newAddress = (): string => `demande${(sent += 1)}@exemple.test`;
  const from = (email: string | null) => ({ name: `Maude ${SECRET}`, email, function: 'direction' });
  const outbox = async (email: string): Promise<Json[]> => app.sql('SELECT * FROM outbox_message WHERE recipient_email = $1', [email]);

  it('tells the number, the real date and what comes next: nothing of the request', async () => {
    const email = newAddress();
    const request = await received(app, { requester: { ...from(email), name: 'Maude Arbour' }, subject: SECRET, description: SECRET, organisationId: app.organisation('organisation-2'), receivedAt: '2026-11-19T23:30:00-05:00' });
    await app.deliverMail();
    const [mail] = server.to(email);
    expect(mail?.subject).toBe(`Demande ${request.number} : bien reçue`);
    expect(mail?.from).toMatchObject({ name: 'ROCGÎM-CDC', address: 'accueil@exemple.test' });
    expect([request.followUp.dueOn, mail?.text]).toEqual(['2026-12-20', expect.stringContaining('d’ici le dimanche 20 décembre 2026')]);
    expect(mail?.text).toContain('https://phare.exemple.test/');
    expect(JSON.stringify([mail, await outbox(email)])).not.toMatch(new RegExp(`${SECRET}|Havre|crise|assemblée`, 'i'));
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('has one Message-ID for good: that of its row', async () => {
    const email = newAddress();
    await received(app, { requester: from(email) });
    await app.deliverMail();
    const [row] = await outbox(email);
    expect(server.to(email)[0]?.messageId).toBe(`<${row.id}@phare.exemple.test>`);
    expect([row.state, row.attempts]).toEqual(['sent', 1]);
  });

  it('speaks English to who filed in English', async () => {
    const email = newAddress();
    const { body } = await app.post('/requests', { body: aRequest(app, { channel: 'web', requester: from(email) }), headers: { 'accept-language': 'en-CA' } });
    await app.deliverMail();
    expect(server.to(email)[0]?.subject).toBe(`Request ${body.number}: received`);
    expect(server.to(email)[0]?.text).toContain('Sunday, December 20, 2026');
  });

  it.each(['phone', 'email', 'in_person', 'web'])('is owed whatever the channel: %s', async (channel) => {
    const email = newAddress();
    await received(app, { channel, requester: from(email) });
    await app.deliverMail();
    expect(server.to(email)).toHaveLength(1);
  });

  it('goes to the address given for this request, else to the member’s own', async () => {
    await app.post('/requests', { as: 'worker1@exemple.test', body: aMemberRequest(app, { requester: { function: 'other' } }) });
    await app.deliverMail();
    expect(server.to('worker1@exemple.test')).toHaveLength(1);
  });

  it('is not written without an address, nor for what was refused or repeated', async () => {
    const count = async () => (await app.sql<{ n: number }>('SELECT count(*)::int AS n FROM outbox_message'))[0]?.n;
    const before = (await count()) ?? 0;
    await received(app, { requester: from(null) });
    await app.post('/requests', { as: INTAKE, body: aRequest(app, { receivedAt: '2030-01-01T00:00:00Z' }) });
    expect(await count()).toBe(before);
    for (let time = 0; time < 2; time += 1) await app.post('/requests', { as: INTAKE, body: aRequest(app), headers: { 'idempotency-key': 'once' } });
    expect(await count()).toBe(before + 1);
  });

  it('is tried again within a minute when the server did not take it, and arrives once', async () => {
    const email = newAddress();
    server.manners = 'defers';
    await received(app, { requester: from(email) });
    await app.deliverMail();
    expect((await outbox(email))[0]).toMatchObject({ state: 'queued', attempts: 1, last_error: expect.stringMatching(/^E[A-Z]+$/) });
    server.manners = 'takes';
    await app.deliverMail();
    expect(server.to(email)).toHaveLength(0);
    app.clock.moveTo(new Date('2026-11-20T15:01:00Z'));
    await app.deliverMail();
    expect(server.to(email)).toHaveLength(1);
    expect((await outbox(email))[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('leaves once, though two deliver at the same time', async () => {
    const other = await createApplication({ installed: app.installed, smtpUrl });
    await other.init();
    const addresses = Array.from({ length: 25 }, newAddress);
    for (const email of addresses) await received(app, { requester: from(email) });
    await Promise.all([app.deliverMail(), other.get(OutboxDelivery).deliver()]);
    await Promise.all([app.deliverMail(), other.get(OutboxDelivery).deliver()]);
    await other.close();
    expect(addresses.map((email) => server.to(email).length)).toEqual(addresses.map(() => 1));
  });

  it('is left to the next one by a process that died while sending, once its lease is over', async () => {
    const email = newAddress();
    server.manners = 'defers';
    await received(app, { requester: from(email) });
    await app.sql(`UPDATE outbox_message SET state = 'sending', attempts = 1, next_attempt_at = $2 WHERE recipient_email = $1`, [email, new Date('2026-11-20T15:01:00Z')]);
    server.manners = 'takes';
    await app.deliverMail();
    expect(server.to(email)).toHaveLength(0);
    app.clock.moveTo(new Date('2026-11-20T15:01:00Z'));
    await app.deliverMail();
    expect(server.to(email)).toHaveLength(1);
  });

  it('cannot be made to say or send more by a name', async () => {
    const email = newAddress();
    await received(app, { requester: { ...from(email), name: 'A\r\nBcc: espion@exemple.test\r\n\r\nCorps' } });
    await received(app, { requester: { ...from(email), name: '"A" <espion@exemple.test>, B' } });
    await app.deliverMail();
    expect(server.to(email)).toHaveLength(2);
    expect(server.to('espion@exemple.test')).toHaveLength(0);
    for (const mail of server.to(email)) expect([mail.to?.length, mail.bcc ?? []]).toEqual([1, []]);
  });
});

import { MailFetching } from '@phare/correspondence/api';
import { INTAKE } from '../testing/acting';
import { aMail } from '../testing/a-mail';
import { TestApplication, type Json } from '../testing/test-application';
import { ImapServer } from './imap-server';

describe('mail fetched from a mailbox', () => {
  const server = new ImapServer();
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start({ env: { IMAP_URL: await server.start() } });
    await fetched();
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const fetched = (): Promise<void> => app.application.get(MailFetching, { strict: false }).fetch();
  const subjects = async (): Promise<string[]> => (await app.get('/inbound-mails?limit=100', { as: INTAKE })).body.items.map(({ subject }: Json) => subject);
  let uid = 0;
  const arrives = (subject: string, { seen = false, at = '2026-11-19T12:00:00Z' } = {}): void => {
    server.messages.push({ uid: (uid += 1), raw: aMail({ Subject: subject }), arrivedAt: new Date(at), seen });
  };

  it('is taken in with the date of its arrival there', async () => {
    arrives('Premier');
    await fetched();
    const { body } = await app.get('/inbound-mails', { as: INTAKE });
    expect(body.items).toEqual([expect.objectContaining({ subject: 'Premier', receivedAt: '2026-11-19T12:00:00.000Z', dueOn: '2026-12-19' })]);
  });

  it('is taken in once, and also when somebody else has opened it first', async () => {
    arrives('Lu par une collègue', { seen: true });
    arrives('Pas lu');
    await fetched();
    await fetched();
    expect((await subjects()).sort()).toEqual(['Lu par une collègue', 'Pas lu', 'Premier']);
  });

  it('is taken in again from the last days when the server numbers it anew: what is known is known', async () => {
    server.uidValidity = 2;
    arrives('Ancien', { at: '2026-01-05T12:00:00Z', seen: true });
    arrives('Après la renumérotation');
    await fetched();
    expect((await subjects()).sort()).toEqual(['Après la renumérotation', 'Lu par une collègue', 'Pas lu', 'Premier']);
  });

  it('waits there while the database does not answer, and comes later', async () => {
    arrives('Pendant la panne');
    await app.sql('ALTER TABLE inbound_mail RENAME TO inbound_mail_away');
    await fetched();
    await app.sql('ALTER TABLE inbound_mail_away RENAME TO inbound_mail');
    expect(await subjects()).not.toContain('Pendant la panne');
    await fetched();
    expect(await subjects()).toContain('Pendant la panne');
  });

  it('is only ever read there: nothing is marked, moved or deleted', () => {
    expect(server.commands.some((command) => /^EXAMINE/i.test(command))).toBe(true);
    expect(server.commands.filter((command) => /STORE|EXPUNGE|MOVE|COPY|DELETE|^SELECT/i.test(command))).toEqual([]);
  });

  it('leaves the rest of the product alone when there is no server', async () => {
    await server.stop();
    await fetched();
    expect((await app.get('/inbound-mails', { as: INTAKE })).status).toBe(200);
  });
});

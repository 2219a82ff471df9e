import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import PostalMime from 'postal-mime';
import { messageNames, readMessage } from './received-message';
import { type Inbox, startInbox } from './start-inbox';
import { type InboxViewer, startInboxViewer } from './start-inbox-viewer';

const LETTER = {
  from: { name: 'Phare', address: 'phare@exemple.test' },
  to: [{ name: 'L’Éclaircie', address: 'leclaircie@exemple.test' }],
  subject: 'Votre demande D-2026-001 — reçue',
  text: 'Bonjour,\n.\nNous répondrons d’ici le 4 décembre. https://phare.exemple.test/d/1?a=1&b=2\n',
} satisfies SendMailOptions;

describe('inbox', () => {
  let folder: string;
  let inbox: Inbox;
  let viewer: InboxViewer;
  const send = async (letter: SendMailOptions) => {
    const transport = createTransport(inbox.smtpUrl);
    await transport.sendMail({ ...letter, disableFileAccess: true, disableUrlAccess: true }).finally(() => transport.close());
  };
  const latest = async () => (await messageNames(folder))[0] ?? '';

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'phare-inbox-')), 'courriels');
    inbox = await startInbox({ folder, log: () => undefined });
    viewer = await startInboxViewer({ folder });
  });

  afterEach(async () => {
    await Promise.all([inbox.stop(), viewer.stop()]);
    await rm(join(folder, '..'), { recursive: true });
  });

  it('keeps a message sent over SMTP as one .eml file', async () => {
    await send(LETTER);
    const email = await PostalMime.parse((await readMessage(folder, await latest())) ?? '');
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^\d{8}T\d{9}Z-[0-9a-f]{8}\.eml$/)]);
    expect(email).toMatchObject({ subject: LETTER.subject, from: LETTER.from, to: LETTER.to });
    expect(email.text?.trim()).toBe(LETTER.text.trim());
  });

  it('keeps every one of many sent at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => send({ ...LETTER, subject: `Message ${index}` })));
    expect(await messageNames(folder)).toHaveLength(20);
  });

  it('shows the list and a message as text, in the reader’s language', async () => {
    await send(LETTER);
    const list = await (await fetch(viewer.url)).text();
    const message = await (await fetch(`${viewer.url}/messages/${await latest()}`, { headers: { 'Accept-Language': 'en' } })).text();
    expect(list).toContain('Courriels envoyés par Phare');
    expect(list).toContain('leclaircie@exemple.test');
    expect(message).toContain('All messages');
    expect(message).toContain('<a href="https://phare.exemple.test/d/1?a=1&amp;b=2"');
  });

  it('runs nothing that a message holds', async () => {
    await send({ ...LETTER, subject: '<script>alert(1)</script>', text: '<img src=x onerror=alert(1)> "https://x.test/"onmouseover="y' });
    const list = await (await fetch(viewer.url)).text();
    const answer = await fetch(`${viewer.url}/messages/${await latest()}`);
    const message = await answer.text();
    expect(list + message).not.toMatch(/<script|<img/);
    expect(message).toContain('<a href="https://x.test/" rel="noreferrer">');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it.each(['/messages/..%2f..%2fetc%2fpasswd', '/messages/../secret.eml', '/messages/x.eml', '/other'])('gives no other file: %s', async (path) => {
    expect((await fetch(viewer.url + path)).status).toBe(404);
  });

  it('answers only to the names of this machine, and only reads', async () => {
    const status = await new Promise((resolve) => request(viewer.url, { headers: { host: 'inbox.exemple.test' } }, (answer) => resolve(answer.statusCode)).end());
    expect(status).toBe(404);
    expect((await fetch(viewer.url, { method: 'DELETE' })).status).toBe(405);
  });

  it('stops twice without harm', async () => {
    await Promise.all([inbox.stop(), inbox.stop()]);
    await expect(send(LETTER)).rejects.toThrow('ECONNREFUSED');
  });
});

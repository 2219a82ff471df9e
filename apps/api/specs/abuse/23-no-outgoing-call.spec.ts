import { readFileSync, globSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { OutboxDelivery } from '@phare/correspondence/api';
import type { Transporter } from 'nodemailer';
import { MailServer } from '../correspondence/mail-server';
import { COORDINATION } from '../testing/acting';
import { received } from '../testing/a-request';
import { oneOfEach, pathWith } from '../testing/real-ids';
import { TestApplication } from '../testing/test-application';
import { TAKES_A_FILE, validBodies } from '../testing/valid-bodies';
import { letThrough } from '../checks/callers';
import { allRoutes } from '../checks/routes';

const ROOT = join(__dirname, '../../../..');

/** Files of the product that may open a connection, and to what. */
const REACHES_OUT: Readonly<Record<string, string>> = {
  'libs/correspondence/api/delivery/alarm.ts': 'the mail server of SMTP_URL, for the watchdog',
  'libs/correspondence/api/delivery/mailer.ts': 'the mail server of SMTP_URL',
  'libs/correspondence/api/inbound/imap/imap-mailbox.ts': 'the mailbox of IMAP_URL',
  'libs/correspondence/api/inbound/imap/mail-fetching.ts': 'nothing: the name of a round',
  'libs/correspondence/api/inbox/start-inbox-viewer.ts': 'listens on this machine: the inbox of the demonstration',
  'libs/correspondence/api/inbox/start-inbox.ts': 'listens on this machine: the inbox of the demonstration',
  'libs/kernel/api/http/file-body.ts': 'nothing: the type of an incoming message',
  'libs/kernel/api/postgres/server.ts': 'the PostgreSQL started beside the product',
  'libs/kernel/api/files/antivirus.ts': 'the clamd of CLAMD_URL',
  'libs/kernel/api/settings/settings-reader.ts': 'nothing: whether a proxy’s address is one',
};
const CONNECTS = /from '(node:)?(http|https|http2|net|tls|dgram|undici|nodemailer|smtp-server|imapflow|axios)'|\bfetch\(|new WebSocket\(/;

describe('a call to wherever a text points', () => {
  const hits: string[] = [];
  const mail = new MailServer();
  const listeners: Server[] = [];
  let app: TestApplication;
  let urls: string[];
  beforeAll(async () => {
    urls = await Promise.all(['127.0.0.1', '::1'].map(listening));
    app = await TestApplication.start({ smtpUrl: await mail.start() });
  });
  afterAll(async () => {
    await app.stop();
    await mail.stop();
    await Promise.all(listeners.map((server) => new Promise((resolve) => server.close(resolve))));
  });

  async function listening(host: string): Promise<string> {
    const server = createServer((request, response) => {
      hits.push(String(request.url));
      response.end();
    });
    listeners.push(server);
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    return `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  }

  const transport = (): Transporter => Reflect.get(Reflect.get(app.application.get(OutboxDelivery), 'mailer') as object, 'transport') as Transporter;
  const letter = { from: 'phare@exemple.test', to: 'quelquun@exemple.test', subject: 'x' };

  it('would be heard', async () => {
    for (const url of urls) await fetch(`${url}/canary`);
    expect(hits.splice(0)).toEqual(['/canary', '/canary']);
  });

  it.each(['text', 'html', 'raw'])('is not made by a mail whose %s is an address or a file', async (part) => {
    for (const content of [{ path: '/etc/passwd' }, { path: join(ROOT, 'package.json') }, ...urls.flatMap((url) => [{ href: url }, { path: url }])]) {
      await expect(transport().sendMail({ ...letter, [part]: content } as never)).rejects.toThrow(/access rejected/);
    }
    expect(hits).toEqual([]);
  });

  it('is not made by a mail with such an attachment', async () => {
    for (const attachment of [{ path: '/etc/passwd' }, { path: 'file:///etc/passwd' }, ...urls.map((url) => ({ href: url }))]) await expect(transport().sendMail({ ...letter, text: 'x', attachments: [attachment] })).rejects.toThrow(/access rejected/);
    expect(mail.messages.filter(({ subject }) => subject === 'x')).toEqual([]);
    expect(hits).toEqual([]);
  });

  it('is not made for an address in any text of any body, nor when it is read, found or mailed', async () => {
    const ids = await oneOfEach(app);
    const pointers = [...urls, ...urls.map((url) => `<img src="${url}/x">`), ...urls.map((url) => `![x](${url})`), 'http://169.254.169.254/latest/meta-data/', 'file:///etc/passwd', 'gopher://127.0.0.1:70/'];
    for (const pointer of pointers) {
      for (const { method, path, permission } of allRoutes(app).filter((route) => ['POST', 'PUT', 'PATCH'].includes(route.method) && !TAKES_A_FILE.includes(`${route.method} ${route.path}`))) {
        const body = validBodies(app)[`${method} ${path}`] ?? {};
        for (const [name, value] of Object.entries(body).filter(([, each]) => typeof each === 'string')) await app.send(method, pathWith(path, ids), { as: letThrough(permission), body: { ...body, [name]: pointer, was: undefined }, ifMatch: value === '' ? 0 : 1 });
      }
      await received(app, { subject: pointer, description: pointer, requester: { name: pointer.slice(0, 100), email: 'quelquun@exemple.test', function: 'direction' } });
      await app.get(`/requests?q=${encodeURIComponent(pointer.slice(0, 200))}`, { as: COORDINATION });
    }
    await app.deliverMail();
    expect(mail.to('quelquun@exemple.test').length).toBeGreaterThanOrEqual(pointers.length);
    expect(hits).toEqual([]);
  });

  it('can be made by no file of the product but those that are told here', () => {
    const files = ['libs/*/api/**/*.ts', 'libs/*/domain/**/*.ts', 'apps/{api,worker,cli}/**/*.ts'].flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter((file) => !file.includes('.spec.ts') && !file.includes('/specs/'));
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => CONNECTS.test(readFileSync(join(ROOT, file), 'utf8'))).sort()).toEqual(Object.keys(REACHES_OUT).sort());
  });
});

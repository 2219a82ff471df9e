import { MailServer } from '../correspondence/mail-server';
import { acted, COORDINATION, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { plantedRequest } from '../testing/planted-words';
import { TestApplication } from '../testing/test-application';
import { DeadlineSweep } from '@phare/requests/api';

const SPY = 'espion@exemple.test';
const OWN = 'demande@exemple.test';

/** What a name could try: more headers, more recipients, another body, commands of the conversation itself. */
const NAMES = [
  ...['\r\n', '\n', '\r', '\u2028', '\u0085', '%0d%0a', '\\r\\n', '=0D=0A'].flatMap((line) => [`A${line}Bcc: ${SPY}`, `A${line}${line}Corps ajouté`, `A${line}RCPT TO:<${SPY}>`]),
  ...[`"A" <${SPY}>`, `A <${SPY}>, B`, `${SPY},`, `A;${SPY}`, `A>, <${SPY}`, `=?utf-8?B?${Buffer.from(`A\r\nBcc: ${SPY}`).toString('base64')}?=`, `A (${SPY})`, `groupe: ${SPY};`, `A\\" <${SPY}>`, '.\r\nQUIT', '\t', 'A\u202e', 'x'.repeat(200)],
];

/** What an address could try: either it is refused, or the mail goes to that one recipient. */
const ADDRESSES = [
  ...['\r\n', '\n', '\r', '\u0000', '%0d%0a', ' ', '\t', ',', ';', '>', '<'].flatMap((between) => [`a${between}${SPY}`, `a@exemple.test${between}${SPY}`]),
  `"a@exemple.test ${SPY}"`, `<a@exemple.test>`, `A <${SPY}>`, `a@exemple.test?cc=${SPY}`, `"${SPY}"@exemple.test`, `a@[127.0.0.1]`, 'a@', '@exemple.test', `a@exemple.test> SIZE=1`, `a@exemple.test\u2028${SPY}`, 'a@xn--', `groupe:${SPY};`,
];

describe('whoever would make a mail say or go elsewhere', () => {
  const server = new MailServer();
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start({ smtpUrl: await server.start() });
  });
  beforeEach(() => {
    server.messages.splice(0);
    server.recipients.splice(0);
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const file = (requester: Readonly<Record<string, unknown>>) =>
    app.post('/requests', { as: INTAKE, body: { organisationId: app.organisation('organisation-1'), channel: 'email', requester: { function: 'direction', ...requester }, subject: 'Sujet', description: 'Texte' } });

  it('tries sixty ways', () => expect(NAMES.length + ADDRESSES.length).toBeGreaterThanOrEqual(60));

  it('gains no recipient, header or line by a name', async () => {
    const taken: string[] = [];
    for (const name of NAMES) {
      const { status } = await file({ name, email: OWN });
      expect([name, [201, 400].includes(status)]).toEqual([name, true]);
      if (status === 201) taken.push(name);
    }
    await app.deliverMail();
    expect(taken.length).toBeGreaterThan(10);
    expect(server.recipients).toEqual(taken.map(() => OWN));
    expect(server.messages).toHaveLength(taken.length);
    for (const { headers, text, bcc, cc } of server.messages) {
      expect([headers.map(({ key }) => key).sort(), bcc ?? [], cc ?? []]).toEqual([['auto-submitted', 'content-language', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to', 'x-loop'], [], []]);
      expect(text).toMatch(/^Bonjour,\n/);
      expect(text).not.toContain('Corps ajouté');
    }
  });

  it('gains no second recipient by an address', async () => {
    let taken = 0;
    for (const email of ADDRESSES) {
      const { status } = await file({ name: 'Maude Arbour', email });
      expect([email, [201, 400, 422].includes(status)]).toEqual([email, true]);
      taken += Number(status === 201);
    }
    await app.deliverMail();
    expect(server.recipients.filter((address) => address.toLowerCase() === SPY)).toEqual([]);
    expect(server.recipients.length).toBeLessThanOrEqual(taken);
    for (const { to } of server.messages) expect(to).toHaveLength(1);
  });

  it.each([false, true])('reads no word that anyone wrote, in any mail of a request’s life; sealed: %s', async (sealed) => {
    const { words } = await plantedRequest(app, sealed);
    app.clock.moveTo(new Date('2026-12-21T15:00:00Z'));
    await app.application.get(DeadlineSweep).sweep();
    await acted(app, await received(app), 'withdraw', { as: COORDINATION, body: { reason: Object.values(words)[0] } });
    await app.deliverMail();
    expect(server.messages.length).toBeGreaterThan(0);
    const said = JSON.stringify(server.messages);
    expect(Object.entries(words).filter(([, word]) => said.includes(word))).toEqual([]);
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
  });
});

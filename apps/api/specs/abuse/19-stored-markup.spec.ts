import { MARKUP } from '@phare/kernel/testing';
import { attached } from '../testing/a-file';
import { acted, DIRECTION1, INTAKE } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

/** How many go in one request: as many messages, and the longest file name that is kept. */
const TOGETHER = 10;

describe('markup in what is typed', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const GROUPS = Array.from({ length: Math.ceil(MARKUP.length / TOGETHER) }, (_, n) => MARKUP.slice(n * TOGETHER, (n + 1) * TOGETHER));

  it('is of a hundred and twenty kinds', () => expect(MARKUP.length).toBeGreaterThanOrEqual(120));

  it.each(GROUPS.map((texts, n) => [n, texts] as const))('is given back as it was typed, as data that no browser runs: group %i', async (_, texts) => {
    const typed = texts.join('\n');
    const { body: own } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { subject: [...(texts[0] ?? '')].slice(0, 160).join(''), description: typed }) });
    const written = await acted(app, own, 'messages', { as: INTAKE, body: { body: typed } });
    await attached(app, written, { name: `${texts[0]?.replace(/[\r\n"\\/%]/g, '')}.txt`, content: typed }, DIRECTION1);
    for (const path of [`/requests/${own.id}`, `/requests/${own.id}/timeline`, `/requests/${own.id}/attachments`, '/requests']) {
      const { status, headers } = await app.get(path, { as: DIRECTION1 });
      expect([path, status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([path, 200, 'application/json; charset=utf-8', 'nosniff']);
      expect(headers.get('content-security-policy')).toMatch(/(?=.*default-src 'none')(?=.*sandbox)/);
    }
    expect((await app.get(`/requests/${own.id}`, { as: DIRECTION1 })).body.description).toBe(typed);
    const { items } = (await app.get(`/requests/${own.id}/timeline`, { as: DIRECTION1 })).body;
    expect(items.find(({ kind }: Json) => kind === 'message').text).toBe(typed);
  });

  it('is in no mail: none holds a word of what was typed', async () => {
    const mails = await app.sql<{ mail: string }>('SELECT content::text AS mail FROM outbox_message');
    expect(mails.length).toBeGreaterThan(20);
    expect(mails.filter(({ mail }) => /planted|<|data-/.test(mail))).toEqual([]);
  });
});

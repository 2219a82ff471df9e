import { INTAKE } from '../testing/acting';
import { ingested } from '../testing/a-mail';
import { TestApplication, type Json } from '../testing/test-application';
import { ENCODINGS } from './corpus/encodings';
import { HABITS } from './corpus/habits';
import { HOSTILE } from './corpus/hostile';
import { MACHINES } from './corpus/machines';
import type { MailCase } from './corpus/mail-case';
import { STRUCTURES } from './corpus/structures';

const CORPUS = { encodings: ENCODINGS, structures: STRUCTURES, machines: MACHINES, habits: HABITS, hostile: HOSTILE };
const ALL = Object.values(CORPUS).flat();

describe('the corpus of e-mails', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(async () => {
    await app.stop();
  });

  it('has at least 150, each with what is to become of it', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(150);
    expect(ALL.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) !== index)).toEqual([]);
  });

  describe.each(Object.entries(CORPUS))('%s', (_, cases) => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, { raw, outcome, ...expected }) => {
      const { id, known } = await ingested(app, typeof raw === 'function' ? raw() : raw);
      const { status, body } = await app.get(`/inbound-mails/${id}`, { as: INTAKE });
      expect([known, status, `${body.state} ${body.reason ?? ''}`.trim()]).toEqual([false, 200, outcome]);
      expectShown(body, expected);
    });
  });

  it('is there whole, and nobody was written to', async () => {
    const [{ count } = { count: 0 }] = await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM inbound_mail');
    expect(count).toBe(ALL.length);
    expect(await app.sql('SELECT FROM outbox_message')).toEqual([]);
  });

  function expectShown(body: Json, { subject, text, from, files, never, declaredAt, person }: Omit<MailCase, 'name' | 'raw' | 'outcome'>): void {
    if (subject !== undefined) expect(body.subject).toBe(subject);
    if (typeof text === 'string') expect(body.text).toBe(text);
    if (text instanceof RegExp) expect(body.text).toMatch(text);
    if (from !== undefined) expect(body.from).toBe(from);
    if (files) expect(body.files.map(({ name }: Json) => name)).toEqual(files);
    if (never) expect(body.subject + body.from + body.text).not.toMatch(never);
    if (declaredAt !== undefined) expect(body.declaredAt).toBe(declaredAt);
    if (person !== undefined) expect(body.guess.personId).toBe(person === null ? null : app.person(person));
  }
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hear, HeardTerminal } from '../testing/a-machine';
import { deadlineCommand } from './deadline';

const GOOD = { id: 'a', receivedAt: '2026-11-20T09:00:00-05:00', zone: 'America/Toronto', rule: { unit: 'days', n: 30, roll: 'none' } };

describe('phare deadline', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'phare-deadline-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const call = (args: readonly string[], terminal?: HeardTerminal) => hear((machine) => deadlineCommand(args, machine.terminal), terminal);
  async function given(content: string | Buffer, terminal?: HeardTerminal) {
    const file = join(folder, 'cases.json');
    await writeFile(file, content);
    const heard = await call(['--file', file], terminal);
    return { ...heard, reasons: heard.reasons.replaceAll(file, 'F') };
  }

  it('answers a JSON list of exactly four fields, in the order of the cases', async () => {
    const { exit, said, reasons } = await given(JSON.stringify([{ ...GOOD, id: 'b', why: 'left alone' }, GOOD]));
    const answer = { dueOn: '2026-12-20', limit: '2026-12-21T05:00:00Z', internalTargetOn: '2026-12-18' };
    expect([exit, reasons]).toEqual([0, '']);
    expect(said).toBe(`${JSON.stringify([{ id: 'b', ...answer }, { id: 'a', ...answer }], null, 1)}\n`);
  });

  it.each([['[]', '[]'], [`\uFEFF${JSON.stringify([])}`, '[]']])('answers %j with an empty list', async (content, said) => expect(await given(content)).toEqual({ exit: 0, said: `${said}\n`, reasons: '' }));

  it.each([[[]], [['--file']], [['--file', '']], [['cases.json']], [['--file', 'a', 'b']], [['--file', 'a', '--file', 'b']], [['--fil', 'a']], [['--file', 'a', '--apply']]])('is called wrongly with %j', async (args) => {
    expect(await call(args)).toEqual({ exit: 2, said: '', reasons: '' });
  });

  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'F\u00a0: ce fichier n’est pas du JSON.\n'],
    ['half a list', '[{', 'F\u00a0: ce fichier n’est pas du JSON.\n'],
    ['text in another encoding', Buffer.from('["é"]', 'latin1'), 'F\u00a0: ce fichier n’est pas du texte en UTF-8.\n'],
    ['an object', '{}', 'F\u00a0: il faut une liste de cas, entre crochets.\n'],
    ['a bad case among good ones', JSON.stringify([GOOD, { ...GOOD, id: 'E9', zone: 'Gaspé' }, GOOD]), 'F, cas 2 (E9), zone\u00a0: il faut un fuseau horaire, comme America/Toronto ou America/Halifax.\n'],
    ['a date that does not exist', JSON.stringify([{ ...GOOD, receivedAt: '2026-02-29T09:00:00Z' }]), 'F, cas 1 (a), receivedAt\u00a0: il faut un instant qui existe, avec son décalage, comme 2026-11-20T09:00:00-05:00.\n'],
    ['a case that is no object', '[3]', 'F, cas 1\u00a0: il faut un objet, entre accolades.\n'],
    ['an identifier that would drive the terminal', JSON.stringify([{ ...GOOD, id: '\u001b[2J', rule: { unit: 'days', n: '30' } }]), 'F, cas 1 (\\u{1b}[2J), rule.n\u00a0: il faut un nombre entier.\n'],
  ])('refuses %s and answers nothing', async (_what, content, reasons) => {
    expect(await given(content)).toEqual({ exit: 1, said: '', reasons });
  });

  it('names the first fifty problems, and counts the others', async () => {
    const { reasons } = await given(JSON.stringify(Array.from({ length: 60 }, () => ({ ...GOOD, zone: 'x' }))), new HeardTerminal('en-CA'));
    expect(reasons.trimEnd().split('\n')).toHaveLength(51);
    expect(reasons).toMatch(/F, case 50 \(a\), zone: a time zone is needed.*\nAnd 10 other problems\.\n$/s);
  });

  it('refuses a file that is absent, and a folder', async () => {
    await mkdir(join(folder, 'sub'));
    expect(await call(['--file', join(folder, 'nothing.json')])).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining('ce fichier n’existe pas') });
    expect(await call(['--file', join(folder, 'sub')])).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining('c’est un dossier') });
  });
});

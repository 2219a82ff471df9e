import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeardTerminal, TestInstallation } from '../testing/a-machine';
import { ingestMailCommand } from './ingest-mail';

const MESSAGE = 'From: x@exemple.test\r\nSubject: Besoin de cormorans\r\nMessage-ID: <1@exemple.test>\r\n\r\nBonjour';

describe('phare mail ingest', () => {
  let installation: TestInstallation;
  let folder: string;
  beforeAll(async () => {
    installation = await TestInstallation.start('cli_mail');
    folder = await mkdtemp(join(tmpdir(), 'phare-mail-'));
  });
  afterAll(async () => {
    await installation.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const call = (args: readonly string[], terminal?: HeardTerminal) => installation.hear((machine) => ingestMailCommand(args, machine), terminal);
  const kept = (): Promise<{ state: string; reason: string | null }[]> => installation.sql('SELECT state, reason FROM inbound_mail ORDER BY id');
  const file = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  it('takes in a message from a file, and says no word of it', async () => {
    const { exit, said, reasons } = await call([await file('a.eml', MESSAGE)]);
    expect([exit, reasons, said]).toEqual([0, '', 'Reçu\u00a0: une demande à confirmer attend dans «\u00a0Courriels reçus\u00a0».\n']);
    expect(await kept()).toEqual([{ state: 'drafted', reason: null }]);
  });

  it('takes in the same from standard input: it is there already', async () => {
    expect(await call(['-'], new HeardTerminal('en-CA', MESSAGE.replaceAll('\r\n', '\n')))).toEqual({ exit: 0, said: 'This e-mail is here already.\n', reasons: '' });
    expect(await kept()).toHaveLength(1);
  });

  it('is done with a message that nobody can read: it waits, and says why', async () => {
    expect(await call(['-'], new HeardTerminal('fr-CA', Buffer.from([0, 1, 2, 3])))).toMatchObject({ exit: 0, said: expect.stringContaining('n’a pas pu lire'), reasons: '' });
    expect((await kept()).at(-1)).toEqual({ state: 'waiting', reason: 'unreadable' });
  });

  it('is done with one that is too large: its beginning waits', async () => {
    const { exit, said } = await call([await file('large.eml', Buffer.concat([Buffer.from(MESSAGE), Buffer.alloc(40_000_000, 'a')]))]);
    expect([exit, said]).toEqual([0, expect.stringContaining('25\u00a0Mo')]);
    expect(await installation.sql(`SELECT length(l.raw) < 1100000 AS cut FROM inbound_mail m JOIN inbound_letter l ON l.mail_id = m.id WHERE m.reason = 'too_large'`)).toEqual([{ cut: true }]);
  });

  it('refuses what is not there, and nothing at all', async () => {
    const before = await kept();
    expect(await call([join(folder, 'absent.eml')])).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining('n’existe pas') });
    expect(await call([folder])).toMatchObject({ exit: 1, said: '' });
    expect(await call(['-'], new HeardTerminal())).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining('vide') });
    expect(await kept()).toEqual(before);
  });

  it.each([[[]], [['a', 'b']], [['--all']], [['']]])('is called wrongly with %j', async (args) => expect(await call(args)).toEqual({ exit: 2, said: '', reasons: '' }));
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInbox } from '@phare/correspondence/api';
import { readSettings } from '@phare/kernel/api';
import { DeadlineSweep } from '@phare/requests/api';
import PostalMime, { type Email } from 'postal-mime';
import { hear, HeardTerminal, TestInstallation } from '../testing/a-machine';
import { watchdogCommand } from './watchdog';

describe('phare watchdog', () => {
  let installation: TestInstallation;
  let folder: string;
  let inbox: Awaited<ReturnType<typeof startInbox>>;
  beforeAll(async () => {
    installation = await TestInstallation.start(`cli_watchdog_${Math.random().toString(36).slice(2)}`);
  });
  afterAll(() => installation.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phare-watchdog-'));
    inbox = await startInbox({ folder, log: () => undefined });
  });
  afterEach(async () => {
    await inbox.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const settings = (smtpUrl = inbox.smtpUrl) => readSettings({ SMTP_URL: smtpUrl, PUBLIC_URL: 'https://phare.exemple.test' });
  const mails = async (): Promise<Email[]> => Promise.all((await readdir(folder)).filter((name) => name.endsWith('.eml')).map(async (name) => PostalMime.parse(await readFile(join(folder, name)))));
  const recipients = async () => (await mails()).flatMap(({ to }) => to?.map(({ address }) => address)).sort();
  const watch = (args: readonly string[] = ['--to', 'veille@exemple.test'], terminal = new HeardTerminal()) => installation.hear((machine) => watchdogCommand(args, machine, settings()), terminal);
  const beatAgo = (minutes: number) => installation.sql(`UPDATE heartbeat SET beat_at = clock_timestamp() - make_interval(mins => $1)`, [minutes]);

  it('writes when there never was a sweep', async () => {
    const { exit, said, reasons } = await watch(['--to', 'veille@exemple.test', '--to', 'seconde@exemple.test']);
    expect([exit, said, reasons]).toEqual([1, '', 'Les échéances ne sont pas surveillées\u00a0: aucun passage n’est inscrit.\nCourriel d’alerte remis à 2 adresses sur 2.\n']);
    expect(await recipients()).toEqual(['seconde@exemple.test', 'veille@exemple.test']);
    expect((await mails())[0]).toMatchObject({ subject: 'Phare\u00a0: les échéances ne sont plus surveillées', from: { address: 'accueil@exemple.test' }, text: expect.stringContaining('https://phare.exemple.test') });
  });

  it('keeps silent while deadlines are watched, whatever the clock of the business says', async () => {
    await new DeadlineSweep(installation.installed.databases.worker, installation.installed.installation).sweep();
    await beatAgo(29);
    expect(await watch()).toMatchObject({ exit: 0, said: expect.stringMatching(/^Les échéances sont surveillées/), reasons: '' });
    expect(await mails()).toEqual([]);
  });

  it('writes once the last sweep is older than thirty minutes, in either language', async () => {
    await beatAgo(31);
    expect((await watch()).exit).toBe(1);
    expect((await watch(['--to', 'watch@exemple.test'], new HeardTerminal('en-CA'))).reasons).toMatch(/^Deadlines are no longer watched: last sweep on .+\nAlarm delivered to 1 of 1 addresses\.\n$/);
    expect((await mails()).map(({ subject }) => subject).sort()).toEqual(['Phare: deadlines are no longer watched', 'Phare\u00a0: les échéances ne sont plus surveillées']);
  });

  it('writes when the database does not answer', async () => {
    const { exit, reasons } = await hear((machine) => watchdogCommand(['--to', 'veille@exemple.test'], machine, settings()));
    expect([exit, reasons]).toEqual([1, expect.stringContaining('la base de données ne répond pas')]);
    expect(await recipients()).toEqual(['veille@exemple.test']);
  });

  it('says that its mail was not taken', async () => {
    const { exit, reasons } = await installation.hear((machine) => watchdogCommand(['--to', 'veille@exemple.test'], machine, settings('smtp://127.0.0.1:9')));
    expect([exit, reasons]).toEqual([1, expect.stringContaining('remis à 0 adresse sur 1')]);
  });

  it('needs a mail server', async () => {
    const { exit, reasons } = await installation.hear((machine) => watchdogCommand(['--to', 'veille@exemple.test'], machine, readSettings({})));
    expect([exit, reasons]).toEqual([1, 'SMTP_URL\u00a0: il faut un serveur pour envoyer le courriel d’alerte.\n']);
  });

  it.each([[[]], [['--to', 'personne']], [['--to', 'veille@exemple.test', '--to', 'x']], [['veille@exemple.test']], [['--force']]])('%j is a wrong call', async (args) => expect((await watch(args)).exit).toBe(2));
});

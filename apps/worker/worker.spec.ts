import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInbox } from '@phare/correspondence/api';
import { install, prepareDatabase } from '@phare/installation/api';
import { closeDatabases, newId, queueMail, readSettings, startEmbeddedPostgres, systemOf, type RunningPostgres } from '@phare/kernel/api';
import { BuiltProgram } from '@phare/kernel/testing';
import { onceThereIsADatabase, workerAddresses } from './worker';

const POLICY = join(__dirname, '../../libs/policy/data/rocgim-cdc');
const failing = (code: string) => Object.assign(new Error(code), { code });

describe('the worker’s settings', () => {
  it('name both addresses, or what is missing', () => {
    const both = { DATABASE_URL: 'postgres://x:y@db.exemple.test/phare', SMTP_URL: 'smtp://mail.exemple.test' };
    expect(workerAddresses(readSettings(both))).toEqual({ databaseUrl: both.DATABASE_URL, smtpUrl: both.SMTP_URL });
    expect(() => workerAddresses(readSettings({}))).toThrow(/DATABASE_URL: is needed by the worker.*\n.*SMTP_URL: is needed by the worker/);
    expect(() => workerAddresses(readSettings({ DATABASE_URL: both.DATABASE_URL }))).toThrow(/^(?!.*DATABASE_URL).*SMTP_URL/s);
  });
});

describe('waiting for the database', () => {
  const never = new AbortController().signal;

  it('tries again while nobody is there, or PostgreSQL starts', async () => {
    const outcomes = ['ECONNREFUSED', '57P03', 'ENOTFOUND'];
    const work = async () => {
      const code = outcomes.shift();
      if (code) throw failing(code);
      return 'ready';
    };
    expect(await onceThereIsADatabase(work, never, 0)).toBe('ready');
  });

  it('gives up at once for a wrong password, after sixty tries for nobody', async () => {
    let tries = 0;
    const work = (code: string) => () => Promise.reject(((tries += 1), failing(code)));
    await expect(onceThereIsADatabase(work('28P01'), never, 0)).rejects.toThrow('28P01');
    expect(tries).toBe(1);
    await expect(onceThereIsADatabase(work('ECONNREFUSED'), never, 0)).rejects.toThrow('ECONNREFUSED');
    expect(tries).toBe(61);
  });

  it('stops waiting when asked to stop', async () => {
    await expect(onceThereIsADatabase(() => Promise.reject(failing('ECONNREFUSED')), AbortSignal.abort(), 60_000)).rejects.toThrow();
  });
});

describe('the built worker', () => {
  let folder: string;
  let worker: BuiltProgram;
  let postgres: RunningPostgres;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phare-worker-'));
    // Run as root, PostgreSQL is lent another account, which mkdtemp's 0700 would stop.
    await chmod(folder, 0o755);
    [worker, postgres] = await Promise.all([BuiltProgram.build('worker'), startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: () => undefined })]);
  });
  afterAll(async () => {
    await postgres.stop();
    await worker.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('delivers what the app has queued, and stops cleanly when asked twice', async () => {
    const inbox = await startInbox({ folder: join(folder, 'inbox'), log: () => undefined });
    try {
      await queueOneMail(postgres.adminUrl);
      const running = worker.start([], { env: { DATABASE_URL: postgres.adminUrl, SMTP_URL: inbox.smtpUrl } });
      await running.says(`The worker delivers mail to ${new URL(inbox.smtpUrl).host}\n`);
      while ((await mails(join(folder, 'inbox'))) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      running.signal('SIGTERM');
      running.signal('SIGTERM');
      expect(await running.ended).toEqual({ exit: 0, said: expect.stringMatching(/The worker has stopped\n$/), reasons: '' });
    } finally {
      await inbox.stop();
    }
  });

  it('says what it needs', async () => {
    expect(await worker.run([])).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining('SMTP_URL: is needed by the worker') });
  });
});

const mails = (inbox: string): Promise<number> => readdir(inbox).then((names) => names.filter((name) => name.endsWith('.eml')).length, () => 0);

async function queueOneMail(adminUrl: string): Promise<void> {
  await prepareDatabase(adminUrl);
  const { installation, databases } = await install({ settings: readSettings({}), adminUrl, policyFolder: POLICY, durable: true });
  const content = { number: `2026-${newId().slice(-4)}`, dueOn: '2026-12-20', network: 'Réseau', phone: '', link: 'http://localhost/', overdue: '' };
  const mail = { template: 'acknowledgement', to: { name: 'Manon', email: 'manon@exemple.test' }, locale: 'fr-CA', content } as const;
  await databases.application.withActor(systemOf(installation.network, 'spec'), (transaction) => queueMail(transaction, mail, installation.now()));
  await closeDatabases(databases);
}

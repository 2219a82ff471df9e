import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startEmbeddedPostgres } from '@phare/kernel/api';
import { BuiltProgram } from '@phare/kernel/testing';

const VECTORS = join(__dirname, '../../libs/policy/domain/vectors');
const ORGANISATIONS = join(__dirname, '../../libs/organisations/api/fixtures/organisations.csv');

interface WorkedCase {
  readonly id: string;
  readonly rule: string;
  readonly expectedDeadlineDate: string;
  readonly expectedInstantUtc: string;
  readonly internalTargetDate: string;
}

/** Tells which npm packages a program loads. */
const LOADED = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) => { if (/^(@nestjs|typeorm|pg|@?[a-z]+-[a-z]+)(\\/|$)/.test(name)) console.error('loaded ' + name); return next(name, context); } });`)}`;

describe('the built command line', () => {
  let phare: BuiltProgram;
  let folder: string;
  beforeAll(async () => {
    phare = await BuiltProgram.build('cli');
    folder = await mkdtemp(join(tmpdir(), 'phare-cli-'));
    // Run as root, PostgreSQL is lent another account, which mkdtemp's 0700 would stop.
    await chmod(folder, 0o755);
  });
  afterAll(async () => {
    await phare.remove();
    await rm(folder, { recursive: true, force: true });
  });

  describe('deadline', () => {
    let cases: readonly WorkedCase[];
    beforeAll(async () => {
      cases = JSON.parse(await readFile(join(VECTORS, 'deadlines.json'), 'utf8')) as WorkedCase[];
      const { rules } = JSON.parse(await readFile(join(VECTORS, 'rules.json'), 'utf8')) as { rules: Record<string, unknown> };
      await writeFile(join(folder, 'cases.json'), JSON.stringify(cases.map((worked) => ({ ...worked, rule: rules[worked.rule] }))));
    });

    it.each(['UTC', 'America/Toronto', 'America/Halifax', 'Pacific/Auckland'])('answers the worked cases on a machine in %s, from a path of the caller’s folder', async (TZ) => {
      const { exit, said, reasons } = await phare.run(['deadline', '--file', 'cases.json'], { cwd: folder, env: { TZ, LANG: 'de_DE.UTF-8' } });
      expect([exit, reasons]).toEqual([0, '']);
      expect(cases).toHaveLength(164);
      expect(JSON.parse(said)).toEqual(cases.map(({ id, expectedDeadlineDate, expectedInstantUtc, internalTargetDate }) => ({ id, dueOn: expectedDeadlineDate, limit: expectedInstantUtc, internalTargetOn: internalTargetDate })));
    });

    it('wakes no other part of the product, and works where its settings are wrong', async () => {
      const quiet = await phare.run(['deadline', '--file', 'cases.json'], { cwd: folder, env: { PORT: 'abc', DATABASE_URL: 'nowhere' }, node: ['--import', LOADED] });
      expect([quiet.exit, quiet.reasons]).toEqual([0, '']);
      const loud = await phare.run(['import', 'organisations', ORGANISATIONS], { env: { PORT: 'abc' }, node: ['--import', LOADED] });
      expect([loud.exit, loud.said]).toEqual([1, '']);
      expect(loud.reasons).toMatch(/loaded @nestjs\/common\n.*PORT: must be a whole number/s);
    });
  });

  it('ends with 2 for a wrong call, with 1 for a database that does not answer', async () => {
    expect(await phare.run(['backup'])).toMatchObject({ exit: 2, said: '' });
    expect(await phare.run(['deadline', '--lang', 'de'])).toMatchObject({ exit: 2, said: '' });
    const unreachable = { DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/phare' };
    expect(await phare.run(['import', 'organisations', ORGANISATIONS, '--lang', 'en'], { env: unreachable })).toEqual({ exit: 1, said: '', reasons: 'The database does not answer (ECONNREFUSED). Check DATABASE_URL, or start PostgreSQL.\n' });
  });

  it('works on the data folder alone, then beside the product that has charge of it', async () => {
    const env = { DATA_DIR: join(folder, 'data') };
    const account = (email: string) => phare.run(['user', 'create', '--email', email, '--name', 'Première Personne', '--role', 'admin'], { env, input: 'trois goélands au large' });
    expect(await account('une@exemple.test')).toMatchObject({ exit: 0, said: 'Le compte une@exemple.test est créé. Rôles\u00a0: admin.\n' });
    const product = await startEmbeddedPostgres({ dataDir: env.DATA_DIR, log: () => undefined });
    try {
      expect(await account('une@exemple.test')).toEqual({ exit: 1, said: '', reasons: 'Un compte a déjà cette adresse.\n' });
      const imported = await phare.run(['import', 'organisations', basename(ORGANISATIONS), '--apply'], { env, cwd: join(ORGANISATIONS, '..') });
      expect(imported).toMatchObject({ exit: 0, said: expect.stringMatching(/C’est écrit\.\n$/), reasons: '' });
      expect(await account('deux@exemple.test')).toMatchObject({ exit: 0, reasons: '' });
    } finally {
      await product.stop();
    }
  });
});

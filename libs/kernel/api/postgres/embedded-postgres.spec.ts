import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { AlreadyRunningError, startEmbeddedPostgres, usePostgres } from './embedded-postgres';
import { postmasterOf } from './postmaster';
import { isAlive } from './processes';
import { until } from './waiting';

const log = () => undefined;

async function ask(url: string, sql: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: string }>(sql);
    return rows.map(({ answer }) => answer).join();
  } finally {
    await client.end();
  }
}

async function postmasterPid(dataDir: string): Promise<number> {
  return (await postmasterOf(join(dataDir, 'postgres')))?.pid ?? Number.NaN;
}

const PHARE = `
  const { livingCode } = require('./tools/jest/living-code.cjs');
  const { startEmbeddedPostgres } = livingCode("export * from './libs/kernel/api/postgres/embedded-postgres'");
  startEmbeddedPostgres({ dataDir: process.argv[1], log: () => undefined }).then(({ adminUrl }) => process.stdout.write(adminUrl));
`;

/** A Phare of its own process, to be killed. Gives back the address of its database. */
async function anotherPhare(dataDir: string): Promise<{ adminUrl: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['-e', PHARE, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const adminUrl = await new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())));
  return { adminUrl, kill: () => (child.kill('SIGKILL'), ended) };
}

describe('embedded PostgreSQL', () => {
  let parent: string;
  let dataDir: string;
  const started: { stop(): Promise<void> }[] = [];
  const start = async (folder = dataDir, heard: (sentence: string) => void = log) => {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, log: heard });
    started.push(postgres);
    return postgres;
  };

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'phare à côté-'));
    // mkdtemp gives 0700, which the server's account could not pass when the tests run as root.
    spawnSync('chmod', ['755', parent]);
    dataDir = join(parent, 'données d’été');
  });

  afterEach(async () => {
    for (const postgres of started.splice(0)) await postgres.stop();
  });

  afterAll(() => rm(parent, { recursive: true, force: true }));

  it('starts on loopback with the safety on, in French, and keeps its password to itself', async () => {
    const { adminUrl, stop } = await start();
    expect(await ask(adminUrl, "SELECT current_setting('fsync') || current_setting('full_page_writes') || current_setting('synchronous_commit') AS answer")).toBe('ononon');
    expect(await ask(adminUrl, "SELECT current_setting('listen_addresses') AS answer")).toBe('127.0.0.1');
    expect(await ask(adminUrl, "SELECT string_agg(word, ' ' ORDER BY word) AS answer FROM (VALUES ('zèbre'), ('Éclaircie'), ('œuvre'), ('eau')) AS words(word)")).toBe('eau Éclaircie œuvre zèbre');
    expect(await ask(adminUrl, 'SELECT current_database() AS answer')).toBe('phare');
    expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600);
    await expect(ask(adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1 AS answer')).rejects.toThrow('password authentication failed');
    await stop();
    expect(await postmasterOf(join(dataDir, 'postgres'))).toBeUndefined();
  });

  it('keeps what was written from one start to the next, and stops twice without harm', async () => {
    const first = await start();
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await Promise.all([first.stop(), first.stop()]);
    const second = await start();
    expect(await ask(second.adminUrl, 'SELECT answer FROM kept')).toBe('42');
  });

  it('refuses a second start on the same folder with a clear sentence, even at the same instant', async () => {
    const [one, other] = await Promise.allSettled([start(), start()]);
    const refusal = [one, other].find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(refusal.reason).toBeInstanceOf(AlreadyRunningError);
    expect(String(refusal.reason)).toContain(`Phare is already running on ${dataDir}`);
  });

  it('lends the running server to a command, which does not stop it', async () => {
    const product = await start();
    const command = await usePostgres({ dataDir, log });
    expect(command.adminUrl).toBe(product.adminUrl);
    await command.stop();
    expect(await ask(product.adminUrl, "SELECT 'still here' AS answer")).toBe('still here');
  });

  it('starts the server for a command when nothing runs, and stops it after', async () => {
    const command = await usePostgres({ dataDir, log });
    const pid = await postmasterPid(dataDir);
    await command.stop();
    expect(await isAlive(pid)).toBe(false);
  });

  it('takes charge of a server whose Phare was killed', async () => {
    const killed = await anotherPhare(dataDir);
    const pid = await postmasterPid(dataDir);
    await killed.kill();
    const next = await start();
    expect(next.adminUrl).toBe(killed.adminUrl);
    await next.stop();
    expect(await isAlive(pid)).toBe(false);
  });

  it('starts after Phare and PostgreSQL were both killed', async () => {
    const before = await anotherPhare(dataDir);
    await ask(before.adminUrl, 'CREATE TABLE survived AS SELECT 7 AS answer');
    await before.kill();
    process.kill(await postmasterPid(dataDir), 'SIGKILL');
    const after = await start();
    expect(await ask(after.adminUrl, 'SELECT answer FROM survived')).toBe('7');
  });

  it('starts a killed server again at the same address while Phare runs', async () => {
    const { adminUrl } = await start();
    await ask(adminUrl, 'CREATE TABLE outlived AS SELECT 9 AS answer');
    process.kill(await postmasterPid(dataDir), 'SIGKILL');
    expect(await until(() => ask(adminUrl, 'SELECT answer FROM outlived').catch(() => undefined), 30_000)).toBe('9');
  });

  it('goes on trying while a server cannot start, and it is back as soon as it can', async () => {
    const said: string[] = [];
    const { adminUrl } = await start(dataDir, (sentence) => void said.push(sentence));
    const [version, aside] = [join(dataDir, 'postgres', 'PG_VERSION'), join(dataDir, 'PG_VERSION')];
    await rename(version, aside);
    process.kill(await postmasterPid(dataDir), 'SIGKILL');
    expect(await until(async () => said.find((sentence) => sentence.endsWith('(7)')), 40_000)).toBeDefined();
    await rename(aside, version);
    expect(await until(() => ask(adminUrl, 'SELECT 7 AS answer').catch(() => undefined), 30_000)).toBe('7');
  });

  it('starts although the number in a stale lock file now belongs to another program', async () => {
    await (await start()).stop();
    const other = spawn('sleep', ['60'], { stdio: 'ignore' });
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${other.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n0 0\nready\n`);
    await writeFile(join(dataDir, 'phare.pid'), `${other.pid} 1\n`);
    const { adminUrl } = await start();
    expect(await ask(adminUrl, 'SELECT 1 AS answer')).toBe('1');
    other.kill();
  });

  it('starts over when the very first start was cut short', async () => {
    const folder = join(parent, 'cut short');
    await mkdir(join(folder, 'postgres.new', 'cluster', 'base'), { recursive: true });
    await writeFile(join(folder, 'postgres.password'), 'never used\n', { mode: 0o600 });
    const { adminUrl } = await start(folder);
    expect(await ask(adminUrl, 'SELECT 1 AS answer')).toBe('1');
  });

  it('does without a socket when the path is too long for one', async () => {
    const folder = join(parent, 'l'.repeat(120));
    const { adminUrl } = await start(folder);
    expect(await ask(adminUrl, "SELECT current_setting('unix_socket_directories') AS answer")).toBe('');
  });

  it('touches nothing when the folder holds something else', async () => {
    const folder = join(parent, 'something else');
    await mkdir(join(folder, 'postgres'), { recursive: true });
    await writeFile(join(folder, 'postgres', 'letter.txt'), 'keep me');
    await expect(start(folder)).rejects.toThrow('is not a PostgreSQL cluster');
    expect(await readFile(join(folder, 'postgres', 'letter.txt'), 'utf8')).toBe('keep me');
    expect(await realpath(folder)).toBe(folder);
  });
});

import { chmod, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltProgram, type RunningProgram } from '@phare/kernel/testing';

interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly subject: string; readonly items?: readonly unknown[]; readonly number: string; readonly user: { readonly personId: string } };
}

/** The product of a data folder, and someone of the team who is signed in. */
class Product {
  private static readonly started: RunningProgram[] = [];

  private constructor(
    private readonly running: RunningProgram,
    private readonly url: string,
    private readonly cookie: string,
    readonly personId: string,
  ) {}

  static async start(api: BuiltProgram, dataDir: string): Promise<Product> {
    const running = api.start([], { env: { DATA_DIR: dataDir, PORT: '0', PHARE_MODE: 'demo', PHARE_CLOCK: '2026-11-20T15:00:00Z' } });
    Product.started.push(running);
    const url = (await running.says('Phare is ready on ')).match(/Phare is ready on (\S+)/)?.[1] ?? '';
    const response = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'phare' }, body: JSON.stringify({ email: 'intake@exemple.test', password: 'phare-demo-2026' }) });
    const { user } = (await response.json()) as Answer['body'];
    return new Product(running, url, response.headers.getSetCookie()[0]?.split(';')[0] ?? '', user.personId);
  }

  async call(method: string, path: string, body?: object, cookie = this.cookie): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, { method, headers: { cookie, 'x-requested-with': 'phare', ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  receive(subject: string, sealed = false): Promise<Answer> {
    const requester = { name: 'Réal Cyr', email: 'real.cyr@exemple.test', function: 'direction' };
    return this.call('POST', '/requests', { organisationName: 'La Vigie', channel: 'phone', requester, subject, description: `${subject}, en détail`, audience: { sealed, ...(sealed ? { keeperId: this.personId } : {}) }, notice: { version: 'current', readBy: 'team' } });
  }

  /** Also those that a failed test left running. */
  static endAll(): void {
    for (const running of Product.started) running.signal('SIGKILL');
  }

  get session(): string {
    return this.cookie;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.running.signal(signal);
    await this.running.ended;
  }
}

describe('a backup of the embedded database', () => {
  let api: BuiltProgram;
  let cli: BuiltProgram;
  let folder: string;
  beforeAll(async () => {
    api = await BuiltProgram.build('api');
    cli = await BuiltProgram.build('cli');
    folder = await mkdtemp(join(tmpdir(), 'phare-backup-'));
    // Run as root, PostgreSQL is lent another account, which mkdtemp's 0700 would stop.
    await chmod(folder, 0o755);
  });
  afterAll(async () => {
    Product.endAll();
    await Promise.all([api.remove(), cli.remove()]);
    await rm(folder, { recursive: true, force: true });
  });

  const phare = (dataDir: string, ...args: string[]) => cli.run(args, { cwd: folder, env: { DATA_DIR: join(folder, dataDir) } });

  it('made while people write, brings back every request that was confirmed before it began, in an empty folder', async () => {
    const product = await Product.start(api, join(folder, 'first'));
    const confirmed = new Map<string, string>();
    const confirm = async (subject: string, sealed = false): Promise<void> => {
      const { status, body } = await product.receive(subject, sealed);
      if (status === 201) confirmed.set(body.id, subject);
    };
    await confirm('Un conflit au conseil', true);
    for (let index = 0; index < 15; index += 1) await confirm(`Demande ${index}`);
    const before = new Map(confirmed);
    let writing = true;
    const writers = [1, 2].map(async (writer) => {
      for (let index = 0; writing; index += 1) await confirm(`Pendant la copie ${writer}-${index}`);
    });
    const made = await phare('first', 'backup', 'copie');
    writing = false;
    await Promise.all(writers);
    expect(made).toMatchObject({ exit: 0, reasons: '', said: expect.stringContaining('copie faite et relue') });
    expect(before.size).toBe(16);
    expect(confirmed.size).toBeGreaterThan(before.size);
    await product.end('SIGKILL');

    expect(await phare('second', 'restore', 'copie')).toMatchObject({ exit: 0, said: expect.stringMatching(/aucune ne manque\.\nCourriels retenus\u00a0: \d+/) });
    expect(await phare('second', 'audit', 'verify')).toMatchObject({ exit: 0 });
    expect(await phare('second', 'mail', 'release')).toMatchObject({ exit: 0, said: expect.stringMatching(/: [1-9]\d*\.\n$/) });
    const restored = await Product.start(api, join(folder, 'second'));
    expect((await restored.call('GET', '/session', undefined, product.session)).status).toBe(401);
    for (const [id, subject] of before) expect(await restored.call('GET', `/requests/${id}`)).toMatchObject({ status: 200, body: { subject } });
    expect((await restored.receive('Après la copie')).status).toBe(201);
    await restored.end('SIGTERM');
  });

  it('holds no word that anyone can read without the keys', async () => {
    expect((await readFile(join(folder, 'copie'))).includes('Demande 3')).toBe(false);
    await writeFile(join(folder, 'seule'), await readFile(join(folder, 'copie')));
    expect(await phare('third', 'restore', 'seule')).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining('opens with its keys') });
  });

  it('never overwrites: neither a copy nor a database', async () => {
    expect(await phare('second', 'backup', 'copie')).toMatchObject({ exit: 1, reasons: expect.stringContaining('never overwrites') });
    expect(await phare('second', 'restore', 'copie')).toMatchObject({ exit: 1, reasons: expect.stringContaining('already holds a database') });
  });

  it.each<[string, (copy: Buffer) => Buffer]>([
    ['cut short', (copy) => copy.subarray(0, copy.length - 40)],
    ['changed by one bit', (copy) => Buffer.concat([copy.subarray(0, 90_000), Buffer.from([(copy[90_000] ?? 0) ^ 1]), copy.subarray(90_001)])],
    ['with a frame left out', (copy) => withoutSecondFrame(copy)],
    ['that is no backup', () => Buffer.from('%PDF-1.7 a file of something else altogether')],
  ])('refuses a copy %s, and leaves nothing behind', async (_, spoil) => {
    await writeFile(join(folder, 'gâtée'), spoil(await readFile(join(folder, 'copie'))));
    await writeFile(join(folder, 'gâtée.keys'), await readFile(join(folder, 'copie.keys')));
    const refused = await phare('fourth', 'restore', 'gâtée');
    expect(refused).toMatchObject({ exit: 1, said: '' });
    expect(refused.reasons).toMatch(/damaged|cut short|not a backup/);
    await expect(open(join(folder, 'fourth/postgres'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is refused where the database is elsewhere, in the words of the caller', async () => {
    const call = (command: string) => cli.run([command, 'x', '--lang', 'en'], { cwd: folder, env: { DATABASE_URL: 'postgres://phare:phare@127.0.0.1:9/phare' } });
    for (const command of ['backup', 'restore']) expect(await call(command)).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining('copy it with its own tools') });
  });
});

/** Frames are sealed with their place: one that is missing is noticed by the next. */
function withoutSecondFrame(copy: Buffer): Buffer {
  const first = 'PHARE-BACKUP-1\n'.length;
  const second = first + 4 + (copy.readUInt32BE(first) & 0x7fff_ffff);
  const third = second + 4 + (copy.readUInt32BE(second) & 0x7fff_ffff);
  return Buffer.concat([copy.subarray(0, second), copy.subarray(third)]);
}

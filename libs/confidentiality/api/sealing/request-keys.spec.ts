import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MasterKey } from '@phare/kernel/api';
import { RequestKeys } from './request-keys';

describe('the keys of sealed requests', () => {
  let folder: string;
  let at: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phare-keys-'));
    at = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const process = (keysDir = folder): RequestKeys => new RequestKeys(keysDir, new MasterKey(keysDir), () => new Date(at));
  const files = async (): Promise<string[]> => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name).sort();
  const pathOf = (id: string): string => join(folder, 'requests', id.slice(-2), `${id}.key`);

  it('are 256 bits, one file each, wrapped, open to their owner alone', async () => {
    const [one, another] = [randomUUID(), randomUUID()];
    const keys = process();
    await Promise.all([keys.make(one), keys.make(another)]);
    const [first, second] = await Promise.all([keys.find(one), keys.find(another)]);
    expect(first.ok && second.ok && [first.value.length, second.value.length, first.value.equals(second.value)]).toEqual([32, 32, false]);
    expect(await files()).toEqual([`${one}.key`, `${another}.key`, 'master.key'].sort());
    const wrapped = await readFile(pathOf(one));
    expect([wrapped.length, wrapped.includes(first.ok ? first.value : ''), (await stat(pathOf(one))).mode & 0o777]).toEqual([60, false, 0o600]);
  });

  it('are the same for every process, however many make them at once', async () => {
    const id = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => process().make(id)));
    const found = await Promise.all(Array.from({ length: 8 }, () => process().find(id)));
    expect(new Set(found.map((key) => (key.ok ? key.value.toString('hex') : 'none'))).size).toBe(1);
    expect(await files()).toHaveLength(2);
  });

  it('are destroyed at once where it is done, and within thirty seconds everywhere', async () => {
    const id = randomUUID();
    const [here, elsewhere] = [process(), process()];
    await here.make(id);
    await Promise.all([here.find(id), elsewhere.find(id)]);
    expect([await here.destroy(id), await here.destroy(id)]).toEqual([true, false]);
    expect(await here.find(id)).toEqual({ ok: false, refusal: 'destroyed' });
    at = 29_999;
    expect((await elsewhere.find(id)).ok).toBe(true);
    expect(await elsewhere.read(id)).toEqual({ ok: false, refusal: 'destroyed' });
    at = 30_000;
    expect(await elsewhere.find(id)).toEqual({ ok: false, refusal: 'destroyed' });
    expect(await files()).toEqual(['master.key']);
  });

  it('are read once for many that ask together', async () => {
    const id = randomUUID();
    let asked = 0;
    const master = new MasterKey(folder);
    const keys = new RequestKeys(folder, { for: (purpose) => ((asked += 1), master.for(purpose)) }, () => new Date(at));
    await keys.make(id);
    await Promise.all(Array.from({ length: 100 }, () => keys.find(id)));
    expect(asked).toBe(2);
  });

  it('are errors, not destroyed, when they are spoilt, moved, of another master key, or out of reach', async () => {
    const [id, moved] = [randomUUID(), randomUUID().slice(0, -2)];
    await process().make(id);
    const wrapped = await readFile(pathOf(id));
    const other = `${moved}${id.slice(-2)}`;
    await writeFile(pathOf(other), wrapped);
    await expect(process().find(other)).rejects.toThrow();
    await writeFile(pathOf(id), wrapped.fill(0, 20, 21));
    const keys = process();
    await expect(keys.find(id)).rejects.toThrow();
    await expect(keys.find(id)).rejects.toThrow();
    const foreign = new RequestKeys(folder, { for: async () => Buffer.alloc(32) });
    await expect(foreign.find(other)).rejects.toThrow();
  });

  it('are said to be missing when their whole folder is: not mounted is not destroyed', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'phare-no-keys-'));
    await expect(process(empty).find(randomUUID())).rejects.toThrow('put back the keys');
    await expect(process(empty).destroy(randomUUID())).rejects.toThrow('put back the keys');
    await rm(empty, { recursive: true });
  });

  it('are errors where they cannot be read at all', async () => {
    const id = randomUUID();
    await mkdir(pathOf(id), { recursive: true });
    await expect(process().find(id)).rejects.toThrow('EISDIR');
    await expect(process().destroy(id)).rejects.toThrow('EISDIR');
  });

  it('are named by an id alone', async () => {
    for (const name of ['', '../../master', `${randomUUID()}/..`, randomUUID().toUpperCase().replace(/^./, 'Z')]) await expect(process().find(name)).rejects.toThrow('named by the id');
  });
});

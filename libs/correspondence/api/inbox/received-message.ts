import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** `20261120T140000123Z-1f0c9a2b.eml`: the order of names is the order of receipt. */
const NAME = /^\d{8}T\d{9}Z-[0-9a-f]{8}\.eml$/;

/** Writes a message where no reader can see half of it, and only reports it kept once the disk has it. */
export async function keepMessage(folder: string, raw: Buffer, receivedAt: Date): Promise<string> {
  const name = `${receivedAt.toISOString().replaceAll(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}.eml`;
  const draft = join(folder, `.${name}.tmp`);
  await mkdir(folder, { recursive: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(raw);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
  return name;
}

/** Names of the messages kept, latest first. */
export async function messageNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => NAME.test(name)).sort().reverse();
}

/** The raw message of that name, or undefined; no other file of the disk can be asked for. */
export async function readMessage(folder: string, name: string): Promise<Buffer | undefined> {
  return NAME.test(name) ? readFile(join(folder, name)).catch(() => undefined) : undefined;
}

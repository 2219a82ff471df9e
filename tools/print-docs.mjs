// Prints the transition table and the rights table in docs/reference, from the code that applies them (house rule 3).
// `--check` changes nothing and fails where a page is not what the tables say.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { failure } from './checks/report.mjs';
import { inRoot, root } from './steps/root.mjs';

const TABLES = `
  export { OPEN_STATUSES, STATUSES, TARGET_STATES, TARGET_TRANSITIONS, TRANSITIONS, WRITINGS } from '@phare/requests/domain';
  export { ENDER_SEES_FOR, RIGHTS, ROLES, SIGHTS } from '@phare/kernel/domain';
  export { DATABASE_RIGHTS, GRANTED_ROLES } from './libs/installation/api/database/database-rights';`;

/** The tables of today: the domain imports nothing but the domain, so that a bundle of it runs alone. */
async function livingTables() {
  const { outputFiles } = await build({ stdin: { contents: TABLES, resolveDir: root }, bundle: true, write: false, format: 'esm', target: 'node24', tsconfig: inRoot('tsconfig.base.json') });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Each page with its text. */
export async function printedPages() {
  const tables = await livingTables();
  return { 'docs/reference/transitions.md': transitionsPage(tables), 'docs/reference/rights.md': rightsPage(tables), 'docs/reference/database-rights.md': databaseRightsPage(tables) };
}

/** Fails unless every page is what the tables say; counts the pages. */
export async function docsArePrinted() {
  const pages = Object.entries(await printedPages());
  const stale = pages.filter(([path, text]) => textOf(path) !== text);
  if (stale.length > 0) throw failure(`${stale.map(([path]) => path).join(', ')}: not what the tables say; run node tools/print-docs.mjs`);
  return { passed: pages.length, failed: 0 };
}

function textOf(path) {
  try {
    return readFileSync(inRoot(path), 'utf8');
  } catch {
    return undefined;
  }
}

const code = (name) => `\`${name}\``;
const codes = (names) => (names.length === 0 ? '–' : names.map(code).join(', '));
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
const PRINTED = 'Printed by `node tools/print-docs.mjs`: change the code, not this page.';

function transitionsPage({ OPEN_STATUSES, STATUSES, TARGET_STATES, TARGET_TRANSITIONS, TRANSITIONS, WRITINGS }) {
  const sameAs = (list, from) => list.length === from.length && list.every((status) => from.includes(status));
  const from = (statuses) => (statuses.length === 0 ? '–' : sameAs(OPEN_STATUSES, statuses) ? 'any open' : codes(statuses));
  const to = (status) => ({ same: 'same', depends: 'what is found' })[status] ?? code(status);
  const brings = (byStatus) => {
    const asked = Object.entries(byStatus);
    const distinct = new Set(asked.map(([, needs]) => needs.join()));
    if (distinct.size <= 1) return codes(asked[0]?.[1] ?? []);
    return asked.map(([status, needs]) => `from ${code(status)}: ${codes(needs)}`).join('; ');
  };
  const lines = Object.entries(TRANSITIONS).map(([name, { from: start, to: end, by, needs, brings: brought, permission }]) => [
    code(name), from(start), to(end), by.join(', '), codes(needs), brings(brought), permission === null ? 'no route yet' : code(permission),
  ]);
  return `# Transitions of a request

${PRINTED} The table is \`TRANSITIONS\` in \`libs/requests/domain/lifecycle.ts\`; the words are in the [glossary](../GLOSSARY.md).

Statuses: ${codes(STATUSES)}. Open ones: ${codes(OPEN_STATUSES)}.

“Needs” is what the request must already hold; “brings” is what the action carries. On a sealed request, the team is its keeper alone.

${table(['Transition', 'From', 'To', 'Who', 'Needs', 'Brings', 'Permission'], lines)}

## What is written beside a request

On an open request, without changing where it stands. The table is \`WRITINGS\` in \`libs/requests/domain/writings.ts\`.

${table(['Writing', 'Who', 'Permission'], Object.entries(WRITINGS).map(([name, { by, permission }]) => [code(name), by.join(', '), code(permission)]))}

## Transitions of a referral target

Each resource or training of a referral, until its loop is closed. The table is \`TARGET_TRANSITIONS\` in \`libs/requests/domain/referral-target.ts\`. They never change where the request stands; “resource” is the outside resource, by its link.

States: ${codes(TARGET_STATES)}.

${table(['Transition', 'From', 'To', 'Who', 'Of'], Object.entries(TARGET_TRANSITIONS).map(([name, { from: start, to: end, by, resourceOnly }]) => [code(name), codes(start), code(end), by.join(', '), resourceOnly ? 'a resource' : 'a resource or a training']))}

## What may not end without a referral

A request that is ineligible, or for which one of the reasons of \`referral.neverWithout\` in its policy version was given, ends only once it has been referred to a resource or a training (policy clause \`offre.impossibilite\`). That is: closing it, whoever does; and withdrawing it, unless its requester does, who may give up at any time and gives no reason. The reason is given by referring for it, or by withdrawing with its code as the reason. The API answers 409 with \`missing: ["referral"]\`; the constraint trigger \`support_request_no_dead_end\` says so too, at the commit, to whoever writes. A merged request has not ended: it follows its survivor.
`;
}

const SCOPES = { network: 'the whole network', audience: 'the requests in their sight', own: 'what is their own' };

/** Who each row of the sights is, for a reader. */
const WHO = {
  team: 'the team (`intake`, `coordination`)', coordination: '`coordination`', requester: 'its requester', named: 'whoever the requester names', keeper: 'its keeper, one of the team',
  assigned: 'the resource person who accepted', proposed: 'the resource person it is proposed to', admitted: 'a member of the team let in for a reason and a time',
};
const SEES = { whole: 'all of it', proposal: 'enough to declare a conflict', frame: 'that it is there: number, organisation, dates, keeper' };
const which = ({ sealed, open }) => [sealed === undefined ? 'any' : sealed ? 'sealed' : 'not sealed', ...(open ? ['still open'] : [])].join(', ');

function sightsTable({ SIGHTS, ENDER_SEES_FOR }) {
  const ender = `whoever of the team ended it, for ${ENDER_SEES_FOR} seconds`;
  return table(['Who', 'Sees', 'Of which requests', 'A tie to the organisation'], SIGHTS.map((rule) => [rule.who === 'ender' ? ender : WHO[rule.who], SEES[rule.sees], which(rule), rule.duty ? 'locks out' : 'changes nothing']));
}

function rightsPage({ RIGHTS, ROLES, ...sights }) {
  const grantees = ['anyone', 'signed_in', 'member', ...ROLES];
  const lines = Object.entries(RIGHTS).map(([permission, grants]) => [code(permission), ...grantees.map((grantee) => grants[grantee] ?? '')]);
  return `# Rights

${PRINTED} The table is \`RIGHTS\` in \`libs/kernel/domain/rights.ts\`; the words are in the [glossary](../GLOSSARY.md).

A cell says how far the right reaches: ${Object.entries(SCOPES).map(([scope, meaning]) => `${code(scope)}, ${meaning}`).join('; ')}. An empty cell is a refusal. Whoever is signed in has the rights of \`anyone\` and \`signed_in\` too; a member is someone with a mandate in force.

${table(['Permission', ...grantees.map(code)], lines)}

## What « audience » means

The table is \`SIGHTS\`, beside the rights. The SQL of every list and file is made of it; row security says the same in words of its own, and an oracle that reads neither holds both to it. Whoever a request excludes sees nothing of it, whatever else they are.

${sightsTable(sights)}
`;
}

function databaseRightsPage({ DATABASE_RIGHTS, GRANTED_ROLES }) {
  const granted = (verbs = {}) => Object.entries(verbs).map(([verb, columns]) => (columns === 'all' ? verb : `${verb} (${columns.join(', ')})`)).join('; ');
  const lines = Object.entries(DATABASE_RIGHTS).map(([name, roles]) => [code(name), ...GRANTED_ROLES.map((role) => granted(roles[role]))]);
  return `# Rights in the database

${PRINTED} The table is \`DATABASE_RIGHTS\` in \`libs/installation/api/database/database-rights.ts\`; a test holds the catalogue to it and tries each verb as each role.

What a role may do to a table, before row security narrows it to rows. An empty cell is a refusal; a verb followed by columns reaches those alone. \`phare_app\` serves requests, \`phare_auth\` keeps accounts and sessions, \`phare_worker\` delivers what is owed and chains the records, \`phare_audit\` verifies them; \`phare_sight\` signs in nowhere and owns the functions that look behind row security.

${table(['Table', ...GRANTED_ROLES.map(code)], lines)}
`;
}

async function print() {
  mkdirSync(inRoot('docs/reference'), { recursive: true });
  for (const [path, text] of Object.entries(await printedPages())) writeFileSync(inRoot(path), text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await (process.argv.includes('--check') ? docsArePrinted() : print()).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

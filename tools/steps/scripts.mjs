// Angular leaves some 250 scripts, one for each set of pages that share a few lines: a page asks for up to 70 of them, and a slow phone pays half a second for every six
// (screens.md, « Budgets »: LCP ≤ 2.5 s). Here they are put together again by what the pages where people arrive need, without one of them downloading much of another's.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { minify } from '@swc/core';
import { rolldown } from 'rolldown';
import { inRoot } from './root.mjs';
import { groupsOf, reachOf } from './script-groups.mjs';

const START = 'apps/web/src/main.ts';
const STARTS = /<link rel="modulepreload"[^>]*>|(?<=<script src=")main-[\w-]+\.js/g;

const FINELY = { module: true, ecma: 2022, compress: { ecma: 2022, passes: 3 }, mangle: true, format: { ecma: 2022, comments: false } };
/** Once more than Angular does: esbuild neither inlines nor folds what crosses statements, which is 6 KB in gzip on every page. */
const minified = { name: 'minified', renderChunk: async (code) => (await minify(code, FINELY)).code };

/** Rewrites the scripts of the built app, the page that starts them, and `preloads.json`: for each address of `apps/web/first-pages.json`, the scripts that it needs beyond the start. */
export async function groupScripts(folder) {
  const built = JSON.parse(readFileSync(join(folder, '../browser-stats.json'), 'utf8')).outputs;
  const pages = JSON.parse(readFileSync(inRoot('apps/web/first-pages.json'), 'utf8'));
  const entries = Object.fromEntries(Object.entries(built).flatMap(([name, { entryPoint }]) => (entryPoint && name.endsWith('.js') ? [[entryPoint, name]] : [])));
  const firstOf = (files) => [START, ...files].map((file) => entries[file] ?? missing(file));
  const arrivals = Object.values(pages).flatMap((addresses) => Object.values(addresses).map(firstOf));
  const later = Object.keys(entries).map((file) => firstOf([file]));

  const chunks = await regrouped(folder, entries[START], groupsOf(scriptsOf(built), arrivals, later));
  for (const name of Object.keys(built).filter((name) => name.endsWith('.js'))) rmSync(join(folder, name));
  for (const { fileName, code } of chunks) writeFileSync(join(folder, fileName), code);

  const start = chunks.find(({ isEntry }) => isEntry).fileName;
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(STARTS, (found) => (found.startsWith('<') ? '' : start)));
  writeFileSync(join(folder, 'preloads.json'), JSON.stringify(preloads(chunks, pages, firstOf)));
}

async function regrouped(folder, start, groups) {
  const names = new Map(groups.flatMap((group, at) => group.map((name) => [name, group.includes(start) ? 'main' : `part${at}`])));
  const bundle = await rolldown({ input: { main: join(folder, start) }, preserveEntrySignatures: 'allow-extension', plugins: [minified] });
  const { output } = await bundle.generate({
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    minify: false,
    codeSplitting: { groups: [{ name: (id) => names.get(basename(id)) ?? null, debugName: 'arrivals' }], includeDependenciesRecursively: false },
  });
  await bundle.close();
  return output;
}

function preloads(chunks, pages, firstOf) {
  const home = new Map(chunks.flatMap(({ fileName, moduleIds }) => moduleIds.map((id) => [basename(id), fileName])));
  const scripts = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needs = (files) => reachOf(scripts, firstOf(files).map((name) => home.get(name)));
  const atStart = needs([]);
  const beyond = ([address, files]) => [address, [...needs(files)].filter((name) => !atStart.has(name))];
  return Object.fromEntries(Object.entries(pages).map(([who, addresses]) => [who, Object.fromEntries(Object.entries(addresses).map(beyond))]));
}

const scriptsOf = (built) => {
  const atOnce = (imports) => imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path);
  return Object.fromEntries(Object.entries(built).map(([name, { bytes, imports }]) => [name, { bytes, imports: atOnce(imports) }]));
};

function missing(file) {
  throw new Error(`apps/web/first-pages.json names ${file}, which no import() brings`);
}

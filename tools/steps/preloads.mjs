// What a page needs beyond the first download is found one import() after the other, a round trip each: four of them before
// anything of the home page shows, 3 s on a slow phone. The built app says it beside its page, which then asks for all of it at once.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

const START = 'apps/web/src/main.ts';

/** Writes `preloads.json` into the folder of the built app: for each address of `apps/web/first-pages.json`, the scripts of what is imported to open it. */
export function writePreloads(folder) {
  const chunks = JSON.parse(readFileSync(join(folder, '../browser-stats.json'), 'utf8')).outputs;
  const atStart = scriptsOf(chunks, [START]);
  const beyond = (files) => [...scriptsOf(chunks, files)].filter((name) => !atStart.has(name));
  const pages = Object.entries(JSON.parse(readFileSync(inRoot('apps/web/first-pages.json'), 'utf8')));
  const preloads = pages.map(([who, addresses]) => [who, Object.fromEntries(Object.entries(addresses).map(([address, files]) => [address, beyond(files)]))]);
  writeFileSync(join(folder, 'preloads.json'), JSON.stringify(Object.fromEntries(preloads)));
}

/** The chunks of files that an import() brings, and what those import in turn. */
function scriptsOf(chunks, files) {
  const found = new Set();
  const add = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { kind, path } of chunks[name].imports) if (kind === 'import-statement') add(path);
  };
  for (const file of files) {
    const name = Object.keys(chunks).find((chunk) => chunks[chunk].entryPoint === file);
    if (!name) throw new Error(`apps/web/first-pages.json names ${file}, which no import() brings`);
    add(name);
  }
  return found;
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from '@swc/core';

/** What Angular built: a name that carries the hash of what it holds. */
const BUILT = /-[\w-]{8}\.js$/;

const FINELY = { module: true, ecma: 2022, compress: { ecma: 2022, passes: 3 }, mangle: true, format: { ecma: 2022, comments: false } };

/** Minifies the scripts of a folder once more, chunk by chunk: esbuild neither inlines nor folds what crosses statements, which is 6 KB in gzip on every page (screens.md, « Budgets »). */
export async function minifyScripts(folder) {
  const names = (await readdir(folder)).filter((name) => BUILT.test(name));
  await Promise.all(names.map((name) => minifyScript(join(folder, name))));
}

async function minifyScript(path) {
  const { code } = await minify(await readFile(path, 'utf8'), FINELY);
  await writeFile(path, code);
}

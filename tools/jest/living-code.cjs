// Loads TypeScript of this repository into a plain script: bundled in memory, nothing written.
const Module = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { buildSync } = require('esbuild');

const root = join(__dirname, '../..');

/** What `source` (TypeScript, relative to the repository's root) exports. */
module.exports.livingCode = (source) => {
  const place = join(root, 'tools/living-code.cjs');
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true, write: false, platform: 'node', target: 'node24', format: 'cjs', packages: 'external',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(place).href) },
  });
  const loaded = new Module(place);
  loaded.filename = place;
  loaded.paths = Module._nodeModulePaths(root);
  loaded._compile(outputFiles[0].text, place);
  return loaded.exports;
};

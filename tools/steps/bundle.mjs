import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';
import { inRoot, root } from './root.mjs';

const { $schema, ...swcrc } = JSON.parse(await readFile(inRoot('.swcrc'), 'utf8'));

/** esbuild writes no decorator metadata, which Nest reads: our TypeScript goes through swc first. */
const decorators = {
  name: 'decorators',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { ...swcrc, swcrc: false, configFile: false, filename: path, sourceMaps: 'inline' });
      return { contents: code, loader: 'js' };
    });
  },
};

/** esbuild options that make one ESM file of an app and our libraries; npm packages stay outside. */
export const bundleOf = (app) => ({
  absWorkingDir: root,
  entryPoints: [`apps/${app}/main.ts`],
  outdir: `dist/apps/${app}`,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  tsconfig: 'tsconfig.base.json',
  // A command loads only what it needs: its imports stay files of their own.
  splitting: app === 'cli',
  sourcemap: true,
  keepNames: true,
  plugins: [decorators],
  logLevel: 'warning',
});

// Builds the API at every change and runs it again (node --watch sees the new bundle). Ends with its parent.
import { cpSync } from 'node:fs';
import { context } from 'esbuild';
import { bundleOf } from './bundle.mjs';
import { runChild } from './child.mjs';
import { inRoot } from './root.mjs';

const building = await context({ ...bundleOf('api'), logLevel: 'info' });
await building.rebuild();
await building.watch();
cpSync(inRoot('libs/policy/data'), inRoot('dist/data/policy'), { recursive: true });
const program = ['--watch', '--watch-preserve-output', '--enable-source-maps', inRoot('dist/apps/api/main.mjs')];
process.exitCode = await runChild(process.execPath, program);
await building.dispose();

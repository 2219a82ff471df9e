// `npm run --silent phare -- …`: the command line. Its standard output is the command's alone.
import { runChild } from './steps/child.mjs';
import { readyToRun } from './steps/ready-to-run.mjs';
import { inRoot } from './steps/root.mjs';

const node = await readyToRun(['node']);
process.exitCode = await runChild(node, ['--enable-source-maps', inRoot('dist/apps/cli/main.mjs'), ...process.argv.slice(2)]);

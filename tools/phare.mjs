// `npm run --silent phare -- …`: the command line. Its standard output is the command's alone.
import { resolve } from 'node:path';
import { runChild } from './steps/child.mjs';
import { readyToRun } from './steps/ready-to-run.mjs';
import { inRoot } from './steps/root.mjs';

const node = await readyToRun(['node']);
// Files are named from the caller's folder, which npm leaves in INIT_CWD; the data folder is the one `npm start` means.
const [cwd, DATA_DIR] = [process.env.INIT_CWD || process.cwd(), resolve(process.env.DATA_DIR || '.data')];
process.exitCode = await runChild(node, ['--enable-source-maps', inRoot('dist/apps/cli/main.mjs'), ...process.argv.slice(2)], { cwd, env: { ...process.env, DATA_DIR } });

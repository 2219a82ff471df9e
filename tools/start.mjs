// `npm start`: installs and builds what is missing, then runs the product until Ctrl+C.
import { runChild } from './steps/child.mjs';
import { readyToRun } from './steps/ready-to-run.mjs';
import { inRoot } from './steps/root.mjs';

const node = await readyToRun();
const leaveWithParent = new URL('./steps/leave-with-parent.mjs', import.meta.url).href;
process.exitCode = await runChild(node, ['--enable-source-maps', `--import=${leaveWithParent}`, inRoot('dist/apps/api/main.mjs')], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });

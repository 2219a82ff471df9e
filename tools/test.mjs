// `npm test`: installs what is missing, then checks everything (tools/run-checks.mjs) under the Node of the lock file.
import { ensureInstall } from './ensure-install.mjs';
import { runChild } from './steps/child.mjs';
import { inRoot, root } from './steps/root.mjs';

process.chdir(root);
const node = await ensureInstall();
process.exitCode = await runChild(node, [inRoot('tools/run-checks.mjs'), ...process.argv.slice(2)]);

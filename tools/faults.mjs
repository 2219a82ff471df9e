// `npm run check:faults`: breaks the product in the ways of its fault plan and checks, after each, that nothing was lost, doubled or shown.
// `npm run check:faults -- F1 F5` runs some; `--seed N` runs the same chances again; `--minutes N` takes more than ten; `--list` names them. See docs/operations/faults.md.
import { runChild } from './steps/child.mjs';
import { readyToRun } from './steps/ready-to-run.mjs';
import { inRoot } from './steps/root.mjs';

const node = await readyToRun(['node']);
process.exitCode = await runChild(node, [inRoot('tools/faults/run.mjs'), ...process.argv.slice(2)], { graceMs: 30_000 });

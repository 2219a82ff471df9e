// `npm run bench:web`: what the screens cost on a slow phone or an old computer, on the built product with 10 000 requests.
// `npm run bench:web -- --quick` opens each page once instead of five times. Nothing is asserted.
import { runChild } from '../steps/child.mjs';
import { readyToRun } from '../steps/ready-to-run.mjs';
import { inRoot } from '../steps/root.mjs';

const node = await readyToRun();
process.exitCode = await runChild(node, [inRoot('tools/bench/web/run.mjs'), ...process.argv.slice(2)]);

// `npm run bench`: what Phare costs beside a bare server on the same PostgreSQL, in CPU per operation and in throughput.
// `npm run bench -- --guards` measures what row security and the read log add to a read, against the same product without them.
// `npm run bench -- --quick` takes a third of the time and is rougher. Nothing is asserted. Linux only: it reads /proc.
import { runChild } from './steps/child.mjs';
import { readyToRun } from './steps/ready-to-run.mjs';
import { inRoot } from './steps/root.mjs';

const node = await readyToRun(['node']);
process.exitCode = await runChild(node, [inRoot('tools/bench/run.mjs'), ...process.argv.slice(2)]);

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bench } from './bench.mjs';
import { benchGuards } from './guards.mjs';
import { Stops } from './stops.mjs';
import { guardsTable, table } from './table.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, guards: { type: 'boolean', default: false } } });
if (!existsSync('/proc/self/stat')) {
  console.error('The bench reads the CPU time of processes in /proc: it runs on Linux only.');
  process.exit(2);
}

const stops = new Stops();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stops.all().then(() => process.exit(130)));

/** Seconds per round, rounds per server, and how many requests the databases hold in turn. */
const PLAN = values.quick ? { seconds: 1, rounds: 2, warmUp: 1, creations: 300, sizes: [1_000, 10_000] } : { seconds: 2, rounds: 4, warmUp: 3, creations: 500, sizes: [1_000, 10_000] };

try {
  const started = performance.now();
  const say = (sentence) => console.error(sentence);
  console.log(values.guards ? guardsTable(await benchGuards(PLAN, stops, say)) : table(await bench(PLAN, stops, say)));
  console.error(`${Math.round((performance.now() - started) / 1_000)} s`);
} catch (error) {
  if (!stops.asked) console.error(error);
  process.exitCode = 1;
} finally {
  await stops.all();
}

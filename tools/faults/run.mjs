import { parseArgs } from 'node:util';
import { Stage } from './stage.mjs';
import { FAULTS } from './table.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' }, minutes: { type: 'string', default: '10' }, list: { type: 'boolean', default: false } } });
const named = positionals.map((name) => FAULTS.find((fault) => fault.name.toLowerCase() === name.toLowerCase()) ?? refuse(`There is no fault ${name}.`));
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!Number.isSafeInteger(seed)) refuse('--seed takes a whole number.');
const minutes = Number(values.minutes);
if (!(minutes > 0)) refuse('--minutes takes a number of minutes.');
if (values.list) {
  for (const { name, says } of FAULTS) console.log(`${name.padEnd(5)}${says}`);
  process.exit(0);
}

const stage = new Stage({ seed });
const began = performance.now();
/** What there was no time for did not hold: it was not looked at. */
const LEFT_OUT = { broken: [`not run: ${minutes} minutes are over. On a slow machine, --minutes gives it more.`], counts: {}, seconds: 0 };
const isOver = () => performance.now() - began > minutes * 60_000;
let broken = 0;
try {
  console.log(`Seed ${seed}`);
  await stage.prepare();
  for (const fault of named.length > 0 ? named : FAULTS) broken += tell(fault, isOver() ? LEFT_OUT : await stage.play(fault));
} finally {
  await stage.clear();
}
console.log(`${broken} broken, ${Math.round((performance.now() - began) / 1_000)} s. The same again: npm run check:faults -- --seed ${seed}`);
// At once: a conversation that a fault left half open must not keep a finished run waiting.
process.exit(broken === 0 ? 0 : 1);

function tell({ name, says }, { broken: found, counts, notRun, seconds }) {
  console.log(`${found.length > 0 ? 'BROKEN' : notRun ? 'not run' : 'holds '} ${name.padEnd(5)}${says}: ${[notRun, ...Object.entries(counts).map(([what, count]) => `${what} ${count}`)].filter(Boolean).join(', ')} (${seconds} s)`);
  for (const sentence of found.slice(0, 20)) console.log(`       ${sentence}`);
  if (found.length > 20) console.log(`       and ${found.length - 20} more`);
  return found.length;
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

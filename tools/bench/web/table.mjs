import { columns } from '../columns.mjs';

const HEADS = ['page', 'script KB', 'FCP s', 'LCP s', 'INP ms'];
const seconds = (ms) => (ms === undefined ? '–' : (ms / 1_000).toFixed(2));
const whole = (ms) => (ms === undefined ? '–' : ms.toFixed(0));

/** The figures of each page as text. */
export const table = (rows, { times, requests }) => [
  '',
  ...columns([HEADS, ...rows.map(({ name, script, firstPaint, largestPaint, slowest }) => [name, (script / 1_024).toFixed(1), seconds(firstPaint), seconds(largestPaint), whole(slowest)])]),
  '',
  `Median of ${times}, nothing in the cache; ${requests} requests in the database. CPU 4 times slower, network of a slow 4G (tools/bench/web/device.mjs); the product runs on this machine, unslowed.`,
  'Script: bytes on the wire in gzip, headers included, until nothing more comes by itself. INP: the slowest of the keys of a triage, from the key to the paint that answers it.',
].join('\n');

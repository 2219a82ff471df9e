import { columns } from '../columns.mjs';

const HEADS = ['page', 'script KB', 'FCP s', 'LCP s', 'heading s', 'INP ms'];
const seconds = (ms) => (ms / 1_000).toFixed(2);
const slowest = (keys) => (Object.keys(keys).length === 0 ? '–' : Math.max(...Object.values(keys)).toFixed(0));
const keyByKey = ({ name, keys }) => `${name}, key by key: ${Object.entries(keys).map(([key, ms]) => `${key} ${ms.toFixed(0)}`).join(', ')}`;

/** The figures of each page as text. */
export const table = (rows, { times, requests }) => [
  '',
  ...columns([HEADS, ...rows.map(({ name, script, firstPaint, largestPaint, heading, keys }) => [name, (script / 1_024).toFixed(1), seconds(firstPaint), seconds(largestPaint), seconds(heading), slowest(keys)])]),
  '',
  ...rows.filter(({ keys }) => Object.keys(keys).length > 0).map(keyByKey),
  `Median of ${times}, nothing in the cache; ${requests} requests in the database. CPU 4 times slower, network of a slow 4G (tools/bench/web/device.mjs); the product runs on this machine, unslowed.`,
  'Script: bytes on the wire for who asks for gzip, headers included, until nothing more comes by itself; the rest as Chromium asks, brotli first. Heading: the frame with the page\'s own, where LCP may be the foot of every page. INP: the slowest key of a triage, its confirmation and its undoing included, from the key to the paint that answers it.',
].join('\n');

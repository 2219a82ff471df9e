import { randomBytes, randomInt } from 'node:crypto';
import { machineTime } from './clock/ticking-clock';

const COUNTER_END = 0x1000;

let lastMillisecond = 0;
let counter = 0;

/** Unix milliseconds and a counter that always go forward, even within one millisecond or when the machine's clock steps back (RFC 9562 §6.2, method 1). */
function forward(): readonly [millisecond: number, counter: number] {
  const now = machineTime().getTime();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = randomInt(COUNTER_END / 2);
  } else if ((counter += 1) === COUNTER_END) {
    lastMillisecond += 1;
    counter = 0;
  }
  return [lastMillisecond, counter];
}

/** A UUID version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, 12 of a counter, then randomness. Ids of one process sort by creation. */
export function newId(): string {
  const bytes = randomBytes(16);
  const [millisecond, count] = forward();
  bytes.writeUIntBE(millisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

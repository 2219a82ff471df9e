import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until `holds` answers something true, which is the answer; fails with what it waited for. */
export async function until(holds, what, { seconds = 30, everyMs = 50 } = {}) {
  const late = performance.now() + seconds * 1_000;
  for (;;) {
    const answer = await holds();
    if (answer) return answer;
    if (performance.now() > late) throw new Error(`${seconds} s went by before this: ${what}`);
    await pause(everyMs);
  }
}

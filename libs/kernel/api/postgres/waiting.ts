import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 20;

/** Asks again every 20 ms until the answer is not undefined; undefined once the time is over. */
export async function until<Answer>(ask: () => Promise<Answer | undefined>, withinMs: number): Promise<Answer | undefined> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await pause(STEP_MS);
  }
}

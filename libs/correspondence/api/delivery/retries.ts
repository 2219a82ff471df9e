/** Seconds before each new try: the first ones within a minute, then further and further apart, for about three days (api.md, « Mail »). */
const WAITS = [15, 30, 60, 300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 57_600, 86_400, 86_400];

/** When to try again after `attempts` failures, or `null` to give up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * 1000);
}

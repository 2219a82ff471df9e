import { nextAttempt } from './retries';

const NOW = new Date('2026-11-20T15:00:00Z');
const wait = (attempts: number): number | null => {
  const next = nextAttempt(attempts, NOW);
  return next && (next.getTime() - NOW.getTime()) / 1000;
};

describe('when a mail is tried again', () => {
  // api.md, « Mail »: « after a failure the first retries come within a minute ».
  it('is within a minute, the first times', () => expect([1, 2, 3].every((attempts) => (wait(attempts) ?? Infinity) <= 60)).toBe(true));

  it('comes further and further apart, over about three days, then ends', () => {
    const waits = Array.from({ length: 13 }, (_, index) => wait(index + 1) ?? Number.NaN);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.reduce((sum, seconds) => sum + seconds, 0)).toBeGreaterThan(3 * 86_400);
    expect(wait(14)).toBeNull();
  });
});

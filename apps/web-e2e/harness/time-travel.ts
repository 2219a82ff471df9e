import { COORDINATION } from './given';
import type { Visitors } from './visitors';

/** Days go by in a product of their own, and what they bring is done; whoever has a page open reads it as it was. */
export async function daysGoBy(all: Visitors, days: number): Promise<void> {
  const { context } = await all.arrive({ as: COORDINATION });
  const answer = await context.request.post('/api/demonstration/clock', { headers: { 'X-Requested-With': 'phare' }, data: { days } });
  if (answer.status() !== 200) throw new Error(`${answer.status()} ${await answer.text()}`);
}

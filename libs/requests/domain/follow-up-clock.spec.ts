import { civilDate, type CivilDate } from '@phare/kernel/domain';
import { followUpState } from './follow-up-clock';
import { OPEN_STATUSES, STATUSES, type Status } from './status';

const on = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new RangeError(text);
  return date;
};

const state = (dueOn: string, timeZone: string, now: string, followedUpAt: string | null = null, status: Status = 'received') =>
  followUpState({ status, dueOn: on(dueOn), timeZone, followedUpAt: followedUpAt === null ? null : new Date(followedUpAt) }, new Date(now));

describe('the thirty-day clock', () => {
  // Due date, zone, first late instant: the start of the next civil day there.
  it.each([
    ['2026-12-20', 'America/Toronto', '2026-12-21T05:00:00Z'],
    ['2026-12-20', 'America/Halifax', '2026-12-21T04:00:00Z'],
    // Both days on which the clocks change (8 March, 1 November 2026).
    ['2026-03-08', 'America/Toronto', '2026-03-09T04:00:00Z'],
    ['2026-03-07', 'America/Toronto', '2026-03-08T05:00:00Z'],
    ['2026-11-01', 'America/Toronto', '2026-11-02T05:00:00Z'],
    ['2026-10-31', 'America/Halifax', '2026-11-01T03:00:00Z'],
    ['2026-11-01', 'America/Halifax', '2026-11-02T04:00:00Z'],
  ])('due on %s in %s, is late from %s on', (dueOn, zone, limit) => {
    const justBefore = new Date(new Date(limit).getTime() - 1).toISOString();
    expect([state(dueOn, zone, justBefore), state(dueOn, zone, limit)]).toEqual(['running', 'overdue']);
    expect([state(dueOn, zone, limit, justBefore), state(dueOn, zone, limit, limit)]).toEqual(['done', 'done_late']);
  });

  it('stops with a withdrawn or merged request, unless a follow-up was done', () => {
    for (const status of ['withdrawn', 'merged'] as const) {
      expect(state('2026-12-20', 'America/Toronto', '2027-02-01T00:00:00Z', null, status)).toBe('stopped');
      expect(state('2026-12-20', 'America/Toronto', '2027-02-01T00:00:00Z', '2026-12-01T00:00:00Z', status)).toBe('done');
    }
  });

  it('pauses in no other status', () => {
    const late = STATUSES.filter((status) => state('2026-12-20', 'America/Toronto', '2027-02-01T00:00:00Z', null, status) === 'overdue');
    expect(late).toEqual([...OPEN_STATUSES, 'closed']);
  });

  it('does not un-happen: a follow-up done in time stays so for ever', () => {
    expect(state('2026-12-20', 'America/Toronto', '2040-01-01T00:00:00Z', '2026-12-20T23:59:59-05:00')).toBe('done');
  });
});

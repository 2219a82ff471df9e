import { addDays, civilDate, type CivilDate } from '@phare/kernel/domain';
import fc from 'fast-check';
import { isPressing, queueOrder, type QueuePlace } from './queue-order';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new RangeError(text);
  return date;
};

const TODAY = day('2026-11-20');
const order = queueOrder(TODAY, 7);

const place = (id: string, priorityRank: number, inDays: number, more: Partial<QueuePlace> = {}): QueuePlace => ({
  id,
  priorityRank,
  dueOn: addDays(TODAY, inDays),
  internalTargetOn: addDays(TODAY, inDays),
  followedUp: false,
  ...more,
});

const places = fc.uniqueArray(
  fc.record({ id: fc.uuid(), priorityRank: fc.integer({ min: 0, max: 3 }), inDays: fc.integer({ min: -20, max: 40 }), before: fc.integer({ min: 0, max: 5 }), followedUp: fc.boolean() }),
  { selector: ({ id }) => id, maxLength: 30 },
);
type Drawn = { id: string; priorityRank: number; inDays: number; before: number; followedUp: boolean };
const placed = ({ id, priorityRank, inDays, before, followedUp }: Drawn): QueuePlace => place(id, priorityRank, inDays, { internalTargetOn: addDays(TODAY, inDays - before), followedUp });

const ids = (sorted: readonly QueuePlace[]): string => sorted.map(({ id }) => id).join(' ');
const sorted = (...list: QueuePlace[]): string => ids(list.sort(order));

describe('the order of the queue', () => {
  it('puts the first priority before the second, then the earlier due date', () => {
    expect(sorted(place('d', 1, 20), place('b', 0, 25), place('c', 1, 10), place('a', 0, 15))).toBe('a b c d');
  });

  it('puts a second priority that is overdue or at risk before a first priority with more than seven days left', () => {
    expect(sorted(place('far-p1', 0, 8), place('overdue-p2', 1, -3), place('at-risk-p2', 1, 7))).toBe('overdue-p2 at-risk-p2 far-p1');
  });

  it('keeps a first priority with seven days or fewer in front of it', () => {
    expect(sorted(place('overdue-p2', 1, -3), place('near-p1', 0, 7))).toBe('near-p1 overdue-p2');
  });

  it('no longer hurries a second priority that was followed up', () => {
    expect(sorted(place('done-p2', 1, 2, { followedUp: true }), place('far-p1', 0, 20))).toBe('far-p1 done-p2');
  });

  it('counts the risk of a second priority from its internal target, not from its due date', () => {
    expect(isPressing(place('p2', 1, 9, { internalTargetOn: addDays(TODAY, 7) }), TODAY, 7)).toBe(true);
    expect(isPressing(place('p2', 1, 9, { internalTargetOn: addDays(TODAY, 8) }), TODAY, 7)).toBe(false);
  });

  it('is total: whatever order they come in, one order comes out', () => {
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (drawn, noise) => {
        const list = drawn.map(placed);
        const shuffled = list.map((item) => ({ item, key: noise.next().value as number })).sort((a, b) => a.key - b.key).map(({ item }) => item);
        expect(ids([...shuffled].sort(order))).toBe(ids([...list].sort(order)));
        for (const a of list) for (const b of list) expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('never lets a far first priority pass anyone at risk, nor a calm second pass any first', () => {
    fc.assert(
      fc.property(places, (drawn) => {
        const list = drawn.map(placed).sort(order);
        list.forEach((earlier, index) => {
          for (const later of list.slice(index + 1)) {
            if (earlier.priorityRank === 0 && earlier.dueOn > addDays(TODAY, 7)) expect(isPressing(later, TODAY, 7)).toBe(false);
            if (earlier.priorityRank > 0 && !isPressing(earlier, TODAY, 7)) expect(later.priorityRank).toBeGreaterThan(0);
          }
        });
      }),
    );
  });
});

import { civilDate, type CivilDate } from '@phare/kernel/domain';
import { mergeWidens, sameAudience, survivorClock, type MergeSide, type ReceiptClock } from './merge';

const side = (requesterId: string, named: readonly string[] = [], excluded: readonly string[] = [], unresolved = 0): MergeSide => ({ requesterId, named, excluded, unresolved });

describe('which requests may become one', () => {
  it.each([
    ['the same requester', side('a', ['b']), side('a'), true],
    ['another requester, the same people', side('a', ['b']), side('b', ['a']), true],
    ['another requester', side('a'), side('b'), false],
    ['another requester, who is named', side('a', ['b']), side('b'), false],
  ])('%s', (_, one, other, expected) => {
    expect([sameAudience(one, other), sameAudience(other, one)]).toEqual([expected, expected]);
  });

  it.each([
    ['nothing changes', side('a'), side('a'), false],
    ['the merged one named more people: they lose it', side('a', ['b']), side('a'), false],
    ['the survivor names someone else', side('a'), side('a', ['b']), true],
    ['the merged one excludes someone whom the survivor does not', side('a', [], ['x']), side('a'), true],
    ['both exclude them', side('a', [], ['x']), side('a', [], ['x', 'y']), false],
    ['someone is excluded in words', side('a', [], [], 1), side('a'), true],
  ])('would widen or not: %s', (_, merged, into, expected) => {
    expect(mergeWidens(merged, into)).toBe(expected);
  });
});

describe('the clock of a survivor', () => {
  const on = (text: string): CivilDate => civilDate(text)!;
  const clock = (day: string, due: string, followedUpAt: string | null = null): ReceiptClock => ({
    receivedAt: new Date(day),
    dueOn: on(due),
    internalTargetOn: on(due),
    followedUpAt: followedUpAt === null ? null : new Date(followedUpAt),
  });
  const EARLY = clock('2026-11-01T15:00:00Z', '2026-12-01', '2026-11-10T15:00:00Z');
  const LATE = clock('2026-11-20T15:00:00Z', '2026-12-20');

  it('keeps the oldest receipt, the earliest due date and the first contact, whichever of them survives', () => {
    expect(survivorClock(LATE, [EARLY])).toEqual(EARLY);
    expect(survivorClock(EARLY, [LATE])).toEqual(EARLY);
    expect(survivorClock(EARLY, [clock('2026-11-20T15:00:00Z', '2026-11-25', '2026-11-05T15:00:00Z')])).toEqual({ ...EARLY, dueOn: on('2026-11-25'), internalTargetOn: on('2026-11-25'), followedUpAt: new Date('2026-11-05T15:00:00Z') });
  });

  it('is its own again once nothing is merged into it', () => {
    expect(survivorClock(LATE, [])).toEqual(LATE);
  });
});

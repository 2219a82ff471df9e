import { correctionRefusal, isFixed, totalMinutes, type Correction, type EntryFacts } from './journal';

const ENTRY: EntryFacts = { authorId: 'author', recordedAt: new Date('2026-11-20T15:00:00Z'), visibility: 'shared', corrected: false };
const correction = (at: string, more: Partial<Correction> = {}): Correction => ({ by: 'author', visibility: 'shared', now: new Date(at), fixedAfterHours: 24, ...more });

describe('an entry of the journal', () => {
  it('is fixed at the very hour the network says', () => {
    expect(['2026-11-21T14:59:59.999Z', '2026-11-21T15:00:00Z'].map((at) => isFixed(ENTRY, new Date(at), 24))).toEqual([false, true]);
  });

  it.each([
    ['its author, at once', correction('2026-11-20T15:01:00Z'), {}, null],
    ['its author, later', correction('2026-11-23T15:00:00Z'), {}, null],
    ['a colleague, at once', correction('2026-11-20T15:01:00Z', { by: 'colleague' }), {}, 'author_alone'],
    ['a colleague, once it is fixed', correction('2026-11-21T15:00:00Z', { by: 'colleague' }), {}, null],
    ['a colleague, on the second day of a network that waits two', correction('2026-11-21T15:00:00Z', { by: 'colleague', fixedAfterHours: 48 }), {}, 'author_alone'],
    ['anyone, when it has its correction', correction('2026-11-23T15:00:00Z'), { corrected: true }, 'already_corrected'],
    ['anyone, for other eyes', correction('2026-11-20T15:01:00Z', { visibility: 'internal' }), {}, 'other_visibility'],
  ] as const)('is corrected by %s', (_, by, more, refusal) => expect(correctionRefusal({ ...ENTRY, ...more }, by)).toBe(refusal));
});

it('counts the time of what stands, not of what was corrected', () => {
  const entries = [
    { minutes: 200, travelMinutes: 0, correctedBy: 'b' },
    { minutes: 20, travelMinutes: 90, correctedBy: null },
    { minutes: 15, travelMinutes: 0, correctedBy: null },
  ];
  expect([totalMinutes(entries), totalMinutes([])]).toEqual([{ minutes: 35, travelMinutes: 90 }, { minutes: 0, travelMinutes: 0 }]);
});

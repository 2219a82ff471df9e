import type { CivilDate } from '@phare/kernel/domain';
import { absenceOn, agrees, type Absence } from './resource-person';

const day = (n: number): CivilDate => `2026-11-${n}` as CivilDate;

describe('the agreement of a resource person', () => {
  const peer = (optedIn: number | null, optedOut: number | null) => ({ kind: 'peer' as const, optedInOn: optedIn === null ? null : day(optedIn), optedOutOn: optedOut === null ? null : day(optedOut) });

  it('is a peer’s to give, from a day on, and to take back', () => {
    expect([peer(null, null), peer(21, null), peer(20, null), peer(10, 21), peer(10, 20)].map((consent) => agrees(consent, day(20)))).toEqual([false, false, true, true, false]);
  });

  it('is asked of nobody else', () => {
    for (const kind of ['internal', 'external'] as const) expect(agrees({ kind, optedInOn: null, optedOutOn: null }, day(20))).toBe(true);
  });
});

describe('an absence', () => {
  const absences: Absence[] = [{ from: day(18), until: day(20), substituteId: 's' }];

  it('covers its first and its last day', () => {
    expect([17, 18, 20, 21].map((n) => absenceOn(absences, day(n))?.substituteId)).toEqual([undefined, 's', 's', undefined]);
  });
});

import { addDays, civilDate, dateOfDayNumber, dayNumber, type CivilDate } from '@phare/kernel/domain';
import { isWorkingDay, workingDaysAfter } from '@phare/policy/domain';
import fc from 'fast-check';
import { milestonesReached, type LadderFacts, type Steps } from './ladder';
import { OPEN_STATUSES, STATUSES } from './status';

const on = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new RangeError(text);
  return date;
};

const LADDER: Steps = {
  remindDaysBefore: [15, 7, 3, 1],
  unassignedAfterWorkingDays: 5,
  proposalAnsweredWithinWorkingDays: 3,
  withoutKeeperAfterWorkingDays: 1,
  overdueEveryWorkingDays: 1,
  apologyDaysAfter: 1,
  mailHours: { from: 8, until: 18 },
  closures: [],
};

/** Received on a Friday; due on Sunday 20 December, for which the team aims at Friday the 18th. */
const aRequest = (changes: Partial<LadderFacts> = {}): LadderFacts => ({
  status: 'received',
  sealed: false,
  receivedOn: on('2026-11-20'),
  dueOn: on('2026-12-20'),
  followedUp: false,
  kept: false,
  takenOn: true,
  proposals: [],
  ...changes,
});

const names = (facts: LadderFacts, today: string, ladder = LADDER): string[] => milestonesReached(facts, ladder, on(today)).map(({ name }) => name);

describe('the ladder', () => {
  // Counted by hand from the internal target, Friday 18 December 2026.
  it.each([
    ['2026-12-02', []],
    ['2026-12-03', ['target-15']],
    ['2026-12-10', ['target-15']],
    ['2026-12-11', ['target-15', 'target-7']],
    ['2026-12-15', ['target-15', 'target-7', 'target-3']],
    ['2026-12-17', ['target-15', 'target-7', 'target-3', 'target-1']],
    ['2026-12-20', ['target-15', 'target-7', 'target-3', 'target-1']],
    ['2026-12-21', ['target-15', 'target-7', 'target-3', 'target-1', 'overdue', 'overdue-2026-12-21']],
    // Christmas, 26 December and Sunday: the last notice is that of Thursday.
    ['2026-12-27', ['target-15', 'target-7', 'target-3', 'target-1', 'overdue', 'overdue-2026-12-24']],
    ['2026-12-28', ['target-15', 'target-7', 'target-3', 'target-1', 'overdue', 'overdue-2026-12-28']],
  ])('on %s has reached %j', (today, reached) => expect(names(aRequest(), today)).toEqual(reached));

  it('is left by a follow-up, and by an end', () => {
    expect(names(aRequest({ followedUp: true }), '2027-02-01')).toEqual([]);
    for (const status of STATUSES.filter((one) => !(OPEN_STATUSES as readonly string[]).includes(one))) expect(names(aRequest({ status }), '2027-02-01')).toEqual([]);
  });

  it('has no step that a request was past when it was received', () => expect(names(aRequest({ receivedOn: on('2026-12-11') }), '2026-12-15')).toEqual(['target-3']));

  it('tells the responsible person, then coordination; of a sealed one the responsible person alone', () => {
    const told = (facts: LadderFacts) => milestonesReached(facts, LADDER, on('2026-12-21')).map(({ told: whom }) => whom);
    expect(told(aRequest())).toEqual(['responsible', 'responsible', 'responsible', 'responsible', 'responsible', 'overseer']);
    expect(told(aRequest({ sealed: true, kept: true }))).toEqual(told(aRequest()));
  });

  describe('without a resource person', () => {
    const alone = (changes: Partial<LadderFacts> = {}) => aRequest({ takenOn: false, followedUp: true, ...changes });
    it.each([
      ['2026-11-26', []],
      ['2026-11-27', ['unassigned']],
    ])('on %s has reached %j', (today, reached) => expect(names(alone(), today)).toEqual(reached));

    it('leaves who is proposed three working days to answer, then is nobody’s', () => {
      const asked = alone({ status: 'proposed', proposals: [{ personId: 'p', proposedOn: on('2026-11-26') }] });
      expect(names(asked, '2026-11-30')).toEqual([]);
      expect(names(asked, '2026-12-01')).toEqual(['proposal-2026-11-26']);
      expect(names(asked, '2026-12-02')).toEqual(['proposal-2026-11-26', 'unassigned']);
      expect(milestonesReached(asked, LADDER, on('2026-12-01'))).toMatchObject([{ told: { personId: 'p' } }]);
    });

    it('leaves them the time that the policy version says', () => {
      const asked = alone({ status: 'proposed', proposals: [{ personId: 'p', proposedOn: on('2026-11-26') }] });
      expect(names(asked, '2026-11-27', { ...LADDER, proposalAnsweredWithinWorkingDays: 1 })).toEqual(['proposal-2026-11-26']);
    });

    it('asks for none once it is in progress or referred', () => {
      for (const status of ['in_progress', 'referred'] as const) expect(names(alone({ status }), '2027-02-01')).toEqual([]);
    });
  });

  it('tells coordination every working day of a sealed request that nobody keeps', () => {
    const facts = aRequest({ sealed: true, followedUp: true });
    expect(names(facts, '2026-11-22')).toEqual([]);
    expect(names(facts, '2026-11-23')).toEqual(['without_keeper-2026-11-23']);
    expect(names(facts, '2026-11-24')).toEqual(['without_keeper-2026-11-24']);
    expect(names({ ...facts, kept: true }, '2026-11-24')).toEqual([]);
    expect(milestonesReached(facts, LADDER, on('2026-11-24'))).toMatchObject([{ told: 'coordination' }]);
  });

  it('counts closures of the office: reminders come before it closes, the rest waits until it opens', () => {
    const closed: Steps = { ...LADDER, closures: [{ from: on('2026-12-16'), until: on('2027-01-03'), reason: 'Congé des Fêtes' }] };
    // The office is open until Tuesday the 15th: that is the target, and the day before it is the last reminder's.
    expect(names(aRequest(), '2026-12-14', closed)).toEqual(['target-15', 'target-7', 'target-3', 'target-1']);
    expect(names(aRequest(), '2027-01-03', closed).at(-1)).toBe('overdue');
    expect(names(aRequest(), '2027-01-04', closed).at(-1)).toBe('overdue-2027-01-04');
    const alone = aRequest({ receivedOn: on('2026-12-15'), dueOn: on('2027-01-14'), takenOn: false });
    expect(names(alone, '2027-01-07', closed)).not.toContain('unassigned');
    expect(names(alone, '2027-01-08', closed)).toContain('unassigned');
  });

  it('tells of an overdue request as often as the policy says', () => {
    expect(names(aRequest(), '2026-12-24', { ...LADDER, overdueEveryWorkingDays: 3 }).at(-1)).toBe('overdue-2026-12-24');
    expect(names(aRequest(), '2026-12-23', { ...LADDER, overdueEveryWorkingDays: 3 }).at(-1)).toBe('overdue-2026-12-21');
  });
});

describe('whatever the request', () => {
  const FIRST = dayNumber(on('2026-01-01'));
  const anyDay = fc.integer({ min: FIRST, max: FIRST + 1_000 }).map(dateOfDayNumber);
  const anyRequest = fc
    .record({
      status: fc.constantFrom(...STATUSES),
      sealed: fc.boolean(),
      receivedOn: anyDay,
      length: fc.integer({ min: 1, max: 60 }),
      followedUp: fc.boolean(),
      kept: fc.boolean(),
      takenOn: fc.boolean(),
      proposals: fc.uniqueArray(fc.record({ personId: fc.constantFrom('p', 'q'), proposedOn: anyDay }), { selector: ({ personId }) => personId }),
    })
    .map(({ length, ...facts }): LadderFacts => ({ ...facts, dueOn: addDays(facts.receivedOn, length) }));
  const anyLadder = fc.record({
    remindDaysBefore: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
    unassignedAfterWorkingDays: fc.integer({ min: 1, max: 20 }),
    proposalAnsweredWithinWorkingDays: fc.integer({ min: 1, max: 5 }),
    withoutKeeperAfterWorkingDays: fc.integer({ min: 1, max: 5 }),
    overdueEveryWorkingDays: fc.integer({ min: 1, max: 5 }),
    apologyDaysAfter: fc.constant(1),
    mailHours: fc.constant({ from: 8, until: 18 }),
    closures: fc.array(fc.record({ from: anyDay, length: fc.integer({ min: 0, max: 20 }) }), { maxLength: 3 }).map((all) => all.map(({ from, length }) => ({ from, until: addDays(from, length), reason: 'Fermé' }))),
  });
  const days = (facts: LadderFacts): CivilDate[] => Array.from({ length: 70 }, (_, index) => addDays(facts.receivedOn, index));
  const always = (holds: (facts: LadderFacts, ladder: Steps) => void): void => fc.assert(fc.property(anyRequest, anyLadder, holds), { numRuns: 25 });

  it('a milestone once reached stays, but for a repeated notice that a later one of its kind replaces', () =>
    always((facts, ladder) => {
      let before: readonly string[] = [];
      for (const today of days(facts)) {
        const now = names(facts, today, ladder);
        for (const name of before.filter((one) => !now.includes(one))) expect(now.some((one) => one.slice(0, -10) === name.slice(0, -10))).toBe(true);
        before = now;
      }
    }));

  it('nothing comes before its day, nothing is there twice, and the furthest comes last', () =>
    always((facts, ladder) => {
      for (const today of days(facts)) {
        const reached = milestonesReached(facts, ladder, today);
        expect(reached.every(({ on: day }) => day <= today)).toBe(true);
        expect(reached.map(({ on: day }) => day)).toEqual(reached.map(({ on: day }) => day).sort());
        expect(new Set(reached.map(({ name, told }) => JSON.stringify([name, told]))).size).toBe(reached.length);
      }
    }));

  it('an open request that is past due, without a follow-up, is never silent; one that ended, or is on time, is never called overdue', () =>
    always((facts, ladder) => {
      for (const today of days(facts)) {
        const late = milestonesReached(facts, ladder, today).filter(({ kind }) => kind === 'overdue');
        const isLate = today > facts.dueOn && !facts.followedUp && (OPEN_STATUSES as readonly string[]).includes(facts.status);
        expect(late.some(({ name }) => name === 'overdue')).toBe(isLate);
        expect(late.some(({ told }) => told === 'overseer')).toBe(isLate && today >= workingDaysAfter(facts.dueOn, 1, ladder.closures));
      }
    }));

  it('what is repeated falls on working days', () =>
    always((facts, ladder) => {
      for (const today of days(facts)) {
        for (const { name, on: day } of milestonesReached(facts, ladder, today)) if (name.startsWith('overdue-') || name.startsWith('without_keeper-')) expect(isWorkingDay(day, ladder.closures)).toBe(true);
      }
    }));
});

import { addDays, civilDateIn, compareDates, dateOfDayNumber, daysBetween, instant, startOfDay, weekday, type CivilDate } from '@phare/kernel/domain';
import fc from 'fast-check';
import { closedDay, isWorkingDay, publicHoliday } from './calendar';
import { deadline, DEADLINE_UNITS, dueDate, internalTarget, lastDueAimedBy, ROLL_OVERS, type DeadlineRule } from './deadline';
import type { OfficeClosure } from './office-closure';
import { ruleNamed, workedCases } from './vectors/vectors';

const DAY_NAMES = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const CIVIL_30: DeadlineRule = { unit: 'days', n: 30, roll: 'none' };

const read = (text: string): Date => instant(text) ?? new Date(NaN);

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(dateOfDayNumber);
const anyInstant = fc.integer({ min: 0, max: 3_000_000_000_000 }).map((time) => new Date(time));
const anyZone = fc.constantFrom('America/Toronto', 'America/Halifax', 'America/St_Johns', 'Africa/Cairo', 'America/Santiago', 'Pacific/Apia', 'UTC');
const anySpans = fc.array(fc.record({ start: fc.integer({ min: -60, max: 60 }), days: fc.integer({ min: 0, max: 30 }) }), { maxLength: 3 });
const closuresAround = (day: CivilDate, spans: readonly { start: number; days: number }[]): OfficeClosure[] =>
  spans.map(({ start, days }) => ({ from: addDays(day, start), until: addDays(day, start + days), reason: 'Fermé' }));
const anyRule: fc.Arbitrary<DeadlineRule> = fc.record({
  unit: fc.constantFrom(...DEADLINE_UNITS),
  n: fc.integer({ min: 0, max: 40 }),
  roll: fc.constantFrom(...ROLL_OVERS),
});

describe('the worked cases', () => {
  it('are 164', () => expect(workedCases).toHaveLength(164));

  it.each(workedCases.map((worked) => [worked.id, worked.rule, worked.why, worked] as const))('%s %s: %s', (_id, _rule, _why, worked) => {
    const answer = deadline({ receivedAt: read(worked.receivedAt), zone: worked.zone, rule: ruleNamed(worked.rule) });
    expect(answer.dueOn).toBe(worked.expectedDeadlineDate);
    expect(answer.limit).toEqual(read(worked.expectedInstantUtc));
    expect(answer.internalTargetOn).toBe(worked.internalTargetDate);
    expect(DAY_NAMES[weekday(answer.dueOn) - 1]).toBe(worked.weekday);
  });
});

describe('the due date', () => {
  it('is never earlier for a later receipt', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyZone, anyRule, (a, b, zone, rule) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const [earlier, later] = [deadline({ receivedAt: first, zone, rule }), deadline({ receivedAt: second, zone, rule })];
        expect(compareDates(earlier.dueOn, later.dueOn)).toBeLessThanOrEqual(0);
        expect(earlier.limit.getTime()).toBeLessThanOrEqual(later.limit.getTime());
        expect(compareDates(earlier.internalTargetOn, later.internalTargetOn)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for every instant of one civil day, and moves by a day at midnight', () => {
    fc.assert(
      fc.property(anyDay, anyZone, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (day, zone, part) => {
        const [start, end] = [startOfDay(day, zone).getTime(), startOfDay(addDays(day, 1), zone).getTime()];
        const dueAt = (time: number): CivilDate => deadline({ receivedAt: new Date(time), zone, rule: CIVIL_30 }).dueOn;
        fc.pre(end > start);
        expect(dueAt(start)).toBe(addDays(day, 30));
        expect(dueAt(start + Math.floor(part * (end - start)))).toBe(addDays(day, 30));
        expect(dueAt(end)).not.toBe(addDays(day, 30));
      }),
    );
  });

  it('is counted from the date of the zone, never from the date of UTC', () => {
    const receivedAt = read('2026-11-20T22:30:00-05:00');
    expect(deadline({ receivedAt, zone: 'America/Toronto', rule: CIVIL_30 }).dueOn).toBe('2026-12-20');
    expect(deadline({ receivedAt, zone: 'America/Halifax', rule: CIVIL_30 }).dueOn).toBe('2026-12-20');
    expect(deadline({ receivedAt, zone: 'UTC', rule: CIVIL_30 }).dueOn).toBe('2026-12-21');
    fc.assert(
      fc.property(anyInstant, anyZone, (moment, zone) => {
        expect(deadline({ receivedAt: moment, zone, rule: CIVIL_30 }).dueOn).toBe(addDays(civilDateIn(moment, zone), 30));
      }),
    );
  });

  it('rolls over to the first day that the law opens, and never without need', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), (day, n) => {
        const nth = addDays(day, n);
        const [plain, literal, judicial] = ROLL_OVERS.map((roll) => dueDate({ unit: 'days', n, roll }, day));
        expect(plain).toBe(nth);
        expect(literal && publicHoliday(literal)).toBeNull();
        expect(judicial && closedDay(judicial)).toBeNull();
        expect(literal === nth).toBe(publicHoliday(nth) === null);
        expect(judicial === nth).toBe(isWorkingDay(nth));
      }),
    );
  });
});

describe('the limit and the internal target', () => {
  it('the limit is the first instant of the next civil day in the zone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyRule, (receivedAt, zone, rule) => {
        const { dueOn, limit } = deadline({ receivedAt, zone, rule });
        fc.pre(dueOn !== '2011-12-29' && dueOn !== '2011-12-30');
        expect(civilDateIn(limit, zone)).toBe(addDays(dueOn, 1));
        expect(civilDateIn(new Date(limit.getTime() - 1), zone)).toBe(dueOn);
      }),
    );
  });

  it('the internal target is a working day, the last one on or before the due date', () => {
    fc.assert(
      fc.property(anyDay, anySpans, (dueOn, spans) => {
        const closures = closuresAround(dueOn, spans);
        const target = internalTarget(dueOn, closures);
        const after = Array.from({ length: daysBetween(target, dueOn) }, (_, index) => addDays(target, index + 1));
        expect(isWorkingDay(target, closures)).toBe(true);
        expect(after.some((date) => isWorkingDay(date, closures))).toBe(false);
        expect(internalTarget(target, closures)).toBe(target);
      }),
    );
  });

  it('closures of the office move the internal target, never the due date', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyRule, anySpans, (receivedAt, zone, rule, spans) => {
        const promised = deadline({ receivedAt, zone, rule });
        const aimed = deadline({ receivedAt, zone, rule, closures: closuresAround(promised.dueOn, spans) });
        expect([aimed.dueOn, aimed.limit]).toEqual([promised.dueOn, promised.limit]);
        expect(aimed.internalTargetOn <= promised.internalTargetOn).toBe(true);
      }),
    );
  });

  it('a list of due dates up to a bound is the list of internal targets up to a day', () => {
    fc.assert(
      fc.property(anyDay, anySpans, fc.integer({ min: -60, max: 60 }), (day, spans, apart) => {
        const closures = closuresAround(day, spans);
        const dueOn = addDays(day, apart);
        expect(dueOn <= lastDueAimedBy(day, closures)).toBe(internalTarget(dueOn, closures) <= day);
      }),
    );
  });
});

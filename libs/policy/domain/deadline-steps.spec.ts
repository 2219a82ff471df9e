import { dateOf, instant } from '@phare/kernel/domain';
import { deadline, type DeadlineRule } from './deadline';
import { deadlineSteps, type DeadlineSteps } from './deadline-steps';
import { ruleNamed, workedCases } from './vectors/vectors';

const explain = (receivedAt: string, rule: DeadlineRule): DeadlineSteps =>
  deadlineSteps({ receivedAt: instant(receivedAt) ?? new Date(NaN), zone: 'America/Toronto', rule });

describe('pourquoi cette date?', () => {
  it('a thirtieth day on a Sunday, which the team does not wait for', () => {
    expect(explain('2026-11-20T09:00:00-05:00', { unit: 'days', n: 30 })).toEqual({
      rule: { unit: 'days', n: 30 },
      zone: 'America/Toronto',
      receivedOn: '2026-11-20',
      notCounted: [],
      nthDay: '2026-12-20',
      rolledOver: [],
      dueOn: '2026-12-20',
      limit: new Date('2026-12-21T05:00:00Z'),
      passedBack: [
        { date: '2026-12-20', because: 'sunday' },
        { date: '2026-12-19', because: 'saturday' },
      ],
      internalTargetOn: '2026-12-18',
    });
  });

  it('a roll-over through 1 July 2029, each day with its reason', () => {
    const steps = explain('2029-06-01T10:00:00-04:00', { unit: 'days', n: 30, roll: 'I16' });
    expect(steps.rolledOver).toEqual([
      { date: '2029-07-01', because: 'sunday' },
      { date: '2029-07-02', because: 'canada_day' },
    ]);
    expect([steps.nthDay, steps.dueOn, steps.passedBack]).toEqual(['2029-07-01', '2029-07-03', []]);
  });

  it('working days over the holidays, with those that were left out', () => {
    const steps = explain('2026-12-21T10:00:00-05:00', { unit: 'business', n: 5 });
    expect(steps.dueOn).toBe('2026-12-29');
    expect(steps.notCounted).toEqual([
      { date: '2026-12-25', because: 'christmas' },
      { date: '2026-12-26', because: 'saturday' },
      { date: '2026-12-27', because: 'sunday' },
    ]);
  });

  it('a closure of the office, which the due date does not wait for', () => {
    const closures = [{ from: dateOf(2026, 12, 16), until: dateOf(2027, 1, 3), reason: 'Congé des Fêtes' }];
    const steps = deadlineSteps({ receivedAt: new Date('2026-11-20T14:00:00Z'), zone: 'America/Toronto', rule: { unit: 'days', n: 30 }, closures });
    expect([steps.dueOn, steps.internalTargetOn]).toEqual(['2026-12-20', '2026-12-15']);
    expect(steps.passedBack.at(-1)).toEqual({ date: '2026-12-16', because: 'office_closed' });
  });

  it('explains the very date that the rule gives, in all the worked cases', () => {
    for (const { receivedAt, zone, rule } of workedCases) {
      const question = { receivedAt: instant(receivedAt) ?? new Date(NaN), zone, rule: ruleNamed(rule) };
      expect(deadlineSteps(question)).toMatchObject({ ...deadline(question) });
    }
  });
});

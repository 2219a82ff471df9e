import { timeLeft } from './time-left';

const request = (state: string, zone = 'America/Toronto') => ({
  receivedAt: '2026-11-15T14:00:00Z',
  followUp: { dueOn: '2026-12-15', internalTargetOn: '2026-12-15', timeZone: zone, rule: 'civil-30', clause: 'c', doneAt: null, newDate: null, state: state as 'running' },
});

describe('the days left', () => {
  it.each([
    ['2026-11-20T15:00:00Z', 'calm', 25],
    ['2026-12-08T15:00:00Z', 'soon', 7],
    ['2026-12-16T04:59:00Z', 'soon', 0],
  ])('at %s: %s, %i', (now, state, days) => {
    expect(timeLeft(request('running'), new Date(now))).toMatchObject({ state, days });
  });

  it('counts in the zone of the request: it is already tomorrow in les Îles', () => {
    const now = new Date('2026-12-14T04:30:00Z');
    expect(timeLeft(request('running'), now).days).toBe(2);
    expect(timeLeft(request('running', 'America/Halifax'), now).days).toBe(1);
  });

  it('is late by at least a day once the API says so', () => {
    expect(timeLeft(request('overdue'), new Date('2026-12-17T15:00:00Z'))).toMatchObject({ state: 'late', days: 2 });
    expect(timeLeft(request('overdue'), new Date('2026-12-15T15:00:00Z'))).toMatchObject({ state: 'late', days: 1 });
  });
});

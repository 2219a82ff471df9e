import { groupsOf, wholeOf, type CountedPromises } from './promises';

const counted = (kept: number, late: number, pending: number, followedUp = kept + late): CountedPromises => ({ kept, late, pending, followedUp, median: 12, p90: 29 });

describe('promises by group', () => {
  it('adds up what was received, and gives the share of those whose day has come', () =>
    expect(groupsOf([counted(15, 5, 10), counted(8, 8, 0)])).toEqual([
      { received: 30, kept: 15, late: 5, pending: 10, keptShare: 75, medianDays: 12, p90Days: 29 },
      { received: 16, kept: 8, late: 8, pending: 0, keptShare: 50, medianDays: 12, p90Days: 29 },
    ]));

  it('says no share that would tell a masked number', () => {
    const [first, second] = groupsOf([counted(15, 1, 0), counted(8, 6, 0)]);
    expect([first, second].map((group) => [group?.received, group?.kept, group?.late, group?.keptShare])).toEqual([
      [16, null, null, null],
      [14, null, null, null],
    ]);
  });

  it('says no delay of fewer than five, nor of a group that is masked', () => {
    expect(groupsOf([counted(0, 0, 20, 4), counted(10, 10, 0)])[0]).toMatchObject({ received: 20, medianDays: null, p90Days: null });
    expect(groupsOf([counted(2, 0, 0, 9), counted(10, 10, 0)])[0]).toMatchObject({ received: null, medianDays: null });
  });

  it('masks nothing of the whole network, whose numbers tell of no group', () => expect(wholeOf(counted(3, 1, 0, 4))).toEqual({ received: 4, kept: 3, late: 1, pending: 0, keptShare: 75, medianDays: null, p90Days: null }));

  it('has no share while no day has come', () => expect(wholeOf(counted(0, 0, 6, 0)).keptShare).toBeNull());
});

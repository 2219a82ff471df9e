import fc from 'fast-check';
import { beyondCapacity, reassigned } from './workload';

const PEOPLE = [
  { personId: 'p1', capacity: 1, cases: [{ id: 'a' }, { id: 'b' }] },
  { personId: 'p2', capacity: null, cases: [{ id: 'c' }] },
];
const heldBy = (people: typeof PEOPLE) => Object.fromEntries(people.map(({ personId, cases }) => [personId, cases.map(({ id }) => id)]));

describe('a simulated reassignment', () => {
  it('puts a case in other hands, and leaves the rest', () => expect(heldBy([...reassigned(PEOPLE, new Map([['a', 'p2']]))] as typeof PEOPLE)).toEqual({ p1: ['b'], p2: ['a', 'c'] }));
  it('changes nothing of what it was given', () => {
    reassigned(PEOPLE, new Map([['a', 'p2']]));
    expect(heldBy(PEOPLE)).toEqual({ p1: ['a', 'b'], p2: ['c'] });
  });
  it('moves nothing to somebody unknown, nor what is not there', () => expect(reassigned(PEOPLE, new Map([['a', 'p9'], ['z', 'p2']]))).toEqual(PEOPLE));
  it('loses no case and doubles none', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'z'), fc.constantFrom('p1', 'p2', 'p9'))), (moves) => {
        expect(reassigned(PEOPLE, new Map(moves)).flatMap(({ cases }) => cases.map(({ id }) => id)).sort()).toEqual(['a', 'b', 'c']);
      }),
    ));
  it('says how many are too many, where it is known', () => expect(PEOPLE.map(beyondCapacity)).toEqual([1, 0]));
});

import type { OfficeClosure } from '@phare/policy/domain';
import { keeperOf, isDigested, mailHoursEnd, mailLeaves, readersOf, responsibleFor, type StaffReader, type WatchedRequest } from './ladder-readers';

const aReader = (personId: string, ...roles: StaffReader['roles']): StaffReader => ({ personId, roles, tiedTo: [], timeZone: 'America/Toronto', away: false });
const RESOURCE = aReader('resource', 'resource');
const KEEPER = aReader('keeper', 'intake');
const RECEIVER = aReader('receiver', 'intake');
const COORDINATION = aReader('coordination', 'coordination');
const STAFF = [RESOURCE, KEEPER, RECEIVER, COORDINATION, aReader('admin', 'admin')];

const aRequest = (changes: Partial<WatchedRequest> = {}): WatchedRequest => ({ sealed: false, organisationId: 'o', keeperId: null, receivedById: 'receiver', assignedIds: [], disclosedIds: [], excludedIds: [], ...changes });
const ids = (readers: readonly StaffReader[]): string[] => readers.map(({ personId }) => personId);
const away = (reader: StaffReader): StaffReader => ({ ...reader, away: true });
const tied = (reader: StaffReader): StaffReader => ({ ...reader, tiedTo: ['o'] });

describe('who is responsible', () => {
  it.each<[string, Partial<WatchedRequest>, readonly StaffReader[], string[]]>([
    ['the assigned person', { assignedIds: ['resource'], keeperId: 'keeper' }, STAFF, ['resource']],
    ['else the keeper', { keeperId: 'keeper' }, STAFF, ['keeper']],
    ['else whoever received it', {}, STAFF, ['receiver']],
    ['else intake: it came by the web', { receivedById: null }, STAFF, ['keeper', 'receiver']],
    ['else intake: whoever received it has left', { receivedById: 'gone' }, STAFF, ['keeper', 'receiver']],
    ['else coordination: nobody is left at intake', { receivedById: null }, [RESOURCE, COORDINATION], ['coordination']],
    ['the next one, where the assigned person has left', { assignedIds: ['gone'] }, STAFF, ['receiver']],
    ['the next one, where they are excluded', { assignedIds: ['resource'], excludedIds: ['resource'] }, STAFF, ['receiver']],
    ['the next one, where they are tied to the organisation', { assignedIds: ['resource'] }, [tied(RESOURCE), RECEIVER], ['receiver']],
    ['them all the same, where their conflict was disclosed and accepted', { assignedIds: ['resource'], disclosedIds: ['resource'] }, [tied(RESOURCE), RECEIVER], ['resource']],
    ['the next one, while they are away', { assignedIds: ['resource'] }, [away(RESOURCE), RECEIVER], ['receiver']],
    ['them all the same, where there is no one else', { sealed: true, assignedIds: ['resource'] }, [away(RESOURCE), RECEIVER], ['resource']],
    ['never someone without the role', { receivedById: 'admin', assignedIds: ['admin'] }, STAFF, ['keeper', 'receiver']],
    ['nobody outside of a sealed one', { sealed: true }, STAFF, []],
    ['the keeper of a sealed one', { sealed: true, keeperId: 'keeper' }, STAFF, ['keeper']],
    ['the assigned person of a sealed one', { sealed: true, keeperId: 'keeper', assignedIds: ['resource'] }, STAFF, ['resource']],
  ])('%s', (_, changes, staff, expected) => expect(ids(responsibleFor(aRequest(changes), staff))).toEqual(expected));

  it('a tie to another organisation, or a request whose organisation is not known, keeps nobody from it', () => {
    expect(ids(responsibleFor(aRequest(), [{ ...RECEIVER, tiedTo: ['another'] }]))).toEqual(['receiver']);
    expect(ids(responsibleFor(aRequest({ organisationId: null }), [tied(RECEIVER)]))).toEqual(['receiver']);
  });

  it('a keeper who is excluded keeps nothing', () => expect(keeperOf(aRequest({ sealed: true, keeperId: 'keeper', excludedIds: ['keeper'] }), STAFF)).toBeUndefined());
});

describe('who is told', () => {
  const milestone = { kind: 'overdue', name: 'overdue', on: '2026-12-21' } as const;
  const told = (whom: Parameters<typeof readersOf>[0], changes: Partial<WatchedRequest> = {}) => ids(readersOf(whom, aRequest(changes), STAFF));

  it('is coordination where it oversees, the keeper where it is sealed', () => {
    expect(told('overseer')).toEqual(['coordination']);
    expect(told('overseer', { excludedIds: ['coordination'] })).toEqual([]);
    expect(told('overseer', { sealed: true, keeperId: 'keeper' })).toEqual(['keeper']);
    expect(told('coordination', { sealed: true })).toEqual(['coordination']);
  });

  it('is whoever is proposed, by themself', () => expect([told({ personId: 'resource' }), told({ personId: 'gone' })]).toEqual([['resource'], []]));

  it('reads it in the digest, where it is for coordination', () => {
    const digested = (whom: Parameters<typeof readersOf>[0], sealed: boolean) => isDigested({ sealed }, { ...milestone, on: '2026-12-21' as never, told: whom });
    expect([digested('overseer', false), digested('overseer', true), digested('coordination', true), digested('responsible', false)]).toEqual([true, false, true, false]);
  });
});

describe('when mail leaves', () => {
  const leaves = (instant: string, timeZone = 'America/Toronto', closures: readonly OfficeClosure[] = []) => mailLeaves({ timeZone }, { mailHours: { from: 8, until: 18 }, closures }, new Date(instant));
  it.each([
    ['a Friday at 8 h', '2026-11-20T13:00:00Z', true],
    ['just before', '2026-11-20T12:59:59Z', false],
    ['just before 18 h', '2026-11-20T22:59:59Z', true],
    ['at 18 h', '2026-11-20T23:00:00Z', false],
    ['a Saturday', '2026-11-21T15:00:00Z', false],
    ['Christmas', '2026-12-25T15:00:00Z', false],
    ['26 December, a Monday elsewhere', '2022-12-26T15:00:00Z', false],
  ])('%s: %s', (_, instant, expected) => expect(leaves(instant)).toBe(expected));

  it('waits while the office is closed', () => {
    const closures = [{ from: '2026-11-19' as never, until: '2026-11-20' as never, reason: 'Inventaire' }];
    expect(leaves('2026-11-20T15:00:00Z', 'America/Toronto', closures)).toBe(false);
    expect(leaves('2026-11-23T15:00:00Z', 'America/Toronto', closures)).toBe(true);
  });

  it('ends for the day at the hour of the policy, where the reader is', () => {
    const end = (timeZone: string) => mailHoursEnd({ timeZone }, { mailHours: { from: 8, until: 18 } }, new Date('2026-11-20T15:00:00Z')).toISOString();
    expect([end('America/Toronto'), end('America/Halifax')]).toEqual(['2026-11-20T23:00:00.000Z', '2026-11-20T22:00:00.000Z']);
  });

  it('is an hour earlier for who is an hour ahead', () => expect(leaves('2026-11-20T12:00:00Z', 'America/Halifax')).toBe(true));
});

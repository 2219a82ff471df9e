import type { Role, SignedInActor } from '@phare/kernel/domain';
import { partiesOf, type Party, type PartyFacts } from './party';

const actor = (personId: string, ...roles: Role[]): SignedInActor => ({ kind: 'person', networkId: 'n', personId, accountId: 'a', name: '', roles, member: true, locale: 'fr-CA' });

const request = (facts: Partial<PartyFacts> = {}): PartyFacts => ({ requesterId: 'asks', named: false, sealed: false, tied: false, ended: false, keeperId: null, assignments: [], ...facts });

const parties = (who: SignedInActor, facts: Partial<PartyFacts> = {}): readonly Party[] => [...partiesOf(who, request(facts))];

describe('what someone is to a request', () => {
  it('is nothing to a colleague, and to roles that see no request', () => {
    for (const role of ['resource', 'admin', 'privacy', 'network_board'] as const) expect(parties(actor('someone', role))).toEqual([]);
    expect(parties(actor('colleague'))).toEqual([]);
  });

  it('is the team, and coordination, while it is not sealed', () => {
    expect(parties(actor('t', 'intake'))).toEqual(['team']);
    expect(parties(actor('c', 'coordination'))).toEqual(['team', 'coordination']);
  });

  it('is the keeper alone once sealed, even for coordination', () => {
    const sealed = { sealed: true, keeperId: 't' };
    expect(parties(actor('t', 'intake'), sealed)).toEqual(['team']);
    expect(parties(actor('u', 'intake'), sealed)).toEqual([]);
    expect(parties(actor('c', 'coordination'), sealed)).toEqual([]);
    expect(parties(actor('c', 'coordination'), { sealed: true, keeperId: 'c' })).toEqual(['team', 'coordination']);
  });

  it('gives nothing to a keeper who has left the team', () => {
    expect(parties(actor('t'), { sealed: true, keeperId: 't' })).toEqual([]);
  });

  it('follows the assignment: proposed, accepted, nothing after', () => {
    const assigned = (state: string) => parties(actor('r', 'resource'), { assignments: [{ resourcePersonId: 'r', state }] });
    expect(['proposed', 'accepted', 'declined', 'ended'].map(assigned)).toEqual([['proposed'], ['assigned'], [], []]);
  });

  it('is nothing to whoever a tie locks out, but what a conflict that was disclosed and accepted opens', () => {
    const tied = (who: SignedInActor, state: string, conflictAccepted: boolean) => parties(who, { tied: true, assignments: [{ resourcePersonId: 'r', state, conflictAccepted }] });
    expect(['proposed', 'accepted', 'ended'].map((state) => tied(actor('r', 'resource', 'intake'), state, false))).toEqual([[], [], []]);
    expect(['proposed', 'accepted', 'ended'].map((state) => tied(actor('r', 'resource', 'intake'), state, true))).toEqual([['proposed'], ['assigned'], []]);
    expect(tied(actor('t', 'intake'), 'accepted', true)).toEqual([]);
  });

  it('adds up: someone of the team may be the requester too', () => {
    expect(parties(actor('asks', 'intake'), { named: true })).toEqual(['requester', 'named', 'team']);
  });

  it('is no longer the team once it has ended, but for coordination; its keeper stays, where it is sealed', () => {
    expect(parties(actor('t', 'intake'), { ended: true })).toEqual([]);
    expect(parties(actor('c', 'coordination'), { ended: true })).toEqual(['team', 'coordination']);
    expect(parties(actor('k', 'intake'), { ended: true, sealed: true, keeperId: 'k' })).toEqual(['team']);
  });
});

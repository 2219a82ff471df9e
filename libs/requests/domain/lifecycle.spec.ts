import { NEEDS, TRANSITION_NAMES, transitionOf, type Need, type TransitionName } from './lifecycle';
import { PARTIES, type Party } from './party';
import { OPEN_STATUSES, STATUSES, type Status } from './status';
import { allowedTransitions, checkTransition, resultOf, type LifecycleFacts } from './transition-check';

/** domain.md §6, copied out by hand: from, to, who. « open » is received to referred. */
const PAGE = `
  receive           | -                           | received    | requester team
  confirm_requester | received triaged            | same        | team
  triage            | received triaged            | triaged     | team
  propose           | triaged proposed referred   | proposed    | team
  take_on           | proposed                    | in_progress | proposed
  decline           | proposed                    | depends     | proposed requester
  hand_over         | in_progress                 | same        | team
  follow_up         | open                        | same        | team assigned
  answer            | received triaged            | closed      | team
  refer             | open                        | referred    | team
  withdraw          | open                        | withdrawn   | requester team
  close             | in_progress referred        | closed      | assigned team
  reopen            | closed withdrawn            | triaged     | coordination
  merge             | open                        | merged      | team
  unmerge           | merged                      | depends     | team`;

interface Line {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly string[];
}

const LINES: readonly Line[] = PAGE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', from = '', to = '', by = ''] = line.split('|').map((cell) => cell.trim());
    return { name, from: from === '-' ? [] : from.split(' ').flatMap((status) => (status === 'open' ? [...OPEN_STATUSES] : [status])), to, by: by.split(' ') };
  });

const HOLDS_ALL: Omit<LifecycleFacts, 'status'> = { organisationId: 'an-organisation', eligibility: 'eligible', requesterToConfirm: true, followedUp: true, owesReferral: false, exclusionsResolved: true, sealed: false, mergedLately: true };
const ALL_NEEDS = new Set<Need>(NEEDS);
const check = (name: TransitionName, status: Status, party: Party, facts: Partial<LifecycleFacts> = {}, brought: ReadonlySet<Need> = ALL_NEEDS) =>
  checkTransition(name, { ...HOLDS_ALL, ...facts, status }, new Set([party]), brought);
const missing = (...given: Parameters<typeof check>): readonly Need[] | 'allowed' => {
  const answer = check(...given);
  return answer.allowed ? 'allowed' : answer.missing;
};

describe('the transition table', () => {
  it('has the transitions of the page, and no other', () => {
    expect([...TRANSITION_NAMES].sort()).toEqual(LINES.map(({ name }) => name).sort());
    expect(OPEN_STATUSES).toEqual(['received', 'triaged', 'proposed', 'in_progress', 'referred']);
  });

  it.each(STATUSES.flatMap((status) => PARTIES.map((party) => [status, party] as const)))('from %s, %s may do what the page says', (status, party) => {
    const open = TRANSITION_NAMES.filter((name) => check(name, status, party).allowed);
    const expected = LINES.filter(({ from, by }) => from.includes(status) && by.includes(party)).map(({ name }) => name);
    expect(open).toEqual(expected);
  });

  it.each(LINES.map((line) => [line.name as TransitionName, line] as const))('%s leads where the page says', (name, { from, to }) => {
    expect(transitionOf(name).to).toBe(to);
    for (const status of from as Status[]) {
      if (to === 'depends') {
        expect(() => resultOf(name, status)).toThrow(RangeError);
        expect(resultOf(name, status, 'triaged')).toBe('triaged');
      } else {
        expect(resultOf(name, status)).toBe(to === 'same' ? status : to);
        expect(() => resultOf(name, status, 'triaged')).toThrow(RangeError);
      }
    }
  });

  it('says that nothing is missing where nothing they could add would help', () => {
    expect(missing('triage', 'closed', 'team', { organisationId: null })).toEqual([]);
    expect(missing('triage', 'received', 'requester', { organisationId: null })).toEqual([]);
  });
});

describe('what a transition needs', () => {
  const without = (...gone: Need[]): ReadonlySet<Need> => new Set(NEEDS.filter((need) => !gone.includes(need)));

  it.each<[TransitionName, Status, Party, Partial<LifecycleFacts>, ReadonlySet<Need>, readonly Need[]]>([
    ['confirm_requester', 'received', 'team', { requesterToConfirm: false }, ALL_NEEDS, ['unconfirmed_requester']],
    ['triage', 'received', 'team', { organisationId: null }, ALL_NEEDS, ['organisation']],
    ['triage', 'received', 'team', {}, without('eligibility'), ['eligibility']],
    ['triage', 'triaged', 'team', { organisationId: null }, without('eligibility', 'priority'), ['organisation', 'eligibility', 'priority']],
    ['propose', 'triaged', 'team', { eligibility: 'ineligible' }, ALL_NEEDS, ['eligibility']],
    ['propose', 'referred', 'team', { eligibility: 'to_verify' }, ALL_NEEDS, ['eligibility']],
    ['hand_over', 'in_progress', 'team', { eligibility: 'ineligible' }, ALL_NEEDS, ['eligibility']],
    ['answer', 'received', 'team', { eligibility: 'ineligible', followedUp: false }, without('outcome'), ['eligibility', 'follow_up', 'outcome']],
    ['refer', 'received', 'team', {}, without('referral'), ['referral']],
    ['close', 'in_progress', 'assigned', { followedUp: false }, without('outcome', 'done_by_organisation', 'referral_answer'), ['follow_up', 'outcome', 'done_by_organisation']],
    ['close', 'referred', 'team', { followedUp: false }, without('outcome', 'done_by_organisation', 'referral_answer'), ['follow_up', 'outcome', 'referral_answer']],
    ['withdraw', 'received', 'team', { owesReferral: true }, ALL_NEEDS, ['referral']],
    ['close', 'in_progress', 'assigned', { owesReferral: true }, ALL_NEEDS, ['referral']],
    ['reopen', 'closed', 'coordination', {}, without('reason'), ['reason']],
    ['unmerge', 'merged', 'team', {}, without('reason'), ['reason']],
    ['unmerge', 'merged', 'team', { mergedLately: false }, ALL_NEEDS, ['merge_window']],
    ['merge', 'received', 'team', { sealed: true }, ALL_NEEDS, ['unsealed']],
    ['merge', 'in_progress', 'team', {}, without('same_audience'), ['same_audience']],
  ])('%s from %s by %s, %j', (name, status, party, facts, brought, expected) => {
    expect(missing(name, status, party, facts, brought)).toEqual(expected);
  });

  it.each(['follow_up', 'refer', 'withdraw', 'merge', 'triage'] as const)('%s is open to an ineligible request', (name) => {
    expect(missing(name, 'received', 'team', { eligibility: 'ineligible' })).toBe('allowed');
  });
});

describe('what is offered to a caller', () => {
  const offered = (status: Status, facts: Partial<LifecycleFacts> = {}, parties: Party[] = ['team'], granted = true) =>
    allowedTransitions({ ...HOLDS_ALL, ...facts, status }, new Set(parties), () => granted);

  it('is every transition whose needs the request holds; what a body brings does not count', () => {
    expect(offered('received', { followedUp: false })).toEqual(['confirm_requester', 'triage', 'follow_up', 'refer', 'withdraw', 'merge']);
    expect(offered('received')).toContain('answer');
    expect(offered('received', { organisationId: null, followedUp: false })).toEqual(['confirm_requester', 'follow_up', 'refer', 'withdraw', 'merge']);
    expect(offered('referred', { followedUp: false })).not.toContain('close');
    expect(offered('referred')).toContain('close');
  });

  it('is nothing without the right, and nothing that no route offers', () => {
    expect(STATUSES.flatMap((status) => offered(status, {}, [...PARTIES], false))).toEqual([]);
    for (const status of STATUSES) for (const name of offered(status, {}, [...PARTIES])) expect(transitionOf(name).permission).not.toBeNull();
  });

  it('is no withdrawal by the team while a referral is owed; the requester may always give up', () => {
    expect(offered('received', { owesReferral: true })).not.toContain('withdraw');
    expect(offered('received', { owesReferral: true }, ['requester'])).toContain('withdraw');
  });

  it('is withdrawal alone for the requester, and declining what is proposed', () => {
    expect(OPEN_STATUSES.map((status) => offered(status, {}, ['requester']))).toEqual(OPEN_STATUSES.map((status) => (status === 'proposed' ? ['decline', 'withdraw'] : ['withdraw'])));
  });
});

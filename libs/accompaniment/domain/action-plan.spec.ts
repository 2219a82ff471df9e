import { federationShare, isVerbOf, requesterMoves, STEP_OWNERS, type StepOwner, type StepStatus } from './action-plan';

const steps = (owners: string, status: StepStatus = 'todo') => [...owners].map((letter) => ({ owner: ({ o: 'organisation', f: 'federation', t: 'together' } as Record<string, StepOwner>)[letter] ?? 'organisation', status }));

describe('the share of the federation in a plan', () => {
  it.each([
    ['nothing planned', '', 0.5, { federation: 0, counted: 0, alert: false }],
    ['half', 'fo', 0.5, { federation: 1, counted: 2, alert: false }],
    ['more than half', 'ffo', 0.5, { federation: 2, counted: 3, alert: true }],
    ['shared steps, which are not the federation’s', 'fftt', 0.5, { federation: 2, counted: 4, alert: false }],
    ['another network’s limit', 'ffo', 0.8, { federation: 2, counted: 3, alert: false }],
  ])('%s', (_, owners, limit, share) => expect(federationShare(steps(owners), limit)).toEqual(share));

  it('leaves out what was given up, and keeps what is done', () => {
    expect(federationShare([...steps('ff', 'done'), ...steps('ooo', 'dropped'), ...steps('o')], 0.5)).toEqual({ federation: 2, counted: 3, alert: true });
  });
});

describe('a step', () => {
  const VERBS = [{ code: 'outiller' }];

  it('of the organisation says what it wants; any other, a verb of the policy', () => {
    const written = STEP_OWNERS.map((owner) => [isVerbOf(owner, 'rédiger', VERBS), isVerbOf(owner, 'outiller', VERBS)]);
    expect(written).toEqual([[true, true], [false, true], [false, true]]);
  });

  it('is moved by the requester unless it is the federation’s own', () => expect(STEP_OWNERS.filter(requesterMoves)).toEqual(['organisation', 'together']));
});

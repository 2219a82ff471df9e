import { PARTIES } from './party';
import { OPEN_STATUSES, STATUSES } from './status';
import { TRANSITION_NAMES } from './lifecycle';
import { isWriting, mayWrite, WRITING_NAMES } from './writings';

/**
 * api.md, « Besides the transitions », copied out by hand, and the two of the accompaniment: what describes it, and how autonomous each side says the
 * organisation is; and domain.md §6 for `nextActionOn` and `waitingFor`, for confirmations (D7), for referral targets; §5 for the new date of a late request;
 * the review, with the wish not to be asked again (seed 003); models of documents handed over; and travel, agreed before it is claimed (policy clause `couts.deplacement`).
 */
const PAGE = {
  intervene: ['team', 'assigned'],
  plan: ['team', 'assigned'],
  describe: ['team', 'assigned'],
  move_step: ['team', 'assigned', 'requester'],
  declare_conflict: ['proposed'],
  choose: ['requester', 'team'],
  assess: ['team', 'assigned', 'requester'],
  message: ['team', 'assigned', 'requester', 'named'],
  attach: ['team', 'assigned', 'requester', 'named'],
  ask_confirmation: ['requester', 'team'],
  consent_to_share: ['requester', 'team'],
  send_letter: ['team'],
  revoke_link: ['requester', 'team'],
  report_answer: ['requester', 'team'],
  plan_next: ['team', 'assigned'],
  review: ['requester'],
  hand_documents: ['team', 'assigned'],
  stop_questions: ['team', 'assigned', 'requester'],
  set_new_date: ['team'],
  propose_travel: ['team', 'assigned'],
  answer_travel: ['requester', 'named'],
  note_travel_answer: ['team', 'assigned'],
  claim_travel: ['team', 'assigned'],
  answer_claim: ['requester', 'named'],
  settle_claim: ['team'],
} as const;

/** What is asked of both sides at the end of a request, the review only then; and claims, whose receipts may come late. */
const ONCE_CLOSED = ['assess', 'review', 'stop_questions', 'claim_travel', 'answer_claim', 'settle_claim'];

describe('what may be written beside a request', () => {
  it('has the writings of the page, and no other', () => {
    expect([...WRITING_NAMES].sort()).toEqual(Object.keys(PAGE).sort());
  });

  it('shares no name with the transitions', () => {
    expect(TRANSITION_NAMES.filter(isWriting)).toEqual([]);
  });

  it.each(WRITING_NAMES.flatMap((name) => STATUSES.map((status) => [name, status] as const)))('%s on a request that is %s, by those of the page alone', (name, status) => {
    const open = ((OPEN_STATUSES as readonly string[]).includes(status) && name !== 'review') || (ONCE_CLOSED.includes(name) && status === 'closed');
    const may = PARTIES.filter((party) => mayWrite(name, status, new Set([party])));
    expect([...may].sort()).toEqual(open ? [...PAGE[name]].sort() : []);
  });
});

import type { Permission } from '@phare/kernel/domain';
import type { Party } from './party';
import { isOpen, type Status } from './status';

/** One row of the table: who may write what beside a request. */
export interface Writing {
  readonly by: readonly Party[];
  readonly permission: Permission;
  /** Also once it is closed, or only then: what is asked of both sides at its end. */
  readonly onceClosed?: true | 'only';
}

const WORKERS = ['team', 'assigned'] as const;
const REQUESTER_OR_TEAM = ['requester', 'team'] as const;
const ASKING_SIDE = ['requester', 'named'] as const;
const BOTH_SIDES = [...WORKERS, ...ASKING_SIDE] as const;

/**
 * What people write on a request without changing its status (api.md, « Besides the transitions »; domain.md D7 and §6, « A referral target »). « Team » is the keeper where it is sealed.
 * The API refuses with it, the web greys with it, the documentation is printed from it.
 */
export const WRITINGS = {
  intervene: { by: WORKERS, permission: 'request.intervene' },
  plan: { by: WORKERS, permission: 'request.plan' },
  describe: { by: WORKERS, permission: 'request.plan' },
  move_step: { by: [...WORKERS, 'requester'], permission: 'request.move_step' },
  declare_conflict: { by: ['proposed'], permission: 'request.take_on' },
  // The team keeps what it was told by somebody who does not sign in.
  choose: { by: ['requester', 'team'], permission: 'request.choose' },
  assess: { by: [...WORKERS, 'requester'], permission: 'request.assess', onceClosed: true },
  message: { by: BOTH_SIDES, permission: 'request.message' },
  attach: { by: BOTH_SIDES, permission: 'request.attach' },
  hand_documents: { by: WORKERS, permission: 'request.hand_documents' },
  review: { by: ['requester'], permission: 'request.review', onceClosed: 'only' },
  stop_questions: { by: [...WORKERS, 'requester'], permission: 'request.stop_questions', onceClosed: true },
  ask_confirmation: { by: REQUESTER_OR_TEAM, permission: 'request.ask_confirmation' },
  consent_to_share: { by: REQUESTER_OR_TEAM, permission: 'request.consent_to_share' },
  send_letter: { by: ['team'], permission: 'request.send_letter' },
  revoke_link: { by: REQUESTER_OR_TEAM, permission: 'request.revoke_link' },
  report_answer: { by: REQUESTER_OR_TEAM, permission: 'request.report_answer' },
  set_new_date: { by: ['team'], permission: 'request.set_new_date' },
  propose_travel: { by: WORKERS, permission: 'request.propose_travel' },
  answer_travel: { by: ASKING_SIDE, permission: 'request.answer_travel' },
  // What was said by telephone, by somebody who does not sign in.
  note_travel_answer: { by: WORKERS, permission: 'request.propose_travel' },
  // A trip to the last meeting is claimed once its receipts are in: the request may be closed by then.
  claim_travel: { by: WORKERS, permission: 'request.claim_travel', onceClosed: true },
  answer_claim: { by: ASKING_SIDE, permission: 'request.answer_travel', onceClosed: true },
  settle_claim: { by: ['team'], permission: 'request.settle_claim', onceClosed: true },
  plan_next: { by: WORKERS, permission: 'request.plan_next' },
} as const satisfies Record<string, Writing>;

export type WritingName = keyof typeof WRITINGS;

export const WRITING_NAMES = Object.keys(WRITINGS) as readonly WritingName[];

export const writingOf = (name: WritingName): Writing => WRITINGS[name];

/** Whether the name is that of a writing, not of a transition: the two share none. */
export const isWriting = (name: string): name is WritingName => Object.hasOwn(WRITINGS, name);

/** Whether a request that stands there takes this writing still. */
const isTaken = ({ onceClosed }: Writing, status: Status): boolean => (isOpen(status) ? onceClosed !== 'only' : onceClosed !== undefined && status === 'closed');

/** Whether someone who is `parties` to a request may write this beside it: nothing but the last answers on one that is closed, nothing at all on one that ended otherwise. */
export const mayWrite = (name: WritingName, status: Status, parties: ReadonlySet<Party>): boolean => isTaken(writingOf(name), status) && writingOf(name).by.some((party) => parties.has(party));

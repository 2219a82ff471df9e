import type { CivilDate } from '@phare/kernel/domain';
import type { TransitionName } from './lifecycle';
import type { WritingName } from './writings';

export const WAITING_FOR = ['team', 'organisation'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** What comes next on a request, and from whom. It sits beside the status and never touches the thirty-day clock (domain.md §6). */
export interface Attention {
  readonly nextActionOn: CivilDate | null;
  readonly waitingFor: WaitingFor;
}

/** `done`: what was planned for today or earlier has been done. `dropped`: nothing is planned any more. */
interface Effect {
  readonly planned?: 'done' | 'dropped';
  readonly waitingFor?: WaitingFor;
}

const ENDS: Effect = { planned: 'dropped', waitingFor: 'team' };
const WORK: Effect = { planned: 'done' };

/** What each action does to it; what is not here changes nothing. Whoever writes a message passes the turn to the other side: see its action. */
const EFFECTS: Partial<Readonly<Record<TransitionName | WritingName, Effect>>> = {
  triage: { waitingFor: 'team' },
  propose: { waitingFor: 'team' },
  take_on: { planned: 'done', waitingFor: 'team' },
  decline: { planned: 'done', waitingFor: 'team' },
  hand_over: { waitingFor: 'team' },
  follow_up: WORK,
  intervene: WORK,
  refer: { planned: 'done', waitingFor: 'organisation' },
  answer: ENDS,
  close: ENDS,
  withdraw: ENDS,
  merge: ENDS,
  reopen: ENDS,
};

/** What comes next once `does` is done today; only what changes. What someone planned for a later day stays, unless the request ends. */
export function attentionAfter(does: TransitionName | WritingName, before: Attention, today: CivilDate): Partial<Attention> {
  const { planned, waitingFor = before.waitingFor } = EFFECTS[does] ?? {};
  const gone = before.nextActionOn !== null && (planned === 'dropped' || (planned === 'done' && before.nextActionOn <= today));
  return { ...(gone ? { nextActionOn: null } : {}), ...(waitingFor === before.waitingFor ? {} : { waitingFor }) };
}

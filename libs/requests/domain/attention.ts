import { addDays, daysBetween, type CivilDate } from '@phare/kernel/domain';
import type { TransitionName } from './lifecycle';
import type { WritingName } from './writings';

export const WAITING_FOR = ['team', 'organisation'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** How often something may come back, in days. */
export const SHORTEST_REPEAT_DAYS = 7;
export const LONGEST_REPEAT_DAYS = 366;

/** What comes next on a request, and from whom. It sits beside the status and never touches the thirty-day clock (domain.md §6). */
export interface Attention {
  readonly nextActionOn: CivilDate | null;
  /** A schedule: once what is planned has been done, it is planned again so many days later (seeds 000 and 004). */
  readonly everyDays: number | null;
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

/** The first day of a schedule after `today`: a day that was missed is not made up for, the next one stays where it was. */
export function nextOfSchedule(on: CivilDate, everyDays: number, today: CivilDate): CivilDate {
  const missed = Math.floor(Math.max(daysBetween(on, today), 0) / everyDays);
  return addDays(on, (missed + 1) * everyDays);
}

/** What comes next once `does` is done today; only what changes. What someone planned for a later day stays, unless the request ends. */
export function attentionAfter(does: TransitionName | WritingName, before: Attention, today: CivilDate): Partial<Attention> {
  const { planned, waitingFor = before.waitingFor } = EFFECTS[does] ?? {};
  const turn = waitingFor === before.waitingFor ? {} : { waitingFor };
  if (before.nextActionOn === null) return turn;
  if (planned === 'dropped') return { ...turn, nextActionOn: null, ...(before.everyDays === null ? {} : { everyDays: null }) };
  if (planned !== 'done' || before.nextActionOn > today) return turn;
  return { ...turn, nextActionOn: before.everyDays === null ? null : nextOfSchedule(before.nextActionOn, before.everyDays, today) };
}

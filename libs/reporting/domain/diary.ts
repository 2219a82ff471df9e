import { addDays, compareDates, type CivilDate } from '@phare/kernel/domain';

/** What makes a day: the first follow-up that is owed, what was planned next, the steps of the plan, the meetings to come. */
export const ENTRY_KINDS = ['follow_up', 'next_action', 'step', 'meeting'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Who a step is for; nobody's in particular otherwise. */
export interface DueStep {
  readonly owner: string;
  readonly dueOn: CivilDate;
}

/** A meeting to come: its day where the request is, and its instant. */
export interface DueMeeting {
  readonly on: CivilDate;
  readonly startsAt: string;
}

/** An open request that someone works on, as far as it makes their days. */
export interface DiaryCase {
  /** Proposed to them, and not answered yet. */
  readonly proposed: boolean;
  /** The promised day, while no follow-up was made. */
  readonly dueOn: CivilDate | null;
  readonly nextActionOn: CivilDate | null;
  readonly waitingFor: 'team' | 'organisation';
  readonly steps: readonly DueStep[];
  readonly meetings: readonly DueMeeting[];
}

export interface DiaryEntry {
  readonly kind: EntryKind;
  readonly on: CivilDate;
  readonly owner: string | null;
  /** The instant of a meeting; the others last all day. */
  readonly startsAt: string | null;
}

/** What a case puts in the diary, soonest first. */
export function entriesOf({ dueOn, nextActionOn, steps, meetings }: DiaryCase): readonly DiaryEntry[] {
  const allDay = (kind: EntryKind, on: CivilDate | null): readonly DiaryEntry[] => (on === null ? [] : [{ kind, on, owner: null, startsAt: null }]);
  return [
    ...allDay('follow_up', dueOn),
    ...allDay('next_action', nextActionOn),
    ...steps.map(({ owner, dueOn: on }): DiaryEntry => ({ kind: 'step', on, owner, startsAt: null })),
    ...meetings.map(({ on, startsAt }): DiaryEntry => ({ kind: 'meeting', on, owner: null, startsAt })),
  ].sort((a, b) => compareDates(a.on, b.on) || (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
}

/** The parts of a day, in the order in which they are shown. */
export const DAY_SECTIONS = ['proposed', 'late', 'today', 'week', 'waiting', 'unplanned', 'later'] as const;
export type DaySection = (typeof DAY_SECTIONS)[number];

/** Today and the six days after it. */
const WEEK = 6;

/** Where a case stands in someone’s day: once, under what presses most. Waiting for the organisation hides nothing that is late or due today. */
export function sectionOf(item: DiaryCase, today: CivilDate): DaySection {
  if (item.proposed) return 'proposed';
  const [soonest] = entriesOf(item);
  if (soonest && soonest.on <= today) return soonest.on < today ? 'late' : 'today';
  if (item.waitingFor === 'organisation') return 'waiting';
  if (!soonest) return 'unplanned';
  return soonest.on <= addDays(today, WEEK) ? 'week' : 'later';
}

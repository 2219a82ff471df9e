import type { DeadlineRule } from './deadline';

/** When the team is reminded, and of what. Days count back from the internal target; « working » days are those of the calendar. */
export interface Ladder {
  /** Days before the internal target; the mail leaves on working days only. */
  readonly remindDaysBefore: readonly number[];
  /** Working days without a resource person after which coordination is told. */
  readonly unassignedAfterWorkingDays: number;
  /** Working days in which someone who is proposed is expected to answer: internal, never a promise. */
  readonly proposalAnsweredWithinWorkingDays: number;
  /** Working days a sealed request may stay without a keeper before coordination is told. */
  readonly withoutKeeperAfterWorkingDays: number;
  /** Working days between two notices to coordination once overdue. */
  readonly overdueEveryWorkingDays: number;
  /** Days after the deadline at which the requester gets an apology with a new date. */
  readonly apologyDaysAfter: number;
  /** Hours of the reader's zone, 0–24, between which staff mails leave: from included, until excluded. */
  readonly mailHours: { readonly from: number; readonly until: number };
}

/** The promise made to the requester and the targets the team sets itself. */
export interface FollowUpRules {
  readonly clause: string;
  /** When a follow-up is due; `ruleCode()` gives the name stored on each request, e.g. `civil-30`. */
  readonly deadline: DeadlineRule;
  readonly internalTarget: 'last_working_day_on_or_before';
  /** The zone in which days are counted, frozen at receipt. */
  readonly zone: 'organisation';
  readonly pauses: 'none';
  /** Modes of contact that count as a follow-up; an automatic acknowledgement has none, so it never counts. */
  readonly countingModes: readonly string[];
  /** Internal target for kinds marked `crisis`, never shown as a promise; null when the network sets none. */
  readonly crisisTarget: DeadlineRule | null;
  readonly receipt: ReceiptRules;
  readonly ladder: Ladder;
}

/** What is done with a receipt date that is not today's. The clock always starts at receipt. */
export interface ReceiptRules {
  readonly lateEntry: 'flagged';
  readonly future: 'refused';
  readonly beforeFirstVersion: 'refused';
}

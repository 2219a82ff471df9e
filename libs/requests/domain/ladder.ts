import { addDays, compareDates, type CivilDate } from '@phare/kernel/domain';
import { internalTarget, workingDaysAfter, type Ladder, type OfficeClosure } from '@phare/policy/domain';
import { isOpen, type Status } from './status';

/** What a milestone is about: the two clocks of a request, and what leaves it without anyone. */
export const MILESTONE_KINDS = ['target', 'overdue', 'unassigned', 'without_keeper', 'proposal'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/**
 * Who is told: whoever is responsible for the request; whoever oversees it, which is coordination, or the responsible person alone where it is sealed;
 * coordination even there, for all that its frame shows; or whoever was proposed and has not answered.
 */
export type Told = 'responsible' | 'overseer' | 'coordination' | { readonly personId: string };

/** A step of the ladder that a request has reached. */
export interface Milestone {
  readonly kind: MilestoneKind;
  /** Its name, unique to the request: nobody is told twice of one (domain.md §5). */
  readonly name: string;
  /** The day on which it was reached, in the zone of the request. */
  readonly on: CivilDate;
  readonly told: Told;
}

/** What of a request decides how far up the ladder it is. */
export interface LadderFacts {
  readonly status: Status;
  readonly sealed: boolean;
  readonly receivedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly followedUp: boolean;
  /** Whether someone who can be reached keeps it; of no matter where it is not sealed. */
  readonly kept: boolean;
  /** Whether a resource person has accepted it. */
  readonly takenOn: boolean;
  /** Those who have not answered yet. */
  readonly proposals: readonly { readonly personId: string; readonly proposedOn: CivilDate }[];
}

/** What milestones are reckoned with: the steps of the policy version, and when the office is closed. */
export interface Steps extends Ladder {
  readonly closures: readonly OfficeClosure[];
}

/** The milestones that a request has reached by `today`, a day of its zone; the furthest comes last. A repeated notice is there once, as of its last day. */
export function milestonesReached(facts: LadderFacts, ladder: Steps, today: CivilDate): readonly Milestone[] {
  if (!isOpen(facts.status)) return [];
  return [...reminders(facts, ladder), ...unassigned(facts, ladder), ...proposals(facts, ladder), ...withoutKeeper(facts, ladder, today), ...overdue(facts, ladder, today)]
    .filter(({ on }) => on <= today)
    .sort((one, other) => compareDates(one.on, other.on));
}

/** One that was due before the request was there is none: who received it saw the date. */
const reminders = ({ followedUp, dueOn, receivedOn }: LadderFacts, { remindDaysBefore, closures }: Steps): Milestone[] =>
  (followedUp ? [] : remindDaysBefore)
    .map((days): Milestone => ({ kind: 'target', name: `target-${days}`, on: addDays(internalTarget(dueOn, closures), -days), told: 'responsible' }))
    .filter(({ on }) => on > receivedOn);

/** Who is proposed has a time to answer; when it has passed, the request counts as nobody's. */
function unassigned({ status, takenOn, receivedOn, proposals: asked }: LadderFacts, ladder: Steps): Milestone[] {
  if (takenOn || status === 'in_progress' || status === 'referred') return [];
  const answersDue = asked.map((proposal) => workingDaysAfter(answerDue(proposal, ladder), 1, ladder.closures));
  const on = [workingDaysAfter(receivedOn, ladder.unassignedAfterWorkingDays, ladder.closures), ...answersDue].sort(compareDates).at(-1);
  return on ? [{ kind: 'unassigned', name: 'unassigned', on, told: 'overseer' }] : [];
}

const answerDue = ({ proposedOn }: { readonly proposedOn: CivilDate }, { proposalAnsweredWithinWorkingDays, closures }: Steps): CivilDate =>
  workingDaysAfter(proposedOn, proposalAnsweredWithinWorkingDays, closures);

const proposals = ({ proposals: asked }: LadderFacts, ladder: Steps): Milestone[] =>
  asked.map((proposal) => ({ kind: 'proposal', name: `proposal-${proposal.proposedOn}`, on: answerDue(proposal, ladder), told: { personId: proposal.personId } }));

function withoutKeeper({ sealed, kept, receivedOn }: LadderFacts, { withoutKeeperAfterWorkingDays, closures }: Steps, today: CivilDate): Milestone[] {
  const on = sealed && !kept ? lastOf(workingDaysAfter(receivedOn, withoutKeeperAfterWorkingDays, closures), { every: 1, closures }, today) : null;
  return on ? [{ kind: 'without_keeper', name: `without_keeper-${on}`, on, told: 'coordination' }] : [];
}

function overdue({ followedUp, dueOn }: LadderFacts, { overdueEveryWorkingDays: every, closures }: Steps, today: CivilDate): Milestone[] {
  if (followedUp) return [];
  const on = lastOf(workingDaysAfter(dueOn, 1, closures), { every, closures }, today);
  return [{ kind: 'overdue', name: 'overdue', on: addDays(dueOn, 1), told: 'responsible' }, ...(on ? [{ kind: 'overdue' as const, name: `overdue-${on}`, on, told: 'overseer' as const }] : [])];
}

/** The last day, up to `today`, of those that come every so many working days from the first on. */
function lastOf(first: CivilDate, { every, closures }: { readonly every: number } & Pick<Steps, 'closures'>, today: CivilDate): CivilDate | null {
  let last: CivilDate | null = null;
  for (let day = first; day <= today; day = workingDaysAfter(day, every, closures)) last = day;
  return last;
}

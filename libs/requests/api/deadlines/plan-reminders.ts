import { civilDateIn, type CivilDate } from '@phare/kernel/domain';
import { isDigested, keeperOf, mailLeaves, milestonesReached, readersOf, type Milestone, type MilestoneKind, type Steps } from '@phare/requests/domain';
import type { Staff, WatchedRow } from './watched-rows';

/** That a reader was told of a milestone, or that a further one overtook it. */
export interface Reminder {
  readonly of: WatchedRow['of'];
  readonly watchedId: string;
  readonly milestone: string;
  readonly readerId: string;
  readonly state: 'told' | 'overtaken';
}

/** A mail of its own, to one reader about one request, or about one e-mail that waits. */
export interface ReminderMail {
  readonly of: WatchedRow['of'];
  readonly to: Staff;
  readonly about: MilestoneKind;
  readonly number: string;
  readonly dueOn: CivilDate;
}

/** What coordination's digest tells: three numbers. An e-mail that waits counts like the request that it may become. */
export type DigestCounts = Readonly<Record<'overdue' | 'unassigned' | 'without_keeper', number>>;

/** A day's digest of one reader. */
export interface DigestMail {
  readonly to: Staff;
  readonly day: CivilDate;
  readonly counts: DigestCounts;
}

export interface Plan {
  readonly reminders: readonly Reminder[];
  readonly mails: readonly ReminderMail[];
  readonly digests: readonly DigestMail[];
}

/** What a sweep stands on. */
export interface Watch {
  readonly requests: readonly WatchedRow[];
  readonly staff: readonly Staff[];
  readonly ladderOf: (request: WatchedRow) => Steps;
  /** The ladder of the network's policy of the day, for what is about no single request. */
  readonly ladder: Steps;
  /** `reader day` of the digests that have left. */
  readonly digested: ReadonlySet<string>;
  readonly now: Date;
}

const reached = (request: WatchedRow, { staff, ladderOf, now }: Watch): readonly Milestone[] =>
  milestonesReached({ ...request, kept: request.of === 'mail' || keeperOf(request, staff) !== undefined, takenOn: request.assignedIds.length > 0 }, ladderOf(request), civilDateIn(now, request.timeZone));

const untold = ({ told }: WatchedRow, readerId: string) => {
  const known = new Set(told);
  return ({ name }: Milestone): boolean => !known.has(`${name} ${readerId}`);
};

/** Everything that is owed now: each reader gets at most one mail per request, for the furthest milestone; those it overtook are told of no more (domain.md §5). */
export function planReminders(watch: Watch): Plan {
  const byRequest = watch.requests.map((request) => ({ request, milestones: reached(request, watch) }));
  const single = byRequest.map(({ request, milestones }) => mailsOf(request, milestones.filter((milestone) => !isDigested(request, milestone)), watch));
  const digested = byRequest.map(({ request, milestones }) => ({ request, milestones: milestones.filter((milestone) => isDigested(request, milestone)) })).filter(({ milestones }) => milestones.length > 0);
  const digests = watch.staff.map((reader) => digestOf(reader, digested, watch));
  return {
    reminders: [...single, ...digests].flatMap(({ reminders }) => reminders),
    mails: single.flatMap(({ mails }) => mails),
    digests: digests.flatMap(({ digest }) => (digest ? [digest] : [])),
  };
}

function mailsOf(request: WatchedRow, milestones: readonly Milestone[], { staff, ladderOf, now }: Watch): Pick<Plan, 'reminders' | 'mails'> {
  const byReader = new Map<Staff, Milestone[]>();
  for (const milestone of milestones) for (const reader of readersOf(milestone.told, request, staff)) byReader.set(reader, [...(byReader.get(reader) ?? []), milestone]);
  const reminders: Reminder[] = [];
  const mails: ReminderMail[] = [];
  for (const [reader, theirs] of byReader) {
    const furthest = theirs.at(-1);
    const owed = theirs.filter(untold(request, reader.personId));
    if (!furthest || owed.length === 0 || !mailLeaves(reader, ladderOf(request), now)) continue;
    reminders.push(...owed.map((milestone) => ({ of: request.of, watchedId: request.id, milestone: milestone.name, readerId: reader.personId, state: milestone === furthest ? ('told' as const) : ('overtaken' as const) })));
    if (owed.includes(furthest)) mails.push({ of: request.of, to: reader, about: furthest.kind, number: request.number, dueOn: request.dueOn });
  }
  return { reminders, mails };
}

interface Digested {
  readonly request: WatchedRow;
  readonly milestones: readonly Milestone[];
}

function digestOf(reader: Staff, digested: readonly Digested[], { staff, ladder, digested: sent, now }: Watch): { readonly reminders: readonly Reminder[]; readonly digest: DigestMail | null } {
  const day = civilDateIn(now, reader.timeZone);
  if (!reader.roles.includes('coordination') || sent.has(`${reader.personId} ${day}`) || !mailLeaves(reader, ladder, now)) return { reminders: [], digest: null };
  const theirs = digested.map(({ request, milestones }) => ({ request, milestones: milestones.filter(({ told }) => readersOf(told, request, staff).includes(reader)) }));
  const count = (kind: MilestoneKind): number => theirs.filter(({ milestones }) => milestones.some((milestone) => milestone.kind === kind)).length;
  const counts: DigestCounts = { overdue: count('overdue'), unassigned: count('unassigned'), without_keeper: count('without_keeper') };
  if (Object.values(counts).every((number) => number === 0)) return { reminders: [], digest: null };
  const reminders = theirs.flatMap(({ request, milestones }) => milestones.filter(untold(request, reader.personId)).map(({ name }) => ({ of: request.of, watchedId: request.id, milestone: name, readerId: reader.personId, state: 'told' as const })));
  return { reminders, digest: { to: reader, day, counts } };
}

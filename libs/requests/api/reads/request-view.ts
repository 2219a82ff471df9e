import { localeOfActor } from '@phare/kernel/api';
import { isCoordination, isTeam, may, type Actor, type Locale } from '@phare/kernel/domain';
import { eligibilityView, type EligibilityReader } from '@phare/policy/domain';
import { allowedOnTarget, allowedTransitions, followUpState, isOpen, mayWrite, partiesOf, transitionOf, undoneUntil, WRITING_NAMES, writingOf, type LifecycleFacts, type Party, type PartyFacts } from '@phare/requests/domain';
import { canUndo } from './can-undo';
import { eligibilityRulesOf, type Opened, type RequestFacts, type RequestRow, type RequestSummaryRow } from '../storage/request-row';

export const partyFactsOf = (row: RequestFacts): PartyFacts => ({
  requesterId: row.requester_id,
  named: row.named,
  sealed: row.sealed,
  keeperId: row.keeper_id,
  tied: row.tied,
  ended: row.ended_at !== null,
  assignments: row.assignments ?? [],
});

export const lifecycleFactsOf = (row: RequestFacts): LifecycleFacts => ({
  status: row.status,
  organisationId: row.organisation_id,
  eligibility: row.eligibility_outcome,
  requesterToConfirm: row.eligibility_outcome === 'to_verify' && eligibilityRulesOf(row).some(({ rule, outcome }) => rule === 'requester' && outcome === 'unknown'),
  followedUp: row.follow_up_at !== null,
  owesReferral: row.referred_at === null && (row.eligibility_outcome === 'ineligible' || row.referral_owed_for !== null),
  exclusionsResolved: row.exclusions_to_resolve === 0,
  sealed: row.sealed,
  mergedLately: row.merged_lately,
});

/** What the actor is to the request; nothing, for whoever is not signed in. */
export const partiesTo = (actor: Actor, row: RequestFacts): ReadonlySet<Party> => (actor.kind === 'person' ? partiesOf(actor, partyFactsOf(row)) : new Set());

/** Who may give a sealed request another keeper: coordination, and its requester (domain.md §8). */
export const mayDesignate = (actor: Actor, row: RequestFacts): boolean => row.sealed && isOpen(row.status) && (isCoordination(actor) && !row.tied || partiesTo(actor, row).has('requester'));

/** The transitions open to this caller, by their identifiers, plus the designation of a keeper and the breaking of the glass. */
export function allowedTo(actor: Actor, row: RequestFacts): string[] {
  if (row.destroyed_at) return [];
  if (row.sight === 'frame') return row.status === 'merged' ? [] : ['designate', 'break_glass'];
  const open = allowedTransitions(lifecycleFactsOf(row), partiesTo(actor, row), (name) => {
    const { permission } = transitionOf(name);
    return permission !== null && may(actor, permission);
  });
  return mayDesignate(actor, row) ? [...open, 'designate'] : open;
}

/** What this caller may write beside it now, by the names of the table of writings. */
const writableBy = (actor: Actor, row: RequestFacts): string[] => {
  if (row.destroyed_at) return [];
  const parties = partiesTo(actor, row);
  return WRITING_NAMES.filter((name) => mayWrite(name, row.status, parties) && may(actor, writingOf(name).permission));
};

const person = (id: string | null, name: string | null): { personId: string; name: string } | null => (id && name ? { personId: id, name } : null);

/** Whoever accompanies reads about the organisation, as the team does; whoever asks is spoken to. */
const readerOf = (actor: Actor, row: RequestFacts): EligibilityReader => (isTeam(actor) || partiesTo(actor, row).has('assigned') ? 'team' : 'requester');

/** The eligibility of a row, in sentences. Sentences of one decision are put together once per language and reader. */
const views = new Map<string, ReturnType<typeof eligibilityView>>();
const MOST_VIEWS = 2_000;

function eligibilityOf(row: RequestFacts, locale: Locale, reader: EligibilityReader): ReturnType<typeof eligibilityView> {
  const key = `${locale} ${reader} ${row.eligibility_outcome} ${row.received_on} ${row.eligibility_rules}`;
  const known = views.get(key);
  if (known) return known;
  if (views.size >= MOST_VIEWS) views.clear();
  const view = eligibilityView({ outcome: row.eligibility_outcome, receivedOn: row.received_on, rules: eligibilityRulesOf(row) }, locale, reader);
  views.set(key, view);
  return view;
}

const followUpOf = (row: RequestFacts, now: Date) => ({
  dueOn: row.due_on,
  internalTargetOn: row.internal_target_on,
  timeZone: row.time_zone,
  rule: row.due_rule,
  clause: row.due_clause,
  doneAt: row.follow_up_at,
  newDate: row.new_date_on,
  state: followUpState({ status: row.status, dueOn: row.due_on, timeZone: row.time_zone, followedUpAt: row.follow_up_at }, now),
});

const organisationOf = (row: RequestFacts) => (row.organisation_id ? { id: row.organisation_id, name: row.organisation_label, timeZone: row.time_zone } : null);

/** Coordination's view of a sealed request of which it is not the keeper: enough to designate one, nothing to read. */
const frame = (actor: Actor, row: RequestFacts, now: Date) => ({
  id: row.id,
  number: row.number,
  status: row.status,
  organisation: organisationOf(row),
  receivedAt: row.received_at,
  followUp: followUpOf(row, now),
  priority: { suggested: row.priority_suggested },
  sealed: true,
  keeper: person(row.keeper_id, row.keeper_name),
  allowed: allowedTo(actor, row),
});

/** What a resource person who is only proposed needs to declare a conflict of interest (domain.md §8), and their own proposals to answer. */
const proposal = (actor: Actor, row: Opened<RequestSummaryRow>, now: Date) => ({
  id: row.id,
  number: row.number,
  status: row.status,
  version: row.version,
  organisation: organisationOf(row),
  subject: row.subject,
  offerItems: row.offer_items,
  requester: { personId: row.requester_id, name: row.requester_name, function: row.requester_function },
  followUp: followUpOf(row, now),
  sealed: row.sealed,
  assignments: (row.assignments ?? []).filter(({ resourcePersonId }) => actor.kind === 'person' && resourcePersonId === actor.personId),
  allowed: allowedTo(actor, row),
});

const shared = (actor: Actor, row: Opened<RequestSummaryRow>, now: Date) => ({
  id: row.id,
  number: row.number,
  status: row.status,
  version: row.version,
  organisation: organisationOf(row),
  organisationName: row.organisation_label,
  channel: row.channel,
  receivedAt: row.received_at,
  createdAt: row.created_at,
  lateEntry: row.late_entry,
  receivedBy: person(row.received_by_id, row.received_by_name),
  subject: row.subject,
  offerItems: row.offer_items,
  situation: row.situation,
  preferredModes: row.preferred_modes,
  eligibility: eligibilityOf(row, localeOfActor(actor), readerOf(actor, row)),
  followUp: followUpOf(row, now),
  policyVersion: row.policy_version_id,
  sealed: row.sealed,
  keeper: person(row.keeper_id, row.keeper_name),
  nextActionOn: row.next_action_on,
  waitingFor: row.waiting_for,
  destroyedAt: row.destroyed_at,
  assignments: row.assignments ?? [],
  allowed: allowedTo(actor, row),
});

/** A request as a list shows it: no narrative, no contacts. */
export function summaryView(actor: Actor, row: Opened<RequestSummaryRow>, now: Date) {
  if (row.sight === 'frame') return frame(actor, row, now);
  if (row.sight === 'proposal') return proposal(actor, row, now);
  return {
    ...shared(actor, row, now),
    requester: { personId: row.requester_id, name: row.requester_name, function: row.requester_function },
    priority: { suggested: row.priority_suggested, reasons: row.priority_reasons, confirmed: row.priority_confirmed },
  };
}

/** Its referrals, each target with what this caller may do with it now. */
const referralsOf = (actor: Actor, row: Opened<RequestRow>) => {
  const parties = row.ended_at === null ? partiesTo(actor, row) : new Set<Party>();
  return (row.referrals ?? []).map((referral) => ({ ...referral, targets: referral.targets.map((target) => ({ ...target, allowed: allowedOnTarget(target, parties) })) }));
};

/** What the caller has just done and may still undo. */
function undoOf(actor: Actor, row: Opened<RequestRow>, now: Date): { does: string; until: Date } | null {
  if (!canUndo(actor, row, now)) return null;
  return { does: row.undo.does, until: undoneUntil(new Date(row.undo.at)) };
}

/** A request as its file shows it: as much as the caller's sight allows. */
export function requestView(actor: Actor, row: Opened<RequestRow>, now: Date) {
  if (row.sight === 'frame') return frame(actor, row, now);
  if (row.sight === 'proposal') return proposal(actor, row, now);
  return {
    ...shared(actor, row, now),
    requester: { personId: row.requester_id, name: row.requester_name, email: row.requester_email, phone: row.requester_phone, function: row.requester_function },
    description: row.description,
    preferredResourceId: row.preferred_resource_id,
    eligibilityDecision: row.eligibility_decision,
    priority: { suggested: row.priority_suggested, reasons: row.priority_reasons, confirmed: row.priority_confirmed, ...(row.insider ? { reason: row.priority_reason } : {}) },
    audience: { sealed: row.sealed, persons: row.named_persons ?? [] },
    excludedPersons: (row.excluded_persons ?? []).map(({ id, personId, name, text, resolved }) => ({ id, personId, name, text, resolved })),
    notice: row.notice_version ? { version: row.notice_version, readBy: row.notice_read_by } : null,
    referrals: referralsOf(actor, row),
    ...(row.insider || partiesTo(actor, row).has('requester') ? { confirmation: row.confirmation } : {}),
    choices: row.choices ?? [],
    writable: writableBy(actor, row),
    ...(row.insider ? { nextActionEvery: row.next_action_every, nextActionAsks: row.next_action_asks } : {}),
    mergedInto: row.merged_into,
    mergedHere: row.merged_here ?? [],
    undo: undoOf(actor, row, now),
    closing: row.outcome ? { outcome: row.outcome, summary: row.closing_summary, doneByOrganisation: row.done_by_organisation, referralAnswer: row.referral_answer } : null,
  };
}

export type RequestView = ReturnType<typeof requestView>;

import type { CivilDate, OrganisationFunction, Sight } from '@phare/kernel/domain';
import type { PolicyKept } from '@phare/policy/api';
import type { EligibilityOutcome, EligibilityRuleAnswer, PrioritySuggestion } from '@phare/policy/domain';
import type { AssignmentState, ChoiceDecision, ConflictCode, Status, TargetState } from '@phare/requests/domain';

export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

export interface AssignmentRow {
  readonly id: string;
  readonly resourcePersonId: string;
  readonly name: string;
  readonly state: AssignmentState;
  readonly proposedAt: string;
  readonly acceptedAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  /** What was known against it, in codes; what the person answered when asked; whether the requester accepted it. */
  readonly conflicts: readonly ConflictCode[];
  readonly conflictDeclared: boolean | null;
  readonly conflictAccepted: boolean;
}

/** A text as it is stored: sealed where the request is. Nothing can be done with it but open it (`SealedTexts`). */
export interface StoredText {
  readonly [storedText]: true;
}
declare const storedText: unique symbol;

/** A row, or a part of one, whose texts can be read. */
export type Opened<Value> = Value extends StoredText
  ? string
  : Value extends string | number | boolean | null | undefined | Date
    ? Value
    : Value extends object
      ? { readonly [Key in keyof Value]: Opened<Value[Key]> }
      : Value;

/** What a request is, without a word that anyone wrote: what rules and sight need. */
export interface RequestFacts extends PolicyKept {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: Status;
  readonly organisation_id: string | null;
  /** The organisation's own name when it is known, else the name that was given. */
  readonly organisation_label: string;
  readonly time_zone: string;
  readonly channel: string;
  readonly received_at: Date;
  readonly created_at: Date;
  readonly late_entry: boolean;
  readonly received_by_id: string | null;
  readonly received_by_name: string | null;
  readonly requester_id: string;
  readonly requester_name: string;
  readonly requester_function: OrganisationFunction;
  readonly offer_items: readonly string[];
  readonly situation: Readonly<Record<string, unknown>>;
  readonly preferred_modes: readonly string[];
  readonly eligibility_outcome: EligibilityOutcome;
  readonly received_on: CivilDate;
  /** The rules as stored, text: parsed once per distinct answer. */
  readonly eligibility_rules: string;
  readonly priority_suggested: string;
  readonly priority_reasons: PrioritySuggestion['reasons'];
  readonly priority_confirmed: string | null;
  readonly priority_rank: number;
  readonly due_on: CivilDate;
  readonly internal_target_on: CivilDate;
  readonly due_rule: string;
  readonly due_clause: string;
  readonly follow_up_at: Date | null;
  readonly new_date_on: CivilDate | null;
  readonly sealed: boolean;
  readonly keeper_id: string | null;
  readonly keeper_name: string | null;
  readonly next_action_on: CivilDate | null;
  readonly next_action_every: number | null;
  readonly next_action_asks: boolean;
  readonly waiting_for: 'team' | 'organisation';
  readonly ended_at: Date | null;
  /** When what it said was destroyed by the schedule; figures of it stay. */
  readonly destroyed_at: Date | null;
  readonly exclusions_to_resolve: number;
  /** The reason for which nothing ends without a referral, where one was given. */
  readonly referral_owed_for: string | null;
  readonly referred_at: Date | null;
  readonly assignments: readonly AssignmentRow[] | null;
  readonly merged_into_id: string | null;
  readonly survivor_id: string | null;
  /** Whether a merge of it may still be undone. */
  readonly merged_lately: boolean;
  /** Whether the requester named the caller. */
  readonly named: boolean;
  readonly sight: Sight;
  /** Whether internal notes are for the caller. */
  readonly insider: boolean;
  /** Whether a tie to the organisation keeps the caller from acting on the network's behalf. */
  readonly tied: boolean;
}

/** A request as lists need it: no narrative but its subject, no contacts. */
export interface RequestSummaryRow extends RequestFacts {
  readonly subject: StoredText;
}

export interface ReferralRow {
  readonly id: string;
  readonly reason: string;
  readonly clause: string;
  readonly note: StoredText | null;
  readonly referredAt: string;
  readonly targets: readonly TargetStateRow[];
}

/** One target with what was agreed to, sent and answered. */
export interface TargetStateRow {
  readonly id: string;
  readonly kind: 'partner' | 'training';
  readonly targetId: string;
  readonly name: string;
  readonly state: TargetState;
  readonly consent: { readonly fields: readonly string[]; readonly givenBy: string; readonly at: string } | null;
  readonly link: { readonly sentAt: string; readonly expiresAt: string; readonly openedAt: string | null; readonly state: string } | null;
  readonly answers: readonly { readonly id: string; readonly answer: string; readonly givenBy: string; readonly note: StoredText | null; readonly at: string }[];
}

/** The latest confirmation of the requester that was asked for. */
export interface ConfirmationRow {
  readonly function: string;
  readonly name: string;
  readonly email: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly answeredAt: string | null;
  readonly state: string;
}

/** What a requester was shown at once, and what they chose. */
export interface ChoiceRow {
  readonly id: string;
  readonly assignmentId: string | null;
  readonly offeredAt: string;
  readonly options: readonly { readonly kind: 'person' | 'partner'; readonly id: string; readonly name: string }[];
  readonly decision: ChoiceDecision | null;
  readonly wishedId: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}

/** The last action on a request, and the columns that it changed, as they were stored before it. */
export interface UndoRecord {
  readonly does: string;
  readonly by: string;
  readonly at: string;
  readonly createdId: string;
  readonly internal: boolean;
  /** The version that the action led to. */
  readonly version: number;
  readonly before: Readonly<Record<string, unknown>>;
}

/** A request that another was merged with, where the caller sees that one too. */
export interface MergedWith {
  readonly id: string;
  readonly number: string;
}

/** A request with its narrative and its contacts: what it holds itself. */
export interface OwnRow extends RequestSummaryRow {
  readonly description: StoredText;
  readonly requester_email: string | null;
  readonly requester_phone: string | null;
  readonly language: 'fr' | 'en';
  readonly preferred_resource_id: string | null;
  readonly eligibility_decision: { readonly outcome: EligibilityOutcome; readonly reason: StoredText } | null;
  readonly priority_reason: StoredText | null;
  readonly notice_version: string | null;
  readonly notice_read_by: string | null;
  readonly outcome: string | null;
  readonly closing_summary: StoredText | null;
  readonly done_by_organisation: StoredText | null;
  readonly referral_answer: string | null;
  readonly merged_from: Status | null;
  readonly merged_at: Date | null;
  readonly own_received_at: Date | null;
  readonly undo: UndoRecord | null;
}

/** A request with what was written beside it: as its file shows it, once it is opened. */
export interface RequestRow extends OwnRow {
  readonly named_persons: readonly NamedPerson[] | null;
  readonly excluded_persons: readonly { readonly id: string; readonly personId: string | null; readonly name: string | null; readonly text: StoredText | null; readonly resolved: boolean }[] | null;
  readonly referrals: readonly ReferralRow[] | null;
  readonly choices: readonly ChoiceRow[] | null;
  readonly confirmation: ConfirmationRow | null;
  readonly merged_into: MergedWith | null;
  readonly merged_here: readonly MergedWith[] | null;
}

/** Rules parsed once per distinct text. Most requests of a day share theirs. */
const parsed = new Map<string, readonly EligibilityRuleAnswer[]>();
const MOST_PARSED = 2_000;

export function eligibilityRulesOf(row: Pick<RequestFacts, 'eligibility_rules'>): readonly EligibilityRuleAnswer[] {
  const known = parsed.get(row.eligibility_rules);
  if (known) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const rules = JSON.parse(row.eligibility_rules) as readonly EligibilityRuleAnswer[];
  parsed.set(row.eligibility_rules, rules);
  return rules;
}

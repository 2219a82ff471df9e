/** The roles that hold a grant: the four that sign in, and the one that owns the functions which look behind row security. */
export const GRANTED_ROLES = ['phare_app', 'phare_auth', 'phare_worker', 'phare_audit', 'phare_sight'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

export const VERBS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
export type Verb = (typeof VERBS)[number];

/** Every column, or these alone. */
export type Columns = 'all' | readonly string[];
const ALL = 'all';

/** Who may do what to a table. A role or a verb that is not named is refused. */
export type TableRights = Partial<Record<GrantedRole, Partial<Record<Verb, Columns>>>>;

/**
 * What each role may do to each table, before row security narrows it to rows. The migrations grant; this table says what they are expected to,
 * and `checks/database-rights.spec.ts` holds the catalogue to it, both ways, and tries each verb as each role. A new table is declared here.
 */
export const DATABASE_RIGHTS: Readonly<Record<string, TableRights>> = {
  access_grant: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['reason'] },
    phare_sight: { SELECT: ['network_id', 'request_id', 'person_id', 'kind', 'granted_at', 'until_at'], UPDATE: ['reason'] },
  },
  access_record: {
    phare_app: { SELECT: ALL },
    phare_worker: { SELECT: ALL },
    phare_audit: { SELECT: ALL },
    phare_sight: { SELECT: ['network_id', 'id', 'at', 'request_id', 'person_id', 'reader_name', 'purpose'], INSERT: ALL },
  },
  accompaniment: { phare_app: { SELECT: ALL, INSERT: ALL } },
  account: {
    phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ALL },
    phare_worker: { SELECT: ['network_id', 'person_id', 'locale', 'disabled_at'] },
    phare_sight: { SELECT: ['network_id', 'person_id', 'email', 'locale', 'disabled_at', 'address_proven_at'] },
  },
  account_invitation: { phare_auth: { SELECT: ALL, INSERT: ALL, DELETE: ALL } },
  account_recovery: { phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ['done_at'] } },
  account_recovery_approval: { phare_auth: { SELECT: ALL, INSERT: ALL } },
  'app.context_key': { phare_sight: { SELECT: ALL } },
  attachment: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['name', 'content_hash', 'handed_over_at'] }, phare_worker: { SELECT: ['network_id', 'id', 'request_id', 'content_hash', 'state', 'awaits_check', 'shown_at'], UPDATE: ['state', 'awaits_check', 'shown_at'] }, phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'name', 'size', 'added_by_id', 'added_at'], DELETE: ALL } },
  assignment: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['state', 'accepted_at', 'ended_at', 'ended_by_id', 'conflicts', 'conflict_declared', 'conflict_accepted'] },
    phare_worker: { SELECT: ['network_id', 'request_id', 'resource_person_id', 'state', 'proposed_at', 'conflict_accepted'] },
    phare_sight: { SELECT: ['network_id', 'request_id', 'resource_person_id', 'state', 'accepted_at', 'conflict_accepted'] },
  },
  audit_link: { phare_worker: { SELECT: ALL, INSERT: ALL }, phare_audit: { SELECT: ALL } },
  audit_record: { phare_app: { INSERT: ALL }, phare_auth: { INSERT: ALL }, phare_worker: { SELECT: ALL, INSERT: ALL }, phare_audit: { SELECT: ALL } },
  autonomy_answer: { phare_app: { SELECT: ALL, INSERT: ALL } },
  calendar_feed: { phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ['token_hash', 'created_at'], DELETE: ALL } },
  challenge: { phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ALL, DELETE: ALL } },
  destruction: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['state', 'answered_by_id', 'answered_at'] }, phare_sight: { SELECT: ['network_id', 'id', 'state', 'asked_by_id', 'answered_by_id'], UPDATE: ['state', 'done_at'] } },
  destruction_item: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['state', 'left_out_for'] }, phare_sight: { SELECT: ALL, UPDATE: ['state', 'left_out_for', 'destroyed_at'] } },
  digest: { phare_worker: { SELECT: ALL, INSERT: ALL } },
  draft_link: { phare_app: { SELECT: ALL, INSERT: ALL, DELETE: ALL } },
  excluded_person: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['person_id', 'text', 'resolved_at'] },
    phare_worker: { SELECT: ['network_id', 'request_id', 'person_id'] },
    phare_sight: { SELECT: ['network_id', 'request_id', 'person_id'], DELETE: ALL },
  },
  document_model: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'title', 'item', 'description', 'language', 'retired_on'] } },
  document_version: { phare_app: { SELECT: ALL, INSERT: ALL } },
  handed_document: { phare_app: { SELECT: ALL, INSERT: ALL } },
  follow_up: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['summary', 'next_step', 'undone_at'] }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  follow_up_schedule: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'title', 'every_days', 'next_on', 'until_on', 'person_id'] } },
  heartbeat: { phare_app: { SELECT: ALL }, phare_worker: { SELECT: ALL, INSERT: ALL, UPDATE: ['beat_at'] } },
  idempotency_key: { phare_app: { SELECT: ALL, INSERT: ALL } },
  inbound_letter: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['raw', 'heading', 'letter', 'dismissal'] }, phare_sight: { SELECT: ['network_id', 'mail_id'], UPDATE: ['raw', 'heading', 'letter', 'dismissal'] } },
  inbound_mail: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['state', 'reason', 'declared_at', 'time_zone', 'due_on', 'policy_version_id', 'organisation_id', 'person_id', 'request_id', 'handled_by_id', 'handled_at'] },
    phare_worker: { SELECT: ['network_id', 'id', 'state', 'received_at', 'time_zone', 'due_on', 'policy_version_id', 'organisation_id', 'request_id'] },
    phare_sight: { SELECT: ['network_id', 'request_id', 'id', 'person_id'], UPDATE: ['person_id'] },
  },
  incident: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'aware_on', 'closed_at'] } },
  incident_entry: { phare_app: { SELECT: ALL, INSERT: ALL } },
  intervention: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['note'] },
    phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'author_id', 'happened_at', 'minutes', 'travel_minutes', 'visibility', 'corrects_id'], UPDATE: ['note'] },
  },
  known_device: { phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ALL, DELETE: ALL } },
  linked_sides: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['ended_by_id', 'ended_at'] }, phare_sight: { SELECT: ['network_id', 'one_id', 'other_id'], DELETE: ALL } },
  mail_reminder: { phare_worker: { SELECT: ALL, INSERT: ALL } },
  mailbox_mark: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['uid_validity', 'last_uid', 'marked_at'] } },
  mandate: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ALL },
    phare_auth: { SELECT: ALL },
    phare_worker: { SELECT: ['network_id', 'person_id', 'organisation_id', 'from_on', 'until_on'] },
    phare_sight: { SELECT: ['network_id', 'organisation_id', 'person_id', 'function', 'from_on', 'until_on'] },
  },
  meeting: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['parties', 'framework', 'mandate'] }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  meeting_invitation: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['answer', 'answered_at'] }, phare_sight: { SELECT: ['network_id', 'request_id', 'person_id'], DELETE: ALL } },
  membership: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ALL } },
  network: {
    phare_app: { SELECT: ['id', 'code', 'name', 'time_zone', 'phone', 'email', 'territories', 'privacy_officer', 'languages'] },
    phare_auth: { SELECT: ['id', 'name', 'time_zone', 'phone', 'email', 'privacy_officer', 'languages'], UPDATE: ['name', 'time_zone', 'phone', 'email', 'privacy_officer', 'languages'] },
  },
  network_choice: { phare_app: { SELECT: ALL, INSERT: ALL }, phare_auth: { INSERT: ALL }, phare_worker: { SELECT: ['network_id', 'id', 'parameter', 'value', 'from_on'] } },
  network_setup: { phare_auth: { SELECT: ALL, UPDATE: ['code_id', 'code_hash', 'expires_at', 'network_at', 'policy_at', 'ended_at', 'choices'] } },
  organisation: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ALL },
    phare_auth: { SELECT: ['network_id', 'id', 'name'] },
    phare_sight: { SELECT: ['network_id', 'id', 'name', 'search_name'] },
  },
  office_closure: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['ended_on', 'ended_by_id'] }, phare_worker: { SELECT: ['network_id', 'from_on', 'until_on', 'ended_on'] } },
  offered_choice: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['decision', 'wished_person_id', 'wished_partner_id', 'decided_at', 'decided_by_id'] }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  outbox_message: {
    phare_app: { SELECT: ['network_id', 'held_for', 'state', 'queued_at'], INSERT: ALL, UPDATE: ['state'] },
    phare_auth: { INSERT: ALL },
    phare_worker: { SELECT: ALL, INSERT: ALL, UPDATE: ['state', 'attempts', 'next_attempt_at', 'sent_at', 'last_error', 'failure_told_at', 'uncertain_at', 'leaves_until'] },
    phare_sight: { SELECT: ['network_id', 'content'], DELETE: ALL },
  },
  partner_resource: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'name', 'type', 'description', 'territories', 'languages', 'modes', 'phone', 'email', 'url', 'checked_on', 'retired_on'] } },
  passkey: { phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ['counter', 'last_used_at'], DELETE: ALL } },
  person: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['email'] },
    phare_auth: { SELECT: ['network_id', 'id', 'name', 'email', 'verified'], INSERT: ALL, UPDATE: ['verified'] },
    phare_worker: { SELECT: ['network_id', 'id', 'name', 'email'] },
    phare_sight: { SELECT: ['network_id', 'id', 'name', 'email', 'phone', 'verified', 'created_at'], UPDATE: ['name', 'email', 'phone'] },
  },
  planned_meeting: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['sequence', 'starts_at', 'minutes', 'mode', 'changed_at', 'cancelled_at'] }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  plan_step: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['title', 'owner', 'verb', 'due_on', 'status', 'changed_by_id', 'changed_at'] }, phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'owner', 'due_on', 'status'], DELETE: ALL } },
  policy_completion: { phare_app: { SELECT: ALL, INSERT: ALL }, phare_worker: { SELECT: ['network_id', 'policy_version_id', 'revision', 'content'] } },
  policy_version: { phare_app: { SELECT: ALL, INSERT: ALL }, phare_worker: { SELECT: ['network_id', 'id', 'in_force_from', 'content'] } },
  rate_counter: { phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ALL, DELETE: ALL } },
  recovery_code: { phare_auth: { SELECT: ALL, INSERT: ALL, DELETE: ALL } },
  referral: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['note', 'undone_at'] }, phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'undone_at', 'referred_at'], UPDATE: ['note'] } },
  referral_answer: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['note'] }, phare_sight: { SELECT: ['network_id', 'target_id', 'answer', 'answered_at', 'request_id'], DELETE: ALL } },
  referral_consent: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['withdrawn_at'] }, phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'fields', 'given_at', 'withdrawn_at'], DELETE: ALL } },
  referral_link: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['opened_at', 'revoked_at', 'done_at'] },
    phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'target_id', 'token_hash', 'sent_at', 'expires_at', 'revoked_at', 'done_at'], DELETE: ALL },
  },
  referral_target: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['state', 'closed_from'] }, phare_sight: { SELECT: ['network_id', 'id', 'referral_id', 'partner_resource_id'] } },
  reminder: { phare_worker: { SELECT: ALL, INSERT: ALL }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  request_audience: { phare_app: { SELECT: ALL, INSERT: ALL, DELETE: ALL }, phare_sight: { SELECT: ['network_id', 'request_id', 'person_id'], INSERT: ['network_id', 'request_id', 'person_id'], DELETE: ALL } },
  request_draft: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'content', 'saved_at', 'expires_at'], DELETE: ALL },
    phare_worker: { SELECT: ['network_id', 'id', 'expires_at'], DELETE: ALL },
  },
  requester_confirmation: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['answer', 'answered_at', 'cancelled_at'] },
    phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'token_hash', 'expires_at', 'answered_at', 'cancelled_at'], DELETE: ALL },
  },
  resource_absence: { phare_app: { SELECT: ALL, INSERT: ALL, DELETE: ALL }, phare_worker: { SELECT: ['network_id', 'person_id', 'from_on', 'until_on'] }, phare_sight: { SELECT: ['network_id', 'person_id', 'from_on', 'until_on'] } },
  resource_person: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'skills', 'territories', 'languages', 'modes', 'time_zone', 'capacity', 'availability', 'opted_in_on', 'opted_out_on'] },
    phare_worker: { SELECT: ['network_id', 'person_id', 'time_zone'] },
    phare_sight: { SELECT: ['network_id', 'person_id', 'kind', 'skills', 'territories', 'languages', 'modes', 'availability', 'opted_in_on', 'opted_out_on'] },
  },
  retention_hold: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['lifted_by_id', 'lifted_at'] }, phare_sight: { SELECT: ['network_id', 'request_id', 'lifted_at', 'until_on'] } },
  review: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['comment'] }, phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'moment', 'usefulness', 'appropriation', 'comment', 'answered_at'], UPDATE: ['comment'] } },
  rights_answer: { phare_app: { SELECT: ALL, INSERT: ALL }, phare_worker: { SELECT: ['network_id', 'rights_request_id'] }, phare_sight: { SELECT: ['network_id', 'rights_request_id'] } },
  rights_reminder: { phare_worker: { SELECT: ALL, INSERT: ALL } },
  rights_request: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'identity_method', 'identified_on'] }, phare_worker: { SELECT: ['network_id', 'id', 'due_on'] }, phare_sight: { SELECT: ['network_id', 'id', 'kind', 'identity_method'] } },
  role_grant: {
    phare_app: { SELECT: ALL, INSERT: ALL },
    phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ['until_on'], DELETE: ALL },
    phare_worker: { SELECT: ['network_id', 'person_id', 'role', 'from_on', 'until_on'] },
    phare_sight: { SELECT: ['network_id', 'person_id', 'role', 'from_on', 'until_on'] },
  },
  scheduled_follow_up: { phare_app: { SELECT: ALL, INSERT: ALL }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  scheduled_question: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['answered_at', 'cancelled_at'] }, phare_worker: { SELECT: ALL, UPDATE: ['asked_at'] } },
  schema_migration: {},
  session: { phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ALL, DELETE: ALL } },
  support_request: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'status', 'organisation_id', 'organisation_name', 'time_zone', 'subject', 'description', 'eligibility_outcome', 'eligibility_rules', 'eligibility_decision', 'priority_confirmed', 'priority_reason', 'priority_rank', 'due_on', 'internal_target_on', 'follow_up_at', 'sealed', 'keeper_id', 'next_action_on', 'waiting_for', 'ended_at', 'ended_by_id', 'outcome', 'closing_summary', 'done_by_organisation', 'referral_answer', 'exclusions_to_resolve', 'do_not_contact', 'merged_into_id', 'survivor_id', 'merged_at', 'merged_from', 'own_received_at', 'received_at', 'undo', 'next_action_every', 'next_action_asks', 'referral_owed_for', 'referred_at', 'new_date_on', 'late_reason'] },
    phare_worker: { SELECT: ['network_id', 'id', 'number', 'time_zone', 'requester_name', 'requester_email', 'do_not_contact', 'status', 'sealed', 'organisation_id', 'received_at', 'due_on', 'internal_target_on', 'follow_up_at', 'policy_version_id', 'keeper_id', 'received_by_id'] },
    phare_sight: { SELECT: ['network_id', 'id', 'number', 'version', 'status', 'organisation_id', 'time_zone', 'received_at', 'requester_id', 'sealed', 'keeper_id', 'ended_at', 'ended_by_id', 'survivor_id', 'search_document', 'eligibility_outcome', 'referral_owed_for', 'organisation_name', 'channel', 'requester_name', 'requester_email', 'requester_phone', 'requester_function', 'subject', 'description', 'offer_items', 'situation', 'preferred_modes', 'language', 'notice_version', 'notice_read_by', 'priority_reason', 'closing_summary', 'done_by_organisation', 'eligibility_decision', 'preferred_resource_id', 'priority_reasons', 'undo', 'destroyed_at'], UPDATE: ['version', 'requester_id', 'subject', 'description', 'priority_reason', 'closing_summary', 'done_by_organisation', 'eligibility_decision', 'organisation_name', 'requester_name', 'requester_email', 'requester_phone', 'situation', 'preferred_modes', 'preferred_resource_id', 'priority_reasons', 'undo', 'destroyed_at'] },
  },
  tie: {
    phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['until_on'] },
    phare_worker: { SELECT: ['network_id', 'person_id', 'organisation_id', 'from_on', 'until_on'] },
    phare_sight: { SELECT: ['network_id', 'person_id', 'organisation_id', 'from_on', 'until_on'] },
  },
  timeline_entry: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['text', 'detail'] }, phare_sight: { SELECT: ['network_id', 'id', 'request_id', 'at', 'actor_id', 'kind', 'text', 'internal', 'detail'], UPDATE: ['text', 'detail', 'actor_id'], DELETE: ALL } },
  totp: { phare_auth: { SELECT: ALL, INSERT: ALL, UPDATE: ALL, DELETE: ALL } },
  travel_agreement: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['purpose', 'place', 'state', 'answered_by_id', 'answered_at', 'answer_reason', 'told_by', 'told_on', 'told_mode'] }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  travel_claim: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['state', 'answered_by_id', 'answered_at', 'answer_reason', 'paid_on', 'settled_by_id'] }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  travel_cost: { phare_app: { SELECT: ALL, INSERT: ALL }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  travel_receipt: { phare_app: { SELECT: ALL, INSERT: ALL }, phare_sight: { SELECT: ['network_id', 'request_id'], DELETE: ALL } },
  training_session: { phare_app: { SELECT: ALL, INSERT: ALL, UPDATE: ['version', 'title', 'description', 'starts_at', 'mode', 'open_to_non_members', 'fee_cents', 'retired_on'] } },
};

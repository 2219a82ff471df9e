import { INSIDER, NAMED, SIGHT, TIED } from '@phare/confidentiality/api';
import { POLICY_KEPT } from '@phare/policy/api';
import { MERGE_UNDONE_WITHIN_DAYS } from '@phare/requests/domain';

// The name by a subquery, not a join: most requests have no assignment, and a join is set up even for none.
const nameOf = (column: string): string => `(SELECT p.name FROM person p WHERE p.network_id = a.network_id AND p.id = a.${column})`;
const ASSIGNMENTS = `(SELECT json_agg(json_build_object('id', a.id, 'resourcePersonId', a.resource_person_id, 'name', ${nameOf('resource_person_id')}, 'state', a.state,
      'proposedAt', a.proposed_at, 'acceptedAt', a.accepted_at, 'endedAt', a.ended_at, 'endedBy', ${nameOf('ended_by_id')},
      'conflicts', a.conflicts, 'conflictDeclared', a.conflict_declared, 'conflictAccepted', a.conflict_accepted) ORDER BY a.id)
    FROM assignment a WHERE a.network_id = r.network_id AND a.request_id = r.id)`;

/** What lists show of a request `r`, with the tables of `SUMMARY_TABLES` beside it. */
export const SUMMARY_COLUMNS = `r.id, r.number, r.version, r.status, r.organisation_id, COALESCE(o.name, r.organisation_name) AS organisation_label, r.time_zone,
  r.channel, r.received_at, r.created_at, r.late_entry, r.received_by_id, rb.name AS received_by_name,
  r.requester_id, r.requester_name, r.requester_function, r.subject, r.offer_items, r.situation, r.preferred_modes,
  r.eligibility_outcome, (r.received_at AT TIME ZONE r.time_zone)::date AS received_on, r.eligibility_rules::text AS eligibility_rules,
  r.priority_suggested, r.priority_reasons, r.priority_confirmed, r.priority_rank,
  r.due_on, r.internal_target_on, r.due_rule, r.due_clause, r.follow_up_at, r.new_date_on, ${POLICY_KEPT}, r.sealed, r.keeper_id, k.name AS keeper_name,
  r.next_action_on, r.next_action_every, r.next_action_asks, r.waiting_for, r.ended_at, r.destroyed_at, r.exclusions_to_resolve, r.referral_owed_for, r.referred_at, r.merged_into_id, r.survivor_id,
  COALESCE(r.merged_at > me.at - interval '${MERGE_UNDONE_WITHIN_DAYS} days', false) AS merged_lately, ${ASSIGNMENTS} AS assignments, ${NAMED} AS named, ${SIGHT} AS sight, ${INSIDER} AS insider, ${TIED} AS tied`;

export const SUMMARY_TABLES = `CROSS JOIN me
  LEFT JOIN organisation o ON o.network_id = r.network_id AND o.id = r.organisation_id
  LEFT JOIN person rb ON rb.network_id = r.network_id AND rb.id = r.received_by_id
  LEFT JOIN person k ON k.network_id = r.network_id AND k.id = r.keeper_id`;

const NAMED_PERSONS = `(SELECT json_agg(json_build_object('personId', a.person_id, 'name', p.name) ORDER BY p.name)
    FROM request_audience a JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id
   WHERE a.network_id = r.network_id AND a.request_id = r.id)`;

const EXCLUDED_PERSONS = `(SELECT json_agg(json_build_object('id', x.id, 'personId', x.person_id, 'name', p.name, 'text', x.text, 'resolved', x.person_id IS NOT NULL OR x.resolved_at IS NOT NULL) ORDER BY x.id)
    FROM excluded_person x LEFT JOIN person p ON p.network_id = x.network_id AND p.id = x.person_id
   WHERE x.network_id = r.network_id AND x.request_id = r.id)`;

const TARGETS = `(SELECT json_agg(json_build_object('id', t.id, 'kind', CASE WHEN t.training_session_id IS NULL THEN 'partner' ELSE 'training' END,
      'targetId', COALESCE(t.partner_resource_id, t.training_session_id), 'name', COALESCE(pr.name, ts.title), 'state', t.state,
      'consent', (SELECT json_build_object('fields', c.fields, 'givenBy', c.given_by, 'at', c.given_at) FROM referral_consent c WHERE c.network_id = t.network_id AND c.target_id = t.id AND c.withdrawn_at IS NULL),
      'link', (SELECT json_build_object('sentAt', l.sent_at, 'expiresAt', l.expires_at, 'openedAt', l.opened_at, 'state',
          CASE WHEN l.revoked_at IS NOT NULL THEN 'revoked' WHEN l.done_at IS NOT NULL THEN 'done' WHEN l.expires_at <= me.at OR r.ended_at IS NOT NULL THEN 'expired' ELSE 'working' END)
        FROM referral_link l WHERE l.network_id = t.network_id AND l.target_id = t.id ORDER BY l.id DESC LIMIT 1),
      'answers', COALESCE((SELECT json_agg(json_build_object('id', a.id, 'answer', a.answer, 'givenBy', a.given_by, 'note', a.note, 'at', a.answered_at) ORDER BY a.id)
        FROM referral_answer a WHERE a.network_id = t.network_id AND a.target_id = t.id), '[]')) ORDER BY t.id)
    FROM referral_target t
    LEFT JOIN partner_resource pr ON pr.network_id = t.network_id AND pr.id = t.partner_resource_id
    LEFT JOIN training_session ts ON ts.network_id = t.network_id AND ts.id = t.training_session_id
   WHERE t.network_id = f.network_id AND t.referral_id = f.id)`;

const REFERRALS = `(SELECT json_agg(json_build_object('id', f.id, 'reason', f.reason, 'clause', f.clause, 'note', f.note, 'referredAt', f.referred_at, 'targets', ${TARGETS}) ORDER BY f.id)
    FROM referral f WHERE f.network_id = r.network_id AND f.request_id = r.id AND f.undone_at IS NULL)`;

/** Row security leaves out those that the caller does not see. */
const MERGED_INTO = `(SELECT json_build_object('id', s.id, 'number', s.number) FROM support_request s WHERE s.network_id = r.network_id AND s.id = r.merged_into_id)`;
const MERGED_HERE = `(SELECT json_agg(json_build_object('id', m.id, 'number', m.number) ORDER BY m.merged_at) FROM support_request m WHERE m.network_id = r.network_id AND m.merged_into_id = r.id)`;

/** What was shown to the requester and what they chose: in the order of names, inside and outside alike, so that none is pushed. */
const OPTIONS = `(SELECT json_agg(json_build_object('kind', shown.kind, 'id', shown.id, 'name', shown.name) ORDER BY shown.name, shown.id) FROM (
      SELECT 'person' AS kind, p.id, p.name FROM person p WHERE p.network_id = c.network_id AND p.id = ANY (c.person_ids)
      UNION ALL SELECT 'partner', s.id, s.name FROM partner_resource s WHERE s.network_id = c.network_id AND s.id = ANY (c.partner_ids)) shown)`;
const CHOICES = `(SELECT json_agg(json_build_object('id', c.id, 'assignmentId', c.assignment_id, 'offeredAt', c.offered_at, 'options', COALESCE(${OPTIONS}, '[]'), 'decision', c.decision,
      'wishedId', COALESCE(c.wished_person_id, c.wished_partner_id), 'decidedAt', c.decided_at, 'decidedBy', (SELECT p.name FROM person p WHERE p.network_id = c.network_id AND p.id = c.decided_by_id)) ORDER BY c.id)
    FROM offered_choice c WHERE c.network_id = r.network_id AND c.request_id = r.id)`;

const CONFIRMATION = `(SELECT json_build_object('function', c.function, 'name', c.name, 'email', c.email, 'askedAt', c.asked_at, 'expiresAt', c.expires_at, 'answeredAt', c.answered_at,
      'state', COALESCE(c.answer, CASE WHEN c.cancelled_at IS NOT NULL THEN 'cancelled' WHEN c.expires_at <= me.at THEN 'expired' ELSE 'waiting' END))
    FROM requester_confirmation c WHERE c.network_id = r.network_id AND c.request_id = r.id ORDER BY c.id DESC LIMIT 1)`;

/** What a request itself holds. */
export const OWN_COLUMNS = `${SUMMARY_COLUMNS}, r.description, r.requester_email, r.requester_phone, r.language, r.preferred_resource_id,
  r.eligibility_decision, r.priority_reason, r.notice_version, r.notice_read_by, r.outcome, r.closing_summary, r.done_by_organisation, r.referral_answer,
  r.merged_from, r.merged_at, r.own_received_at, r.undo`;

/** Everything of a request, for its file: also what was written beside it, which only whoever opens it may read. */
export const FILE_COLUMNS = `${OWN_COLUMNS},
  ${NAMED_PERSONS} AS named_persons, ${EXCLUDED_PERSONS} AS excluded_persons, ${REFERRALS} AS referrals, ${CONFIRMATION} AS confirmation, ${CHOICES} AS choices,
  ${MERGED_INTO} AS merged_into, ${MERGED_HERE} AS merged_here`;

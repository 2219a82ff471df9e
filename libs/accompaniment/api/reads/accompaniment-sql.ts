import { ASKING, INSIDER, ONE_WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { statement } from '@phare/kernel/api';
import { POLICY_KEPT } from '@phare/policy/api';

/** Shared: for whoever sees the request. Internal: for those who work on it. Under seal: for its author, and for the keeper of a sealed request. */
const READABLE = `(i.visibility = 'shared' OR ${INSIDER} AND (i.visibility = 'internal' OR i.author_id = me.person_id OR r.sealed AND r.keeper_id = me.person_id))`;

const listOf = (item: string, from: string, order: string): string => `COALESCE((SELECT json_agg(json_build_object(${item}) ORDER BY ${order}) FROM ${from}), '[]')`;
const OF_IT = (alias: string): string => `${alias}.network_id = r.network_id AND ${alias}.request_id = r.id`;

const DESCRIBED = `(SELECT json_build_object('kind', a.kind, 'form', a.form, 'axes', a.axes) FROM accompaniment a WHERE ${OF_IT('a')} ORDER BY a.id DESC LIMIT 1)`;

const STEPS = listOf(`'id', s.id, 'title', s.title, 'owner', s.owner, 'verb', s.verb, 'dueOn', s.due_on, 'status', s.status`, `plan_step s WHERE ${OF_IT('s')}`, 's.id');

const MEETING = `(SELECT json_build_object('id', m.id, 'parties', m.parties, 'askedBy', m.asked_by, 'frameworkKind', m.framework_kind, 'framework', m.framework, 'mandate', m.mandate)
    FROM meeting m WHERE m.network_id = i.network_id AND m.intervention_id = i.id)`;

// A correction is read by those who read what it corrects: naming it tells nobody of an entry they may not read.
const JOURNAL = listOf(
  `'id', i.id, 'author', json_build_object('personId', p.id, 'name', p.name), 'recordedAt', i.recorded_at, 'happenedAt', i.happened_at, 'mode', i.mode, 'minutes', i.minutes,
   'travelMinutes', i.travel_minutes, 'brought', i.brought, 'visibility', i.visibility, 'note', i.note, 'corrects', i.corrects_id,
   'correctedBy', (SELECT c.id FROM intervention c WHERE c.network_id = i.network_id AND c.corrects_id = i.id), 'meeting', ${MEETING}`,
  `intervention i JOIN person p ON p.network_id = i.network_id AND p.id = i.author_id WHERE ${OF_IT('i')} AND ${READABLE}`,
  'i.happened_at, i.id',
);

const INVITED = listOf(`'personId', v.person_id, 'name', q.name, 'answer', v.answer`, 'meeting_invitation v JOIN person q ON q.network_id = v.network_id AND q.id = v.person_id WHERE v.network_id = h.network_id AND v.meeting_id = h.id', 'q.name, v.id');
const MEETINGS = listOf(`'id', h.id, 'startsAt', h.starts_at, 'minutes', h.minutes, 'mode', h.mode, 'cancelledAt', h.cancelled_at, 'invited', ${INVITED}`, `planned_meeting h WHERE ${OF_IT('h')}`, 'h.starts_at, h.id');

const personOf = (id: string): string => `(SELECT json_build_object('personId', w.id, 'name', w.name) FROM person w WHERE w.network_id = r.network_id AND w.id = ${id})`;
const costsOf = (column: string, id: string): string => listOf(`'kind', o.kind, 'cents', o.cents`, `travel_cost o WHERE o.network_id = r.network_id AND o.${column} = ${id}`, 'o.id');
const RECEIPTS = listOf(`'id', f.id, 'name', f.name`, 'travel_receipt e JOIN attachment f ON f.network_id = e.network_id AND f.id = e.attachment_id WHERE e.network_id = c.network_id AND e.claim_id = c.id', 'e.id');
const CLAIMS = listOf(
  `'id', c.id, 'state', c.state, 'kilometres', c.kilometres, 'costs', ${costsOf('claim_id', 'c.id')}, 'receipts', ${RECEIPTS}, 'claimedBy', ${personOf('c.claimed_by_id')}, 'claimedAt', c.claimed_at,
   'answeredBy', ${personOf('c.answered_by_id')}, 'answeredAt', c.answered_at, 'answer_reason', c.answer_reason, 'paidOn', c.paid_on`,
  'travel_claim c WHERE c.network_id = t.network_id AND c.agreement_id = t.id',
  'c.id',
);
const TRAVEL = listOf(
  `'id', t.id, 'travelOn', t.travel_on, 'place', t.place, 'purpose', t.purpose, 'kilometres', t.kilometres, 'millsPerKilometre', t.mills_per_kilometre, 'costs', ${costsOf('agreement_id', 't.id')},
   'organisationPercent', t.organisation_percent, 'maximumCents', t.maximum_cents, 'state', t.state, 'proposedBy', ${personOf('t.proposed_by_id')}, 'proposedAt', t.proposed_at,
   'answeredBy', ${personOf('t.answered_by_id')}, 'answeredAt', t.answered_at, 'answer_reason', t.answer_reason, 'claims', ${CLAIMS}`,
  `travel_agreement t WHERE ${OF_IT('t')}`,
  't.id',
);

const AUTONOMY = listOf(`'side', q.side, 'moment', q.moment, 'level', q.level, 'answeredAt', q.answered_at`, `autonomy_answer q WHERE ${OF_IT('q')}`, 'q.id');

export const ACCOMPANIMENT = statement(
  'accompaniment-read',
  `${ASKING} SELECT r.version, r.sealed, ${INSIDER} AS insider, ${POLICY_KEPT}, ${DESCRIBED} AS described, ${STEPS} AS steps, ${JOURNAL} AS journal, ${MEETINGS} AS meetings, ${AUTONOMY} AS autonomy, ${TRAVEL} AS travel
     FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT}`,
);

import { statement } from '@phare/kernel/api';
import type { IdentityMethod, RightsOutcome, RightsRequestKind } from '@phare/confidentiality/domain';
import type { CivilDate } from '@phare/kernel/domain';

/** A request, beside one of its answers; all of the answer is `null` where there is none. */
export interface RightsRow {
  readonly id: string;
  readonly version: number;
  readonly kind: RightsRequestKind;
  readonly receivedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly content: Buffer;
  readonly identityMethod: IdentityMethod | null;
  readonly identifiedOn: CivilDate | null;
  readonly answered: boolean;
  readonly answer: AnswerRow | null;
}

export interface AnswerRow {
  readonly id: string;
  readonly outcome: RightsOutcome;
  readonly answeredOn: CivilDate;
  readonly helpOffered: boolean;
  /** In hexadecimal, as JSON holds bytes. */
  readonly content: string;
  readonly at: string;
  readonly byName: string;
}

const ANSWERED = 'EXISTS (SELECT FROM rights_answer a WHERE a.network_id = r.network_id AND a.rights_request_id = r.id) AS answered';

/** Of one request, or of a page of them: unanswered ones first, by their last day. */
export const REQUESTS = statement(
  'rights-requests',
  `SELECT r.id, r.version, r.kind, r.received_on AS "receivedOn", r.due_on AS "dueOn", r.content, r.identity_method AS "identityMethod", r.identified_on AS "identifiedOn", r.answered,
      CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'outcome', a.outcome, 'answeredOn', a.answered_on, 'helpOffered', a.help_offered, 'content', encode(a.content, 'hex'), 'at', a.noted_at, 'byName', p.name) END AS answer
     FROM (SELECT * FROM (SELECT r.*, ${ANSWERED} FROM rights_request r WHERE r.network_id = $1 AND ($2::uuid IS NULL OR r.id = $2)) r
            WHERE $3::text IS NULL OR (r.answered::int::text, r.due_on::text, r.id::text) > ($3, $4::text, $5::text) ORDER BY r.answered, r.due_on, r.id LIMIT $6) r
     LEFT JOIN rights_answer a ON a.network_id = r.network_id AND a.rights_request_id = r.id
     LEFT JOIN person p ON p.network_id = a.network_id AND p.id = a.noted_by_id ORDER BY r.answered, r.due_on, r.id, a.id`,
);

export const HELD = statement('rights-request-held', 'SELECT version, received_on AS "receivedOn", identity_method AS "identityMethod" FROM rights_request WHERE network_id = $1 AND id = $2 FOR UPDATE');
export const ADD = statement('rights-request-add', 'INSERT INTO rights_request (network_id, id, version, kind, received_on, due_on, due_rule, content, noted_by_id, noted_at) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9)');
export const IDENTIFY = statement('rights-request-identify', 'UPDATE rights_request SET version = version + 1, identity_method = $3, identified_on = $4 WHERE network_id = $1 AND id = $2');
export const RAISE = statement('rights-request-raise', 'UPDATE rights_request SET version = version + 1 WHERE network_id = $1 AND id = $2');
export const ADD_ANSWER = statement('rights-answer-add', 'INSERT INTO rights_answer (network_id, id, rights_request_id, outcome, answered_on, help_offered, content, noted_by_id, noted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)');

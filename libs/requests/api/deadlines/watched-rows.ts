import { statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate, Locale } from '@phare/kernel/domain';
import { ruleEditionsIn } from '@phare/policy/api';
import type { OfficeClosure } from '@phare/policy/domain';
import type { StaffReader, Status, WatchedRequest } from '@phare/requests/domain';

/** Someone who may have to be told, and how to reach them. */
export interface Staff extends StaffReader {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** An open request, or an e-mail that waits in the tray and is owed the same, as the sweep knows it: dates, states and ids. */
export interface WatchedRow extends WatchedRequest {
  readonly of: 'request' | 'mail';
  readonly id: string;
  /** An e-mail has none. */
  readonly number: string;
  readonly status: Status;
  readonly timeZone: string;
  readonly receivedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly followedUp: boolean;
  readonly policyVersionId: string;
  readonly proposals: readonly { readonly personId: string; readonly proposedOn: CivilDate }[];
  /** Who was told of which milestone, or would have been: `milestone reader`. */
  readonly told: readonly string[];
}

const IN_FORCE = 'x.from_on <= $2::date AND (x.until_on IS NULL OR x.until_on >= $2::date)';

/** Whoever has a role today and can be reached. The zone of a resource person is their own, of anyone else the network's. */
const STAFF = statement(
  'deadline-staff',
  `SELECT p.id AS "personId", p.name, p.email, g.roles,
      COALESCE((SELECT a.locale FROM account a WHERE a.network_id = p.network_id AND a.person_id = p.id LIMIT 1), 'fr-CA') AS locale,
      COALESCE((SELECT x.time_zone FROM resource_person x WHERE x.network_id = p.network_id AND x.person_id = p.id), $3) AS "timeZone",
      EXISTS (SELECT FROM resource_absence x WHERE x.network_id = p.network_id AND x.person_id = p.id AND ${IN_FORCE}) AS away,
      COALESCE((SELECT json_agg(t.organisation_id) FROM (
        SELECT x.organisation_id FROM tie x WHERE x.network_id = p.network_id AND x.person_id = p.id AND ${IN_FORCE}
        UNION SELECT x.organisation_id FROM mandate x WHERE x.network_id = p.network_id AND x.person_id = p.id AND ${IN_FORCE}) t), '[]') AS "tiedTo"
     FROM person p
     CROSS JOIN LATERAL (SELECT json_agg(DISTINCT x.role) AS roles FROM role_grant x WHERE x.network_id = p.network_id AND x.person_id = p.id AND ${IN_FORCE}) g
    WHERE p.network_id = $1 AND g.roles IS NOT NULL AND p.email IS NOT NULL
      AND NOT EXISTS (SELECT FROM account a WHERE a.network_id = p.network_id AND a.person_id = p.id AND a.disabled_at IS NOT NULL)
    ORDER BY p.id`,
);

const of = (select: string, from: string): string => `COALESCE((SELECT json_agg(${select}) FROM ${from} x WHERE x.network_id = r.network_id AND x.request_id = r.id`;

const OPEN = statement(
  'deadline-open',
  `SELECT 'request' AS of, r.id, r.number, r.status, r.sealed, r.organisation_id AS "organisationId", r.time_zone AS "timeZone", (r.received_at AT TIME ZONE r.time_zone)::date AS "receivedOn",
      r.due_on AS "dueOn", r.follow_up_at IS NOT NULL AS "followedUp", r.policy_version_id AS "policyVersionId",
      r.keeper_id AS "keeperId", r.received_by_id AS "receivedById",
      ${of('x.resource_person_id', 'assignment')} AND x.state = 'accepted'), '[]') AS "assignedIds",
      ${of('x.resource_person_id', 'assignment')} AND x.conflict_accepted), '[]') AS "disclosedIds",
      ${of(`json_build_object('personId', x.resource_person_id, 'proposedOn', (x.proposed_at AT TIME ZONE r.time_zone)::date)`, 'assignment')} AND x.state = 'proposed'), '[]') AS proposals,
      ${of('x.person_id', 'excluded_person')} AND x.person_id IS NOT NULL), '[]') AS "excludedIds",
      ${of(`x.milestone || ' ' || x.reader_id`, 'reminder')}), '[]') AS told
     FROM support_request r WHERE r.network_id = $1 AND r.status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred') ORDER BY r.due_on, r.id`,
);

/** Nobody has it yet. What answers a request is for those whom the request is for: of a sealed one its keeper alone, as the tray shows it. */
const MAILS = statement(
  'deadline-mails',
  `SELECT 'mail' AS of, m.id, '' AS number, 'received' AS status, COALESCE(r.sealed, false) AS sealed, COALESCE(m.organisation_id, r.organisation_id) AS "organisationId",
      m.time_zone AS "timeZone", (m.received_at AT TIME ZONE m.time_zone)::date AS "receivedOn", m.due_on AS "dueOn", false AS "followedUp", m.policy_version_id AS "policyVersionId",
      r.keeper_id AS "keeperId", NULL AS "receivedById", '[]'::json AS "assignedIds", '[]'::json AS "disclosedIds", '[]'::json AS proposals,
      ${of('x.person_id', 'excluded_person')} AND x.person_id IS NOT NULL), '[]') AS "excludedIds",
      COALESCE((SELECT json_agg(x.milestone || ' ' || x.reader_id) FROM mail_reminder x WHERE x.network_id = m.network_id AND x.mail_id = m.id), '[]') AS told
     FROM inbound_mail m LEFT JOIN support_request r ON r.network_id = m.network_id AND r.id = m.request_id
    WHERE m.network_id = $1 AND m.state <> 'done' AND m.due_on IS NOT NULL ORDER BY m.due_on, m.id`,
);

const CLOSURES = statement(
  'deadline-closures',
  `SELECT from_on AS "from", LEAST(until_on, ended_on - 1) AS until, '' AS reason FROM office_closure WHERE network_id = $1 AND (ended_on IS NULL OR ended_on > from_on)`,
);

type Row<Of> = Of & Record<string, unknown>;

export const staffOf = (transaction: Transaction, today: CivilDate, timeZone: string): Promise<readonly Staff[]> => transaction.rows<Row<Staff>>(STAFF, [transaction.actor.networkId, today, timeZone]);

/** Everything that is owed an answer. */
export async function watchedRows(transaction: Transaction): Promise<readonly WatchedRow[]> {
  const requests = await transaction.rows<Row<WatchedRow>>(OPEN, [transaction.actor.networkId]);
  return [...requests, ...(await transaction.rows<Row<WatchedRow>>(MAILS, [transaction.actor.networkId]))];
}

/** When the office is closed; why is nothing to a sweep. */
export const closuresOf = (transaction: Transaction): Promise<readonly OfficeClosure[]> => transaction.rows<Row<OfficeClosure>>(CLOSURES, [transaction.actor.networkId]);

/** Also the canary: every network has a policy, and a sweep that sees none sees nothing. */
export async function policiesOf(transaction: Transaction): ReturnType<typeof ruleEditionsIn> {
  const editions = await ruleEditionsIn(transaction);
  if (editions.length === 0) throw new Error('a sweep that sees no policy sees nothing');
  return editions;
}

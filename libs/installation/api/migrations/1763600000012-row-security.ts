import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_FUNCTIONS, FUNCTIONS, TIE_LOCKS } from './row-security/functions';

/** Tables that say something to everyone of the network; what they hold is never a request's. */
const OF_THE_NETWORK = ['organisation', 'membership', 'person', 'role_grant', 'policy_version', 'partner_resource', 'training_session'];

/** What people wrote beside a request. */
const WORDS_OF_A_REQUEST = ['timeline_entry', 'follow_up', 'referral'];

const WRITTEN_WITH_A_REQUEST = ['request_audience', 'excluded_person', ...WORDS_OF_A_REQUEST];

const EVERY_TABLE = [
  ...['network', 'mandate', 'tie', 'account', 'session', 'rate_counter', 'support_request', 'referral_target', 'outbox_message', 'idempotency_key'],
  ...['access_grant', 'access_record', 'audit_record', 'audit_link'],
  ...['request_audience', 'excluded_person', 'assignment', ...OF_THE_NETWORK, ...WORDS_OF_A_REQUEST],
];

/**
 * A row of the caller's network. Read off the context as it stands: an installation serves one network, so that a forged one would gain nothing here,
 * and checking the signature once more for each table that is read would cost more than all the rest. Raises when nobody said for whom.
 */
const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;

/** A condition on a row and on `me`, whoever asks, with the signature checked. The caller is read once per statement: the scan of a function is kept. */
const asks = (table: string, condition: string, from = 'app.actor()'): string => `EXISTS (SELECT FROM ${from} me WHERE me.network_id = ${table}.network_id AND (${condition}))`;

const ofRequest = (condition: string): string => condition.replaceAll('r.', 'support_request.');

/** A row that lists show beside a request: the request is in sight, which its own policy says. Looked up by its key: an EXISTS would now and then read every request. */
const besideOne = (table: string): string => `(SELECT r.id FROM support_request r WHERE r.network_id = ${table}.network_id AND r.id = ${table}.request_id) IS NOT NULL`;

/** A row of the one request that this transaction has opened, which left its line in the read log, or is writing. */
const ofTheOpened = (table: string): string => `${OWN_NETWORK} AND ${table}.request_id = (SELECT app.opened())`;

/** Only the request that this transaction writes: nothing is hung on another, in sight or not. */
const authored = (table: string): string => asks(table, `${table}.request_id = me.authored`);

const policy = (table: string, verb: string, role: string, name: string, using: string | null, check: string | null): string =>
  `CREATE POLICY ${name} ON ${table} FOR ${verb} TO ${role}${using === null ? '' : ` USING (${using})`}${check === null ? '' : ` WITH CHECK (${check})`};\n`;

const read = (table: string, role: string, name: string, using: string): string => policy(table, 'SELECT', role, name, using, null);
const add = (table: string, role: string, name: string, check: string): string => policy(table, 'INSERT', role, name, null, check);
const change = (table: string, role: string, name: string, using: string, check = OWN_NETWORK): string => policy(table, 'UPDATE', role, name, using, check);

/** The team, or the product at a task of its own: import, demonstration. */
const keepsDirectory = (table: string): string => asks(table, `me.team OR me.kind = 'system'`);

const REFERENCE = [
  read('network', 'phare_app', 'network_read', OWN_NETWORK.replace('network_id', 'id')),
  policy('network', 'ALL', 'phare_owner', 'network_provisioned', 'true', 'true'),
  ...OF_THE_NETWORK.map((table) => read(table, 'phare_app', `${table}_read`, OWN_NETWORK)),
  read('mandate', 'phare_app', 'mandate_read', asks('mandate', `me.team OR me.kind = 'system' OR mandate.person_id = me.person_id`)),
  read('tie', 'phare_app', 'tie_read', asks('tie', 'me.coordination OR tie.person_id = me.person_id OR tie.declared_by_id = me.person_id')),
  ...['organisation', 'membership', 'mandate', 'partner_resource', 'training_session'].map((table) => add(table, 'phare_app', `${table}_add`, keepsDirectory(table))),
  ...['organisation', 'membership', 'mandate'].map((table) => change(table, 'phare_app', `${table}_change`, keepsDirectory(table), keepsDirectory(table))),
  add('person', 'phare_app', 'person_add', asks('person', `me.team OR me.kind = 'system' OR NOT person.verified`)),
  change('person', 'phare_app', 'person_known_again', `${OWN_NETWORK} AND NOT verified`, `${OWN_NETWORK} AND NOT verified`),
  add('tie', 'phare_app', 'tie_declare', asks('tie', 'tie.declared_by_id = me.person_id AND (me.coordination OR tie.person_id = me.person_id)')),
  change('tie', 'phare_app', 'tie_end', asks('tie', 'me.coordination'), asks('tie', 'me.coordination')),
  add('role_grant', 'phare_app', 'role_grant_demonstration', asks('role_grant', `me.kind = 'system' AND me.task = 'demonstration'`)),
  add('policy_version', 'phare_app', 'policy_version_publish', asks('policy_version', `me.kind = 'system' AND me.task = 'publish'`)),
].join('');

const REQUESTS = [
  read('support_request', 'phare_app', 'request_in_sight', asks('support_request', ofRequest(TIE_LOCKS.inSight), 'app.standing()')),
  add('support_request', 'phare_app', 'request_receive', asks('support_request', `support_request.status = 'received' AND (me.team OR me.kind = 'anonymous' OR support_request.requester_id = me.person_id)`)),
  change('support_request', 'phare_app', 'request_change', asks('support_request', ofRequest(TIE_LOCKS.inSight), 'app.standing()')),
  read('assignment', 'phare_app', 'assignment_in_sight', besideOne('assignment')),
  ...['request_audience', 'excluded_person', ...WORDS_OF_A_REQUEST].map((table) => read(table, 'phare_app', `${table}_opened`, ofTheOpened(table))),
  read('referral_target', 'phare_app', 'referral_target_in_sight', '(SELECT f.id FROM referral f WHERE f.network_id = referral_target.network_id AND f.id = referral_target.referral_id) IS NOT NULL'),
  ...WRITTEN_WITH_A_REQUEST.map((table) => add(table, 'phare_app', `${table}_add`, authored(table))),
  add('referral_target', 'phare_app', 'referral_target_add', 'EXISTS (SELECT FROM referral f, app.actor() me WHERE f.network_id = referral_target.network_id AND f.id = referral_target.referral_id AND f.request_id = me.authored)'),
  policy('request_audience', 'DELETE', 'phare_app', 'request_audience_remove', authored('request_audience'), null),
  ...['excluded_person', ...WORDS_OF_A_REQUEST].map((table) => change(table, 'phare_app', `${table}_reword`, authored(table), authored(table))),
  read('access_grant', 'phare_app', 'access_grant_in_sight', besideOne('access_grant')),
  add('access_grant', 'phare_app', 'access_grant_own', asks('access_grant', `me.team AND access_grant.person_id = me.person_id AND access_grant.request_id = me.authored AND (access_grant.kind = 'after_closing' OR me.coordination)`)),
].join('');

const RECORDS = [
  read('access_record', 'phare_app', 'access_record_in_sight', besideOne('access_record')),
  add('access_record', 'phare_sight', 'access_record_of_an_opening', 'true'),
  read('access_record', 'phare_sight', 'access_record_just_opened', 'true'),
  ...['phare_app', 'phare_auth', 'phare_worker'].map((role) => add('audit_record', role, `audit_record_by_${role.slice('phare_'.length)}`, asks('audit_record', 'audit_record.person_id IS NOT DISTINCT FROM me.person_id AND audit_record.actor_kind = me.kind'))),
  ...['access_record', 'audit_record', 'audit_link'].flatMap((table) => ['phare_worker', 'phare_audit'].map((role) => read(table, role, `${table}_for_${role.slice('phare_'.length)}`, OWN_NETWORK))),
  add('audit_link', 'phare_worker', 'audit_link_add', OWN_NETWORK),
].join('');

const OWED = [
  add('outbox_message', 'phare_app', 'outbox_message_owed', OWN_NETWORK),
  add('outbox_message', 'phare_auth', 'outbox_message_code', OWN_NETWORK),
  read('outbox_message', 'phare_worker', 'outbox_message_deliver', OWN_NETWORK),
  change('outbox_message', 'phare_worker', 'outbox_message_delivered', OWN_NETWORK),
  read('idempotency_key', 'phare_app', 'idempotency_key_recall', OWN_NETWORK),
  add('idempotency_key', 'phare_app', 'idempotency_key_claim', OWN_NETWORK),
].join('');

const IDENTITY = [
  ...['account', 'session', 'rate_counter'].map((table) => policy(table, 'ALL', 'phare_auth', `${table}_of_the_network`, OWN_NETWORK, OWN_NETWORK)),
  ...['person', 'role_grant', 'mandate', 'organisation'].map((table) => read(table, 'phare_auth', `${table}_identify`, OWN_NETWORK)),
  ...['person', 'role_grant'].map((table) => add(table, 'phare_auth', `${table}_of_an_account`, OWN_NETWORK)),
].join('');

const BEHIND = [
  ...['request_audience', 'excluded_person', 'assignment', 'access_grant', 'tie', 'mandate'].map((table) => read(table, 'phare_sight', `${table}_looked_up`, 'true')),
  // A condition here would come before the words that are searched for, and keep them from their index.
  ...['organisation', 'support_request'].map((table) => read(table, 'phare_sight', `${table}_searched`, 'true')),
].join('');

/** Row security under every table: a forgotten filter shows nothing, and a forgotten identity raises (design/security.md, « Authorisation »). */
export class RowSecurity1763600000012 implements MigrationInterface {
  name = 'RowSecurity1763600000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE ALL ON account, session, rate_counter, person, support_request, network, outbox_message, assignment, role_grant, idempotency_key, referral_target, partner_resource, training_session FROM phare_app;
      GRANT SELECT (id, code, name, time_zone, phone, email, territories) ON network TO phare_app;
      GRANT SELECT, INSERT ON person, support_request, role_grant, idempotency_key, referral_target, partner_resource, training_session, tie, access_grant TO phare_app;
      GRANT SELECT ON access_record TO phare_app;
      GRANT INSERT ON access_record TO phare_sight;
      GRANT SELECT (network_id, request_id, person_id, at, purpose) ON access_record TO phare_sight;
      GRANT UPDATE (email) ON person TO phare_app;
      GRANT UPDATE (until_on) ON tie TO phare_app;
      GRANT UPDATE (version, status, organisation_id, time_zone, eligibility_outcome, eligibility_rules, eligibility_decision, priority_confirmed, priority_reason, priority_rank,
        due_on, internal_target_on, follow_up_at, sealed, keeper_id, waiting_for, next_action_on, ended_at, ended_by_id, outcome, closing_summary, done_by_organisation, referral_answer,
        subject, description, organisation_name) ON support_request TO phare_app;
      GRANT UPDATE (text) ON timeline_entry, excluded_person TO phare_app;
      GRANT UPDATE (summary, next_step) ON follow_up TO phare_app;
      GRANT UPDATE (note) ON referral TO phare_app;
      GRANT UPDATE (person_id) ON excluded_person TO phare_app;
      GRANT DELETE ON request_audience TO phare_app;
      GRANT SELECT ON assignment TO phare_app;
      GRANT INSERT ON outbox_message, audit_record TO phare_app, phare_auth;
      GRANT INSERT ON audit_record TO phare_worker;

      GRANT USAGE ON SCHEMA public TO phare_auth, phare_worker, phare_audit, phare_sight;
      GRANT SELECT, INSERT, UPDATE ON account TO phare_auth;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session, rate_counter TO phare_auth;
      GRANT SELECT (network_id, id, name, email, verified), INSERT ON person TO phare_auth;
      GRANT SELECT, INSERT ON role_grant TO phare_auth;
      GRANT SELECT ON mandate TO phare_auth;
      GRANT SELECT (network_id, id, name) ON organisation TO phare_auth;

      GRANT SELECT, UPDATE (state, attempts, next_attempt_at, sent_at, last_error) ON outbox_message TO phare_worker;
      GRANT SELECT ON access_record, audit_record, audit_link TO phare_worker, phare_audit;
      GRANT INSERT ON audit_link TO phare_worker;

      GRANT SELECT (network_id, request_id, person_id) ON request_audience, excluded_person TO phare_sight;
      GRANT SELECT (network_id, request_id, resource_person_id, state) ON assignment TO phare_sight;
      GRANT SELECT (network_id, request_id, person_id, granted_at, until_at) ON access_grant TO phare_sight;
      GRANT SELECT (network_id, person_id, organisation_id, from_on, until_on) ON tie, mandate TO phare_sight;
      GRANT SELECT (network_id, id, search_name) ON organisation TO phare_sight;
      GRANT SELECT (network_id, id, number, organisation_id, requester_id, keeper_id, sealed, ended_at, ended_by_id, received_at, search_document) ON support_request TO phare_sight;
    `);
    await queryRunner.query(`
      CREATE TYPE app.standing AS (
        network_id uuid, person_id uuid, team boolean, coordination boolean, at timestamptz, authored uuid,
        named uuid[], excluded uuid[], assigned uuid[], proposed uuid[], admitted uuid[], tied uuid[]
      );
      REVOKE ALL ON TYPE app.standing FROM PUBLIC;
      GRANT USAGE ON TYPE app.standing TO phare_app, phare_sight;`);
    await queryRunner.query(`SET LOCAL ROLE phare_sight; ${CREATE_FUNCTIONS}
      REVOKE ALL ON FUNCTION app.look_up_standing(), ${FUNCTIONS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTIONS} TO phare_app;
      SET LOCAL ROLE phare_owner; REVOKE CREATE ON SCHEMA app FROM phare_sight;`);
    await queryRunner.query(EVERY_TABLE.map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`).join('\n'));
    await queryRunner.query(REFERENCE + REQUESTS + RECORDS + OWED + IDENTITY + BEHIND);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DO $$ DECLARE p record; BEGIN
        FOR p IN SELECT schemaname, tablename, policyname FROM pg_policies WHERE schemaname = 'public' LOOP EXECUTE format('DROP POLICY %I ON %I.%I', p.policyname, p.schemaname, p.tablename); END LOOP;
      END $$;
      ${EVERY_TABLE.map((table) => `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;`).join('\n')}
      DROP FUNCTION app.look_up_standing(), ${FUNCTIONS};
      DROP TYPE app.standing;
      GRANT CREATE ON SCHEMA app TO phare_sight;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM phare_app, phare_auth, phare_worker, phare_audit, phare_sight;
      REVOKE ALL ON SCHEMA public FROM phare_auth, phare_worker, phare_audit, phare_sight;
      GRANT SELECT ON network TO phare_app;
      GRANT SELECT, INSERT ON policy_version, timeline_entry, follow_up, referral, idempotency_key, request_audience, excluded_person TO phare_app;
      GRANT SELECT, INSERT, UPDATE ON person, organisation, membership, mandate, account, role_grant, assignment,
        support_request, referral_target, outbox_message, rate_counter, partner_resource, training_session TO phare_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO phare_app;
      GRANT DELETE ON idempotency_key, rate_counter TO phare_app;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

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

/** Requesters and the people they name, whatever the state of the request. */
const OWN = 'r.requester_id = me.person_id OR r.id = ANY (me.named)';

/** Ordinary and open: the team. Ended: coordination, and whoever ended it for a minute. Sealed: its keeper. And whoever was assigned, or let in and still of the team. */
const BY_DUTY = `me.team AND NOT r.sealed AND r.ended_at IS NULL OR me.coordination AND NOT r.sealed OR me.team AND r.sealed AND r.keeper_id = me.person_id
      OR me.team AND r.ended_by_id = me.person_id AND r.ended_at > me.at - interval '60 seconds' OR r.id = ANY (me.assigned) OR me.team AND r.id = ANY (me.admitted)`;

/** Before opening: the frame of a sealed request for coordination, a proposal for whoever is proposed. */
const BEFORE_OPENING = 'me.coordination AND r.sealed OR r.id = ANY (me.proposed)';

/** A tie to the organisation locks whoever would act for the network out of it; it takes nothing from the organisation's own people. */
const TIED = 'COALESCE(r.organisation_id = ANY (me.tied), false)';

/** Whoever a request excludes is locked out whatever else they are; only the transaction that has just written it reads it again. */
const seen = (byDuty: string): string => `r.id = me.authored OR r.id <> ALL (me.excluded) AND (${OWN} OR (${byDuty}) AND NOT ${TIED})`;
const WHOLE = seen(BY_DUTY);
const IN_SIGHT = seen(`${BY_DUTY} OR ${BEFORE_OPENING}`);

const ofRequest = (condition: string): string => condition.replaceAll('r.', 'support_request.');

/** A row that lists show beside a request: the request is in sight, which its own policy says. Looked up by its key: an EXISTS would now and then read every request. */
const besideOne = (table: string): string => `(SELECT r.id FROM support_request r WHERE r.network_id = ${table}.network_id AND r.id = ${table}.request_id) IS NOT NULL`;

/** A row of the one request that this transaction has opened, which left its line in the read log, or is writing. */
const ofTheOpened = (table: string): string => `${OWN_NETWORK} AND ${table}.request_id = (SELECT app.opened())`;

/** Only the request that this transaction writes: nothing is hung on another, in sight or not. */
const authored = (table: string): string => asks(table, `${table}.request_id = me.authored`);

const IN_FORCE = 'x.from_on <= me.today AND (x.until_on IS NULL OR x.until_on >= me.today)';

/** The relations in which someone stands to a request or an organisation, by the field that keeps them. */
const RELATIONS = ['named', 'excluded', 'assigned', 'proposed', 'admitted', 'tied'];
const kept = (field: string): string => `COALESCE(array_agg(u.id) FILTER (WHERE u.stands = '${field}'), '{}')`;
const stands = (field: string, select: string, from: string, condition: string): string => `SELECT ${field} AS stands, x.${select} AS id FROM public.${from} x WHERE x.network_id = me.network_id AND x.${condition}`;

/**
 * Whoever asks, and the ids that stand in some relation to them: looked up in one go, behind row security, by a role that reads nothing else.
 * By index alone: where few people stand for many rows, the planner would read them all for everyone.
 */
const LOOK_UP = `
      CREATE FUNCTION app.look_up_standing() RETURNS app.standing LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
      DECLARE
        me app.actor := app.actor();
        answer app.standing;
      BEGIN
        SELECT me.network_id, me.person_id, me.team, me.coordination, me.at, me.authored, ${RELATIONS.map(kept).join(', ')} INTO answer FROM (
          ${[
            stands("'named'", 'request_id', 'request_audience', 'person_id = me.person_id'),
            stands("'excluded'", 'request_id', 'excluded_person', 'person_id = me.person_id'),
            stands("CASE x.state WHEN 'accepted' THEN 'assigned' ELSE 'proposed' END", 'request_id', 'assignment', `resource_person_id = me.person_id AND x.state IN ('proposed', 'accepted')`),
            stands("'admitted'", 'request_id', 'access_grant', 'person_id = me.person_id AND x.granted_at <= me.at AND x.until_at > me.at'),
            stands("'tied'", 'organisation_id', 'tie', `person_id = me.person_id AND ${IN_FORCE}`),
            stands("'tied'", 'organisation_id', 'mandate', `person_id = me.person_id AND ${IN_FORCE}`),
          ].join(' UNION ALL ')}) u;
        RETURN answer;
      END $$;
      COMMENT ON FUNCTION app.look_up_standing() IS 'Whoever asks, the requests that name, exclude, are assigned or proposed to or were opened to them, and the organisations that they are tied to today.';`;

/** Looked up once per context and transaction: the answer is kept beside the context, signed like it, so that a made-up one is worth nothing. */
const STANDING = `
      CREATE FUNCTION app.standing() RETURNS app.standing LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        kept text := current_setting('phare.standing', true);
        context text := current_setting('phare.actor', true);
        answer app.standing;
      BEGIN
        IF left(kept, 64) = app.signature('standing ' || context || substr(kept, 65)) THEN
          RETURN substr(kept, 65)::app.standing;
        END IF;
        answer := app.look_up_standing();
        kept := answer::text;
        PERFORM set_config('phare.standing', app.signature('standing ' || context || kept) || kept, true);
        RETURN answer;
      END $$;
      COMMENT ON FUNCTION app.standing() IS 'What look_up_standing answers, kept for the rest of the transaction.';`;

/**
 * Full-text search loses its index under row security, for its operators are not leakproof. So one function finds, among the requests whose text
 * the caller may read, and answers ids alone; the rows are read under row security afterwards. Sealed text is in no index.
 */
const FOUND = `
      CREATE FUNCTION app.found(typed text, folded text, most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        me app.standing := app.standing();
        words tsquery := websearch_to_tsquery('public.phare_french', typed);
      BEGIN
        RETURN QUERY SELECT f.id FROM (
          (SELECT r.id, r.received_at FROM support_request r WHERE r.network_id = me.network_id AND r.number = upper(typed) AND (${WHOLE}))
          UNION
          (SELECT r.id, r.received_at FROM support_request r WHERE r.network_id = me.network_id AND r.search_document @@ words AND (${WHOLE}) ORDER BY r.received_at DESC, r.id DESC LIMIT most)
          UNION
          (SELECT r.id, r.received_at FROM support_request r WHERE folded <> '' AND r.network_id = me.network_id AND NOT r.sealed AND (${WHOLE})
              AND r.organisation_id IN (SELECT o.id FROM organisation o WHERE o.network_id = me.network_id AND o.search_name LIKE '%' || folded || '%') ORDER BY r.received_at DESC, r.id DESC LIMIT most)
        ) f ORDER BY f.received_at DESC, f.id DESC LIMIT most;
      END $$;
      COMMENT ON FUNCTION app.found(text, text, integer) IS 'The newest requests that a text finds, by number, words or organisation, among those whose text the caller may read.';`;

/**
 * Opening a request: who may is let in, a line says so, and from there on the transaction may read the words beside it. Nobody who signs in may write
 * that line by themselves, and nobody reads those words without it (design/security.md, « Audit »). A file and what happened are read in two calls, and a
 * page again after each action: within a minute of the last line of the same reader it is the same opening. An action has a line of its own.
 */
const OPEN = `
      CREATE FUNCTION app.open(asked uuid, record uuid, reader text, purpose text, at_least text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        me app.standing := app.standing();
        whole boolean;
        why text;
      BEGIN
        SELECT COALESCE(${WHOLE}, false) INTO whole FROM public.support_request r
          WHERE r.network_id = me.network_id AND r.id = asked AND (${WHOLE} OR at_least = 'proposal' AND r.id = ANY (me.proposed) AND (${IN_SIGHT}));
        IF whole IS NULL THEN RETURN false; END IF;
        why := CASE WHEN whole THEN purpose ELSE 'proposal' END;
        IF why NOT IN ('file', 'timeline', 'proposal') OR NOT EXISTS (SELECT FROM public.access_record a WHERE a.network_id = me.network_id AND a.request_id = asked AND a.person_id = me.person_id
            AND a.at > me.at - interval '60 seconds' AND a.at <= me.at AND (a.purpose = 'proposal') = (why = 'proposal')) THEN
          INSERT INTO public.access_record (network_id, id, at, request_id, person_id, reader_name, purpose) VALUES (me.network_id, record, me.at, asked, me.person_id, reader, why);
        END IF;
        IF whole THEN PERFORM set_config('phare.opened', app.signature('opened ' || current_setting('phare.actor') || asked) || asked, true); END IF;
        RETURN true;
      END $$;
      COMMENT ON FUNCTION app.open(uuid, uuid, text, text, text) IS 'Records the opening of a request in sight and lets the transaction read what was written beside it. The frame of a sealed one opens nothing.';

      CREATE FUNCTION app.opened() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        kept text := current_setting('phare.opened', true);
        context text := current_setting('phare.actor', true);
      BEGIN
        IF left(kept, 64) = app.signature('opened ' || context || substr(kept, 65)) THEN RETURN substr(kept, 65)::uuid; END IF;
        RETURN (app.actor()).authored;
      END $$;
      COMMENT ON FUNCTION app.opened() IS 'The request that this transaction has opened, or is writing.';`;

const ENDED = `
      CREATE FUNCTION app.ended_request(asked text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN (SELECT r.id FROM public.support_request r WHERE r.network_id = me.network_id AND r.number = upper(asked) AND me.team AND NOT r.sealed AND r.ended_at IS NOT NULL
          AND r.id <> ALL (me.excluded) AND NOT ${TIED});
      END $$;
      COMMENT ON FUNCTION app.ended_request(text) IS 'The ended, unsealed request of a number, for a member of the team who is about to say why they need it again.';

      CREATE FUNCTION app.tied(person uuid, organisation uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        RETURN EXISTS (SELECT FROM public.tie x WHERE x.network_id = me.network_id AND x.person_id = person AND ${IN_FORCE} AND x.organisation_id = organisation)
          OR EXISTS (SELECT FROM public.mandate x WHERE x.network_id = me.network_id AND x.person_id = person AND ${IN_FORCE} AND x.organisation_id = organisation);
      END $$;
      COMMENT ON FUNCTION app.tied(uuid, uuid) IS 'Whether a tie keeps someone from acting on requests of an organisation today. Asked by people who may not read the ties of others.';`;

const FUNCTIONS = 'app.standing(), app.open(uuid, uuid, text, text, text), app.opened(), app.found(text, text, integer), app.ended_request(text), app.tied(uuid, uuid)';

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
  read('support_request', 'phare_app', 'request_in_sight', asks('support_request', ofRequest(IN_SIGHT), 'app.standing()')),
  add('support_request', 'phare_app', 'request_receive', asks('support_request', `support_request.status = 'received' AND (me.team OR me.kind = 'anonymous' OR support_request.requester_id = me.person_id)`)),
  change('support_request', 'phare_app', 'request_change', asks('support_request', ofRequest(IN_SIGHT), 'app.standing()')),
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
    await queryRunner.query(`SET LOCAL ROLE phare_sight; ${LOOK_UP} ${STANDING} ${OPEN} ${FOUND} ${ENDED}
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

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { endedRequest, endedRequests, FUNCTIONS, GONE, SIGNATURES, WIPED } from './row-security/destroying';

const OF_THE_REQUEST = ['subject', 'description', 'priority_reason', 'closing_summary', 'done_by_organisation', 'eligibility_decision', 'organisation_name', 'requester_name', 'requester_email', 'requester_phone', 'situation', 'preferred_modes', 'preferred_resource_id', 'priority_reasons', 'undo', 'destroyed_at'];

/** Those that were counted or looked up behind row security before. */
const SEEN_ALREADY = ['plan_step', 'referral', 'referral_answer', 'referral_link', 'requester_confirmation', 'request_audience', 'access_grant', 'intervention'];

const MAY_GO = (table: string): string => `app.to_destroy(${table}.network_id, ${table}.request_id)`;
const THE_TASK = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.kind = 'system' AND me.task = 'destruction')`;

const deciding = (table: string, roles: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.roles && ARRAY[${roles}])`;
const PRIVACY = `'privacy'`;
const CONFIRMS = `'coordination', 'admin'`;

const TABLES = `
      CREATE TABLE destruction (
        network_id uuid NOT NULL CONSTRAINT destruction_network_fk REFERENCES network,
        id uuid NOT NULL,
        state text NOT NULL CONSTRAINT destruction_state CHECK (state IN ('asked', 'confirmed', 'cancelled', 'done')),
        rule text NOT NULL,
        basis jsonb NOT NULL,
        policy_version_id uuid NOT NULL,
        asked_by_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        answered_by_id uuid,
        answered_at timestamptz,
        done_at timestamptz,
        CONSTRAINT destruction_pk PRIMARY KEY (network_id, id),
        CONSTRAINT destruction_policy_fk FOREIGN KEY (network_id, policy_version_id) REFERENCES policy_version,
        CONSTRAINT destruction_asked_by_fk FOREIGN KEY (network_id, asked_by_id) REFERENCES person,
        CONSTRAINT destruction_answered_by_fk FOREIGN KEY (network_id, answered_by_id) REFERENCES person,
        CONSTRAINT destruction_answered CHECK ((answered_by_id IS NULL) = (state = 'asked') AND (answered_at IS NULL) = (state = 'asked')),
        CONSTRAINT destruction_by_two CHECK (state IN ('asked', 'cancelled') OR answered_by_id <> asked_by_id),
        CONSTRAINT destruction_done CHECK ((done_at IS NOT NULL) = (state = 'done'))
      );
      COMMENT ON TABLE destruction IS 'A list of requests to destroy, frozen when it is asked; one person asks and another confirms. Kept for good: it is the certificate.';
      COMMENT ON COLUMN destruction.rule IS 'The row of the schedule that was applied: how long, from when.';
      CREATE TABLE destruction_item (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        destruction_id uuid NOT NULL,
        request_id uuid NOT NULL,
        number text NOT NULL,
        ended_on date NOT NULL,
        kept_through date NOT NULL,
        counts jsonb NOT NULL,
        state text NOT NULL CONSTRAINT destruction_item_state CHECK (state IN ('listed', 'left_out', 'rows_gone', 'destroyed')),
        left_out_for text CONSTRAINT destruction_item_left_out_for CHECK (left_out_for IN ('held', 'reopened', 'cancelled')),
        destroyed_at timestamptz,
        CONSTRAINT destruction_item_pk PRIMARY KEY (network_id, id),
        CONSTRAINT destruction_item_destruction_fk FOREIGN KEY (network_id, destruction_id) REFERENCES destruction,
        CONSTRAINT destruction_item_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT destruction_item_left_out CHECK ((left_out_for IS NOT NULL) = (state = 'left_out')),
        CONSTRAINT destruction_item_destroyed CHECK ((destroyed_at IS NOT NULL) = (state = 'destroyed'))
      );
      CREATE INDEX destruction_item_destruction ON destruction_item (network_id, destruction_id, ended_on, number);
      CREATE UNIQUE INDEX destruction_item_once ON destruction_item (network_id, request_id) WHERE state <> 'left_out';
      COMMENT ON COLUMN destruction_item.state IS '« rows_gone »: what the database held is gone, its files and its key are to follow; whoever died in between is caught up from here.';`;

const POLICIES = `
      ALTER TABLE destruction ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE destruction_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE (state, answered_by_id, answered_at) ON destruction TO phare_app;
      GRANT SELECT, INSERT, UPDATE (state, left_out_for) ON destruction_item TO phare_app;
      GRANT SELECT (network_id, id, state, asked_by_id, answered_by_id), UPDATE (state, done_at) ON destruction TO phare_sight;
      GRANT SELECT, UPDATE (state, left_out_for, destroyed_at) ON destruction_item TO phare_sight;
      CREATE POLICY destruction_read ON destruction FOR SELECT TO phare_app USING (${deciding('destruction', `${PRIVACY}, ${CONFIRMS}`)} AND app.destruction_watched(destruction.id));
      CREATE POLICY destruction_ask ON destruction FOR INSERT TO phare_app WITH CHECK (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = destruction.network_id AND 'privacy' = ANY (me.roles) AND asked_by_id = me.person_id) AND destruction.state = 'asked');
      CREATE POLICY destruction_answer ON destruction FOR UPDATE TO phare_app USING (destruction.state = 'asked' AND app.destruction_watched(destruction.id) AND ${deciding('destruction', `${PRIVACY}, ${CONFIRMS}`)})
        WITH CHECK (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = destruction.network_id AND answered_by_id = me.person_id AND (destruction.state = 'cancelled' OR destruction.state = 'confirmed' AND me.roles && ARRAY[${CONFIRMS}])));
      CREATE POLICY destruction_looked_up ON destruction FOR SELECT TO phare_sight USING (true);
      CREATE POLICY destruction_end ON destruction FOR UPDATE TO phare_sight USING (${THE_TASK('destruction')}) WITH CHECK (${THE_TASK('destruction')});
      CREATE POLICY destruction_item_read ON destruction_item FOR SELECT TO phare_app USING (${deciding('destruction_item', `${PRIVACY}, ${CONFIRMS}`)} AND app.destruction_watched(destruction_item.destruction_id));
      CREATE POLICY destruction_item_list ON destruction_item FOR INSERT TO phare_app WITH CHECK (${deciding('destruction_item', PRIVACY)} AND destruction_item.state = 'listed' AND app.watched(destruction_item.request_id));
      CREATE POLICY destruction_item_cancel ON destruction_item FOR UPDATE TO phare_app USING (destruction_item.state = 'listed' AND ${deciding('destruction_item', `${PRIVACY}, ${CONFIRMS}`)})
        WITH CHECK (destruction_item.state = 'left_out' AND destruction_item.left_out_for = 'cancelled' AND ${deciding('destruction_item', `${PRIVACY}, ${CONFIRMS}`)});
      CREATE POLICY destruction_item_looked_up ON destruction_item FOR SELECT TO phare_sight USING (true);
      CREATE POLICY destruction_item_go ON destruction_item FOR UPDATE TO phare_sight USING (${THE_TASK('destruction_item')} OR ${deciding('destruction_item', CONFIRMS)})
        WITH CHECK (${THE_TASK('destruction_item')} OR destruction_item.state = 'left_out' AND ${deciding('destruction_item', CONFIRMS)});`;

const READ_COLUMNS = (table: string): string => (table === 'linked_sides' ? 'network_id, one_id, other_id' : 'network_id, request_id');
const NEWLY_COUNTED = [...GONE, 'review', 'linked_sides', 'inbound_mail'].filter((table) => !SEEN_ALREADY.includes(table));

const REACH = `
      ${[...GONE, ...WIPED.map(({ table }) => table), 'linked_sides', 'inbound_mail'].map((table) => `GRANT SELECT (${READ_COLUMNS(table)}) ON ${table} TO phare_sight;`).join('\n      ')}
      ${NEWLY_COUNTED.map((table) => `CREATE POLICY ${table}_counted ON ${table} FOR SELECT TO phare_sight USING (true);`).join('\n      ')}
      ${[...GONE, 'excluded_person'].map((table) => `GRANT DELETE ON ${table} TO phare_sight; CREATE POLICY ${table}_destroyed ON ${table} FOR DELETE TO phare_sight USING (${MAY_GO(table)});`).join('\n      ')}
      GRANT DELETE ON linked_sides TO phare_sight;
      CREATE POLICY linked_sides_destroyed ON linked_sides FOR DELETE TO phare_sight USING (app.to_destroy(linked_sides.network_id, linked_sides.one_id) OR app.to_destroy(linked_sides.network_id, linked_sides.other_id));
      GRANT SELECT (network_id, content), DELETE ON outbox_message TO phare_sight;
      CREATE POLICY outbox_message_counted ON outbox_message FOR SELECT TO phare_sight USING (true);
      CREATE POLICY outbox_message_destroyed ON outbox_message FOR DELETE TO phare_sight USING (app.mail_to_destroy(network_id, content ->> 'number'));
      ${WIPED.map(({ table, words }) => `GRANT UPDATE (${words}) ON ${table} TO phare_sight; CREATE POLICY ${table}_wiped ON ${table} FOR UPDATE TO phare_sight USING (${MAY_GO(table)}) WITH CHECK (${MAY_GO(table)});`).join('\n      ')}
      GRANT SELECT (kind), UPDATE (text, detail, actor_id) ON timeline_entry TO phare_sight;
      CREATE POLICY timeline_entry_wiped ON timeline_entry FOR UPDATE TO phare_sight USING (${MAY_GO('timeline_entry')}) WITH CHECK (${MAY_GO('timeline_entry')});
      GRANT SELECT (id), UPDATE (person_id) ON inbound_mail TO phare_sight;
      CREATE POLICY inbound_mail_wiped ON inbound_mail FOR UPDATE TO phare_sight USING (${MAY_GO('inbound_mail')}) WITH CHECK (${MAY_GO('inbound_mail')});
      GRANT SELECT (network_id, mail_id), UPDATE (raw, heading, letter, dismissal) ON inbound_letter TO phare_sight;
      CREATE POLICY inbound_letter_counted ON inbound_letter FOR SELECT TO phare_sight USING (true);
      CREATE POLICY inbound_letter_wiped ON inbound_letter FOR UPDATE TO phare_sight
        USING (EXISTS (SELECT FROM inbound_mail m WHERE m.network_id = inbound_letter.network_id AND m.id = inbound_letter.mail_id AND app.to_destroy(m.network_id, m.request_id)));
      GRANT SELECT (network_id, request_id, lifted_at, until_on) ON retention_hold TO phare_sight;
      CREATE POLICY retention_hold_looked_up ON retention_hold FOR SELECT TO phare_sight USING (true);
      GRANT SELECT (${OF_THE_REQUEST.join(', ')}), UPDATE (${OF_THE_REQUEST.join(', ')}) ON support_request TO phare_sight;
      CREATE POLICY support_request_destroyed ON support_request FOR UPDATE TO phare_sight USING (app.to_destroy(network_id, id)) WITH CHECK (app.to_destroy(network_id, id) AND destroyed_at IS NOT NULL);`;

/** Takes back what `REACH` gave: what other functions needed before stays. */
const BACK = `
      DROP POLICY support_request_destroyed ON support_request; DROP POLICY retention_hold_looked_up ON retention_hold;
      DROP POLICY inbound_letter_wiped ON inbound_letter; DROP POLICY inbound_letter_counted ON inbound_letter; DROP POLICY inbound_mail_wiped ON inbound_mail;
      DROP POLICY timeline_entry_wiped ON timeline_entry; REVOKE SELECT (kind), UPDATE (text, detail, actor_id) ON timeline_entry FROM phare_sight;
      DROP POLICY outbox_message_destroyed ON outbox_message; DROP POLICY outbox_message_counted ON outbox_message; DROP POLICY linked_sides_destroyed ON linked_sides;
      ${[...GONE, 'excluded_person'].map((table) => `DROP POLICY ${table}_destroyed ON ${table};${table === 'request_audience' ? '' : ` REVOKE DELETE ON ${table} FROM phare_sight;`}`).join('\n      ')}
      ${WIPED.map(({ table, words }) => `DROP POLICY ${table}_wiped ON ${table}; REVOKE UPDATE (${words}) ON ${table} FROM phare_sight;`).join('\n      ')}
      ${NEWLY_COUNTED.map((table) => `DROP POLICY ${table}_counted ON ${table}; REVOKE SELECT (${READ_COLUMNS(table)}) ON ${table} FROM phare_sight;`).join('\n      ')}
      REVOKE SELECT (network_id, content), DELETE ON outbox_message FROM phare_sight; REVOKE DELETE ON linked_sides FROM phare_sight;
      REVOKE SELECT (id), UPDATE (person_id) ON inbound_mail FROM phare_sight; REVOKE SELECT (network_id, mail_id), UPDATE (raw, heading, letter, dismissal) ON inbound_letter FROM phare_sight;
      REVOKE SELECT (network_id, request_id, lifted_at, until_on) ON retention_hold FROM phare_sight;
      REVOKE SELECT (${OF_THE_REQUEST.filter((column) => column !== 'destroyed_at').join(', ')}), UPDATE (${OF_THE_REQUEST.join(', ')}) ON support_request FROM phare_sight;`;

/** The end of what is kept: one person asks, another confirms, and only then may a row of a request be taken away, by the product at that one task. */
export class Destruction1763600000168 implements MigrationInterface {
  name = 'Destruction1763600000168';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE support_request ADD COLUMN destroyed_at timestamptz, ADD CONSTRAINT support_request_destroyed CHECK (destroyed_at IS NULL OR ended_at IS NOT NULL);
      COMMENT ON COLUMN support_request.destroyed_at IS 'When what it said was destroyed: its dates, its families, its outcome and its organisation stay, for the figures.';
      ${TABLES}
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${FUNCTIONS} ${endedRequest(' AND r.destroyed_at IS NULL')} ${endedRequests(' AND r.destroyed_at IS NULL')}
      REVOKE ALL ON FUNCTION ${SIGNATURES} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.destruction_watched(uuid), app.destruction_counts(uuid[]), app.left_out(uuid, date) TO phare_app;
      GRANT EXECUTE ON FUNCTION app.destructions_under_way(), app.destroy_rows(uuid), app.destroyed_requests(uuid), app.destruction_done(uuid) TO phare_worker;
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight; ${POLICIES} ${REACH}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT CREATE ON SCHEMA app TO phare_sight; ${BACK}
      DROP TABLE destruction_item; DROP TABLE destruction;
      SET LOCAL ROLE phare_sight; ${endedRequest('')} ${endedRequests('')}
      ${SIGNATURES.split(/, (?=app\.)/).map((signature) => `DROP FUNCTION ${signature};`).join(' ')}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
      ALTER TABLE support_request DROP CONSTRAINT support_request_destroyed, DROP COLUMN destroyed_at;
    `);
  }
}

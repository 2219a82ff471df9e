import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What hangs on a request and goes with it, in an order that foreign keys allow; of its timeline, the entry of its receipt stays, empty, for every request has one.
 * What else hangs on it says nothing but codes, dates and figures.
 */
const GONE = [
  ...['timeline_entry', 'follow_up', 'meeting', 'plan_step', 'travel_receipt', 'travel_cost', 'travel_claim', 'travel_agreement', 'attachment', 'requester_confirmation'],
  ...['referral_consent', 'referral_link', 'referral_answer', 'offered_choice', 'meeting_invitation', 'planned_meeting', 'reminder', 'request_audience'],
];

/** What stays as a figure, without its words: minutes of the journal, marks of a review, referrals, exceptional accesses. */
const WIPED = [
  { table: 'intervention', words: 'note', to: 'gone' },
  { table: 'review', words: 'comment', to: 'NULL' },
  { table: 'referral', words: 'note', to: 'NULL' },
  { table: 'access_grant', words: 'reason', to: 'gone' },
];

const OF_THE_REQUEST = ['subject', 'description', 'priority_reason', 'closing_summary', 'done_by_organisation', 'eligibility_decision', 'organisation_name', 'requester_name', 'requester_email', 'requester_phone', 'situation', 'preferred_modes', 'preferred_resource_id', 'priority_reasons', 'undo', 'destroyed_at'];

/** Those that were counted or looked up behind row security before. */
const SEEN_ALREADY = ['plan_step', 'referral', 'referral_answer', 'referral_link', 'requester_confirmation', 'request_audience', 'access_grant', 'intervention'];

const MAY_GO = (table: string): string => `app.to_destroy(${table}.network_id, ${table}.request_id)`;
const THE_TASK = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.kind = 'system' AND me.task = 'destruction')`;

const counted = (...tables: readonly string[]): string => tables.map((table) => `(SELECT count(*) FROM public.${table} x WHERE x.network_id = r.network_id AND x.request_id = r.id)`).join(' + ');

/** Of a request and of those merged into it, which follow it. */
const COUNTS = `jsonb_build_object(
          'texts', sum(num_nonnulls(r.subject, r.description, r.priority_reason, r.closing_summary, r.done_by_organisation)), 'entries', sum(${counted('timeline_entry', 'follow_up')}),
          'journal', sum(${counted('intervention', 'meeting', 'plan_step')}), 'files', sum(${counted('attachment')}), 'mails', sum(${counted('inbound_mail')} + (SELECT count(*) FROM public.outbox_message x WHERE x.network_id = r.network_id AND x.content ->> 'number' = r.number)),
          'people', sum(1 + ${counted('request_audience', 'requester_confirmation', 'meeting_invitation')}), 'referrals', sum(${counted('referral', 'referral_answer')}), 'travel', sum(${counted('travel_agreement', 'travel_claim')}))`;

/** What stands in the way of destroying a request that was listed: nothing when null. */
const OBSTACLE = `
      CREATE FUNCTION app.obstacle(network uuid, request uuid, ended date, at_day date) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM public.retention_hold h JOIN public.support_request r ON r.network_id = h.network_id AND r.id = h.request_id
            WHERE h.network_id = network AND (r.id = request OR r.survivor_id = request) AND h.lifted_at IS NULL AND (h.until_on IS NULL OR h.until_on >= at_day)) THEN RETURN 'held'; END IF;
        IF NOT EXISTS (SELECT FROM public.support_request r WHERE r.network_id = network AND r.id = request AND r.status IN ('closed', 'withdrawn') AND r.destroyed_at IS NULL
            AND (r.ended_at AT TIME ZONE r.time_zone)::date = ended) THEN RETURN 'reopened'; END IF;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION app.obstacle(uuid, uuid, date, date) IS 'Why a request that was listed may not be destroyed any more: held, or opened again since. Null when nothing stands in the way.';`;

const FUNCTIONS = `
      CREATE FUNCTION app.to_destroy(network uuid, request uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        RETURN me.kind = 'system' AND me.task = 'destruction' AND me.network_id = network
          AND EXISTS (SELECT FROM public.destruction_item i JOIN public.destruction d ON d.network_id = i.network_id AND d.id = i.destruction_id
            LEFT JOIN public.support_request r ON r.network_id = i.network_id AND r.id = request
            WHERE i.network_id = network AND i.request_id IN (request, r.survivor_id) AND i.state = 'listed' AND d.state = 'confirmed' AND d.answered_by_id <> d.asked_by_id);
      END $$;
      COMMENT ON FUNCTION app.to_destroy(uuid, uuid) IS 'Whether two people decided to destroy a request, and it is not done yet: what lets a row of it be taken away, and nothing else does.';

      CREATE FUNCTION app.mail_to_destroy(network uuid, about text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN EXISTS (SELECT FROM public.support_request r WHERE r.network_id = network AND r.number = about AND app.to_destroy(network, r.id)) IS TRUE;
      END $$;
      COMMENT ON FUNCTION app.mail_to_destroy(uuid, text) IS 'Whether a mail is about a request that two people decided to destroy: it names whoever it went to.';
      ${OBSTACLE}

      CREATE FUNCTION app.destruction_watched(asked uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        RETURN NOT EXISTS (SELECT FROM public.destruction_item i WHERE i.network_id = me.network_id AND i.destruction_id = asked AND NOT app.watched(i.request_id));
      END $$;
      COMMENT ON FUNCTION app.destruction_watched(uuid) IS 'Whether none of the requests of a list locks whoever asks out.';

      CREATE FUNCTION app.destruction_counts(asked uuid[]) RETURNS TABLE (id uuid, counts jsonb) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN QUERY SELECT s.id, ${COUNTS} FROM public.support_request s JOIN public.support_request r ON r.network_id = s.network_id AND (r.id = s.id OR r.survivor_id = s.id)
          WHERE ${`'privacy' = ANY ((app.actor()).roles)`} AND s.network_id = (app.actor()).network_id AND s.id = ANY (asked) AND app.watched(s.id) GROUP BY s.id;
      END $$;
      COMMENT ON FUNCTION app.destruction_counts(uuid[]) IS 'How much of requests would be destroyed, by category: figures alone, for the person in charge of privacy.';

      CREATE FUNCTION app.left_out(asked uuid, at_day date) RETURNS integer LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        me app.actor := app.actor();
        many integer;
      BEGIN
        UPDATE public.destruction_item i SET state = 'left_out', left_out_for = app.obstacle(i.network_id, i.request_id, i.ended_on, at_day)
          WHERE i.network_id = me.network_id AND i.destruction_id = asked AND i.state = 'listed' AND app.obstacle(i.network_id, i.request_id, i.ended_on, at_day) IS NOT NULL AND me.roles && ARRAY['coordination', 'admin'];
        GET DIAGNOSTICS many = ROW_COUNT;
        RETURN many;
      END $$;
      COMMENT ON FUNCTION app.left_out(uuid, date) IS 'Leaves out of a list what was held or opened again since it was frozen, when it is confirmed.';

      CREATE FUNCTION app.destructions_under_way() RETURNS TABLE (item uuid, destruction uuid, request uuid, state text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        RETURN QUERY SELECT i.id, i.destruction_id, i.request_id, i.state FROM public.destruction_item i JOIN public.destruction d ON d.network_id = i.network_id AND d.id = i.destruction_id
          WHERE me.kind = 'system' AND me.task = 'destruction' AND i.network_id = me.network_id AND d.state = 'confirmed' AND i.state IN ('listed', 'rows_gone') ORDER BY i.id;
      END $$;
      COMMENT ON FUNCTION app.destructions_under_way() IS 'What was confirmed and is not destroyed yet, for the product at that task.';

      CREATE FUNCTION app.destroy_rows(asked uuid) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        me app.actor := app.actor();
        one public.destruction_item;
        obstacle text;
        r record;
        gone text;
      BEGIN
        SELECT i.* INTO one FROM public.destruction_item i WHERE i.network_id = me.network_id AND i.id = asked AND i.state = 'listed' FOR UPDATE;
        IF one.id IS NULL OR NOT app.to_destroy(one.network_id, one.request_id) THEN RETURN NULL; END IF;
        PERFORM FROM public.support_request s WHERE s.network_id = one.network_id AND (s.id = one.request_id OR s.survivor_id = one.request_id) ORDER BY s.id FOR UPDATE;
        obstacle := app.obstacle(one.network_id, one.request_id, one.ended_on, me.today);
        IF obstacle IS NOT NULL THEN
          UPDATE public.destruction_item i SET state = 'left_out', left_out_for = obstacle WHERE i.network_id = one.network_id AND i.id = one.id;
          RETURN 'left_out';
        END IF;
        FOR r IN SELECT s.network_id, s.id, s.number, s.sealed FROM public.support_request s WHERE s.network_id = one.network_id AND (s.id = one.request_id OR s.survivor_id = one.request_id) LOOP
          gone := CASE WHEN r.sealed THEN chr(1) ELSE '' END;
          ${GONE.map((table) => `DELETE FROM public.${table} x WHERE x.network_id = r.network_id AND x.request_id = r.id${table === 'timeline_entry' ? " AND x.kind <> 'received'" : ''};`).join('\n          ')}
          UPDATE public.timeline_entry x SET text = NULL, detail = '{}', actor_id = NULL WHERE x.network_id = r.network_id AND x.request_id = r.id;
          DELETE FROM public.outbox_message x WHERE x.network_id = r.network_id AND x.content ->> 'number' = r.number;
          DELETE FROM public.linked_sides x WHERE x.network_id = r.network_id AND r.id IN (x.one_id, x.other_id);
          DELETE FROM public.excluded_person x WHERE x.network_id = r.network_id AND x.request_id = r.id AND x.person_id IS NULL;
          ${WIPED.map(({ table, words, to }) => `UPDATE public.${table} x SET ${words} = ${to} WHERE x.network_id = r.network_id AND x.request_id = r.id;`).join('\n          ')}
          UPDATE public.inbound_letter l SET raw = NULL, heading = NULL, letter = NULL, dismissal = NULL FROM public.inbound_mail m
            WHERE m.network_id = r.network_id AND m.request_id = r.id AND l.network_id = m.network_id AND l.mail_id = m.id;
          UPDATE public.inbound_mail m SET person_id = NULL WHERE m.network_id = r.network_id AND m.request_id = r.id;
          UPDATE public.support_request s SET subject = gone, description = gone, priority_reason = NULL, closing_summary = NULL, done_by_organisation = NULL, eligibility_decision = s.eligibility_decision - 'reason',
            organisation_name = CASE WHEN s.organisation_id IS NULL THEN '' END, requester_name = '', requester_email = NULL, requester_phone = NULL, situation = '{}', preferred_modes = '{}', preferred_resource_id = NULL,
            priority_reasons = '[]', undo = NULL, destroyed_at = me.at WHERE s.network_id = r.network_id AND s.id = r.id;
        END LOOP;
        UPDATE public.destruction_item i SET state = 'rows_gone' WHERE i.network_id = one.network_id AND i.id = one.id;
        RETURN 'rows_gone';
      END $$;
      COMMENT ON FUNCTION app.destroy_rows(uuid) IS 'Takes away what a request and those merged into it say, once two people decided so and nothing stands in the way. Figures stay.';

      CREATE FUNCTION app.destroyed_requests(asked uuid) RETURNS TABLE (id uuid, sealed boolean) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        RETURN QUERY SELECT s.id, s.sealed FROM public.destruction_item i JOIN public.support_request s ON s.network_id = i.network_id AND (s.id = i.request_id OR s.survivor_id = i.request_id)
          WHERE me.kind = 'system' AND me.task = 'destruction' AND i.network_id = me.network_id AND i.id = asked AND i.state = 'rows_gone';
      END $$;
      COMMENT ON FUNCTION app.destroyed_requests(uuid) IS 'The requests whose rows are gone, and whose files and keys are to follow.';

      CREATE FUNCTION app.destruction_done(asked uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        me app.actor := app.actor();
        list uuid;
      BEGIN
        IF me.kind <> 'system' OR me.task <> 'destruction' THEN RETURN false; END IF;
        UPDATE public.destruction_item i SET state = 'destroyed', destroyed_at = me.at WHERE i.network_id = me.network_id AND i.id = asked AND i.state = 'rows_gone' RETURNING i.destruction_id INTO list;
        SELECT COALESCE(list, i.destruction_id) INTO list FROM public.destruction_item i WHERE i.network_id = me.network_id AND i.id = asked;
        UPDATE public.destruction d SET state = 'done', done_at = me.at WHERE d.network_id = me.network_id AND d.id = list AND d.state = 'confirmed'
          AND NOT EXISTS (SELECT FROM public.destruction_item i WHERE i.network_id = d.network_id AND i.destruction_id = d.id AND i.state IN ('listed', 'rows_gone'));
        RETURN true;
      END $$;
      COMMENT ON FUNCTION app.destruction_done(uuid) IS 'Marks what is destroyed, files and keys included, and the list once all of it is.';`;

const SIGNATURES = 'app.to_destroy(uuid, uuid), app.mail_to_destroy(uuid, text), app.obstacle(uuid, uuid, date, date), app.destruction_watched(uuid), app.destruction_counts(uuid[]), app.left_out(uuid, date), app.destructions_under_way(), app.destroy_rows(uuid), app.destroyed_requests(uuid), app.destruction_done(uuid)';

/** An ended request whose content is destroyed is not asked for again. */
const endedRequest = (destroyed: string): string => `
      CREATE OR REPLACE FUNCTION app.ended_request(asked text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN (SELECT r.id FROM public.support_request r WHERE r.network_id = me.network_id AND r.number = upper(asked) AND me.team AND NOT r.sealed AND r.ended_at IS NOT NULL${destroyed}
          AND r.id <> ALL (me.excluded) AND NOT COALESCE(r.organisation_id = ANY (me.tied), false));
      END $$;`;

/** The schedule lists what is not destroyed yet. */
const endedRequests = (destroyed: string): string => `
      CREATE OR REPLACE FUNCTION app.ended_requests(from_on date, before_on date, after_on date, after_number text, most integer) RETURNS TABLE (id uuid, number text, ended_on date)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN QUERY SELECT r.id, r.number, (r.ended_at AT TIME ZONE r.time_zone)::date FROM public.support_request r
          WHERE 'privacy' = ANY ((app.actor()).roles) AND r.network_id = me.network_id AND r.status IN ('closed', 'withdrawn')${destroyed} AND r.id <> ALL (me.excluded) AND NOT COALESCE(r.organisation_id = ANY (me.tied), false)
            AND (from_on IS NULL OR (r.ended_at AT TIME ZONE r.time_zone)::date >= from_on) AND (r.ended_at AT TIME ZONE r.time_zone)::date < before_on
            AND (after_on IS NULL OR ((r.ended_at AT TIME ZONE r.time_zone)::date, r.number) > (after_on, after_number))
          ORDER BY (r.ended_at AT TIME ZONE r.time_zone)::date, r.number LIMIT most;
      END $$;`;

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

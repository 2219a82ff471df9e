// Part of the migration `destruction`, and frozen with it: what goes with a request, and the functions that take it away.

/**
 * What hangs on a request and goes with it, in an order that foreign keys allow; of its timeline, the entry of its receipt stays, empty, for every request has one.
 * What else hangs on it says nothing but codes, dates and figures.
 */
export const GONE = [
  ...['timeline_entry', 'follow_up', 'meeting', 'plan_step', 'travel_receipt', 'travel_cost', 'travel_claim', 'travel_agreement', 'attachment', 'requester_confirmation'],
  ...['referral_consent', 'referral_link', 'referral_answer', 'offered_choice', 'meeting_invitation', 'planned_meeting', 'reminder', 'request_audience'],
];

/** What stays as a figure, without its words: minutes of the journal, marks of a review, referrals, exceptional accesses. */
export const WIPED = [
  { table: 'intervention', words: 'note', to: 'gone' },
  { table: 'review', words: 'comment', to: 'NULL' },
  { table: 'referral', words: 'note', to: 'NULL' },
  { table: 'access_grant', words: 'reason', to: 'gone' },
];

const counted = (...tables: readonly string[]): string => tables.map((table) => `(SELECT count(*) FROM public.${table} x WHERE x.network_id = r.network_id AND x.request_id = r.id)`).join(' + ');

/** Of a request and of those merged into it, which follow it. */
const counts = (entries: readonly string[]): string => `jsonb_build_object(
          'texts', sum(num_nonnulls(r.subject, r.description, r.priority_reason, r.closing_summary, r.done_by_organisation)), 'entries', sum(${counted(...entries)}),
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

/** What is counted as an entry of a request. */
export const ENTRIES = ['timeline_entry', 'follow_up'];

/** `entries`: what is counted as one. */
export const destructionCounts = (entries: readonly string[]): string => `
      CREATE OR REPLACE FUNCTION app.destruction_counts(asked uuid[]) RETURNS TABLE (id uuid, counts jsonb) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN QUERY SELECT s.id, ${counts(entries)} FROM public.support_request s JOIN public.support_request r ON r.network_id = s.network_id AND (r.id = s.id OR r.survivor_id = s.id)
          WHERE ${`'privacy' = ANY ((app.actor()).roles)`} AND s.network_id = (app.actor()).network_id AND s.id = ANY (asked) AND app.watched(s.id) GROUP BY s.id;
      END $$;
      COMMENT ON FUNCTION app.destruction_counts(uuid[]) IS 'How much of requests would be destroyed, by category: figures alone, for the person in charge of privacy.';`;

/** `gone`: the tables whose rows of the request go; `last`: what is done once it says nothing any more. */
export const destroyRows = ({ gone, last = '' }: { readonly gone: readonly string[]; readonly last?: string }): string => `
      CREATE OR REPLACE FUNCTION app.destroy_rows(asked uuid) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
          ${gone.map((table) => `DELETE FROM public.${table} x WHERE x.network_id = r.network_id AND x.request_id = r.id${table === 'timeline_entry' ? " AND x.kind <> 'received'" : ''};`).join('\n          ')}
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
            priority_reasons = '[]', undo = NULL, destroyed_at = me.at WHERE s.network_id = r.network_id AND s.id = r.id;${last}
        END LOOP;
        UPDATE public.destruction_item i SET state = 'rows_gone' WHERE i.network_id = one.network_id AND i.id = one.id;
        RETURN 'rows_gone';
      END $$;
      COMMENT ON FUNCTION app.destroy_rows(uuid) IS 'Takes away what a request and those merged into it say, once two people decided so and nothing stands in the way. Figures stay.';`;

export const FUNCTIONS = `
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

      ${destructionCounts(ENTRIES)}
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

      ${destroyRows({ gone: GONE })}
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

export const SIGNATURES = 'app.to_destroy(uuid, uuid), app.mail_to_destroy(uuid, text), app.obstacle(uuid, uuid, date, date), app.destruction_watched(uuid), app.destruction_counts(uuid[]), app.left_out(uuid, date), app.destructions_under_way(), app.destroy_rows(uuid), app.destroyed_requests(uuid), app.destruction_done(uuid)';

/** An ended request whose content is destroyed is not asked for again. */
export const endedRequest = (destroyed: string): string => `
      CREATE OR REPLACE FUNCTION app.ended_request(asked text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN (SELECT r.id FROM public.support_request r WHERE r.network_id = me.network_id AND r.number = upper(asked) AND me.team AND NOT r.sealed AND r.ended_at IS NOT NULL${destroyed}
          AND r.id <> ALL (me.excluded) AND NOT COALESCE(r.organisation_id = ANY (me.tied), false));
      END $$;`;

/** The schedule lists what is not destroyed yet. */
export const endedRequests = (destroyed: string): string => `
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

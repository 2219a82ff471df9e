// Part of the migrations `row-security` and `assignments`, and frozen with them: what they create in the schema `app`.

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
const seen = (byDuty: string, despiteTie: string): string => `r.id = me.authored OR r.id <> ALL (me.excluded) AND (${OWN} OR (${byDuty}) AND NOT ${TIED}${despiteTie})`;

/** What a request shows: all of it, or that it is there. */
export interface Sights {
  readonly whole: string;
  readonly inSight: string;
  /** The relations that are looked up, by the field of `app.standing` that keeps them. */
  readonly relations: readonly string[];
}

const RELATIONS = ['named', 'excluded', 'assigned', 'proposed', 'admitted', 'tied'];

/** As long as a tie locks everyone out. */
export const TIE_LOCKS: Sights = { whole: seen(BY_DUTY, ''), inSight: seen(`${BY_DUTY} OR ${BEFORE_OPENING}`, ''), relations: RELATIONS };

/** Since a requester may accept a conflict that was disclosed to them: it opens what the assignment shows, and nothing else. */
export const DISCLOSURE_OPENS: Sights = {
  whole: seen(BY_DUTY, ' OR r.id = ANY (me.disclosed) AND r.id = ANY (me.assigned)'),
  inSight: seen(`${BY_DUTY} OR ${BEFORE_OPENING}`, ' OR r.id = ANY (me.disclosed) AND (r.id = ANY (me.assigned) OR r.id = ANY (me.proposed))'),
  relations: [...RELATIONS, 'disclosed'],
};

const IN_FORCE = 'x.from_on <= me.today AND (x.until_on IS NULL OR x.until_on >= me.today)';

const kept = (field: string): string => `COALESCE(array_agg(u.id) FILTER (WHERE u.stands = '${field}'), '{}')`;
const stands = (field: string, select: string, from: string, condition: string): string => `SELECT ${field} AS stands, x.${select} AS id FROM public.${from} x WHERE x.network_id = me.network_id AND x.${condition}`;

/**
 * Whoever asks, and the ids that stand in some relation to them: looked up in one go, behind row security, by a role that reads nothing else.
 * By index alone: where few people stand for many rows, the planner would read them all for everyone.
 */
const lookUp = ({ relations }: Sights): string => `
      CREATE OR REPLACE FUNCTION app.look_up_standing() RETURNS app.standing LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
      DECLARE
        me app.actor := app.actor();
        answer app.standing;
      BEGIN
        SELECT me.network_id, me.person_id, me.team, me.coordination, me.at, me.authored, ${relations.map(kept).join(', ')} INTO answer FROM (
          ${[
            stands("'named'", 'request_id', 'request_audience', 'person_id = me.person_id'),
            stands("'excluded'", 'request_id', 'excluded_person', 'person_id = me.person_id'),
            stands("CASE x.state WHEN 'accepted' THEN 'assigned' ELSE 'proposed' END", 'request_id', 'assignment', `resource_person_id = me.person_id AND x.state IN ('proposed', 'accepted')`),
            stands("'admitted'", 'request_id', 'access_grant', 'person_id = me.person_id AND x.granted_at <= me.at AND x.until_at > me.at'),
            stands("'tied'", 'organisation_id', 'tie', `person_id = me.person_id AND ${IN_FORCE}`),
            stands("'tied'", 'organisation_id', 'mandate', `person_id = me.person_id AND ${IN_FORCE}`),
            ...(relations.includes('disclosed') ? [stands("'disclosed'", 'request_id', 'assignment', `resource_person_id = me.person_id AND x.state IN ('proposed', 'accepted') AND x.conflict_accepted`)] : []),
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
const found = ({ whole }: Sights): string => `
      CREATE OR REPLACE FUNCTION app.found(typed text, folded text, most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        me app.standing := app.standing();
        words tsquery := websearch_to_tsquery('public.phare_french', typed);
      BEGIN
        RETURN QUERY SELECT f.id FROM (
          (SELECT r.id, r.received_at FROM support_request r WHERE r.network_id = me.network_id AND r.number = upper(typed) AND (${whole}))
          UNION
          (SELECT r.id, r.received_at FROM support_request r WHERE r.network_id = me.network_id AND r.search_document @@ words AND (${whole}) ORDER BY r.received_at DESC, r.id DESC LIMIT most)
          UNION
          (SELECT r.id, r.received_at FROM support_request r WHERE folded <> '' AND r.network_id = me.network_id AND NOT r.sealed AND (${whole})
              AND r.organisation_id IN (SELECT o.id FROM organisation o WHERE o.network_id = me.network_id AND o.search_name LIKE '%' || folded || '%') ORDER BY r.received_at DESC, r.id DESC LIMIT most)
        ) f ORDER BY f.received_at DESC, f.id DESC LIMIT most;
      END $$;
      COMMENT ON FUNCTION app.found(text, text, integer) IS 'The newest requests that a text finds, by number, words or organisation, among those whose text the caller may read.';`;

/**
 * Opening a request: who may is let in, a line says so, and from there on the transaction may read the words beside it. Nobody who signs in may write
 * that line by themselves, and nobody reads those words without it (design/security.md, « Audit »). A file and what happened are read in two calls, and a
 * page again after each action: within a minute of the last line of the same reader it is the same opening. An action has a line of its own.
 */
const open = ({ whole, inSight }: Sights): string => `
      CREATE OR REPLACE FUNCTION app.open(asked uuid, record uuid, reader text, purpose text, at_least text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        me app.standing := app.standing();
        whole boolean;
        why text;
      BEGIN
        SELECT COALESCE(${whole}, false) INTO whole FROM public.support_request r
          WHERE r.network_id = me.network_id AND r.id = asked AND (${whole} OR at_least = 'proposal' AND r.id = ANY (me.proposed) AND (${inSight}));
        IF whole IS NULL THEN RETURN false; END IF;
        why := CASE WHEN whole THEN purpose ELSE 'proposal' END;
        IF why NOT IN ('file', 'timeline', 'proposal') OR NOT EXISTS (SELECT FROM public.access_record a WHERE a.network_id = me.network_id AND a.request_id = asked AND a.person_id = me.person_id
            AND a.at > me.at - interval '60 seconds' AND a.at <= me.at AND (a.purpose = 'proposal') = (why = 'proposal')) THEN
          INSERT INTO public.access_record (network_id, id, at, request_id, person_id, reader_name, purpose) VALUES (me.network_id, record, me.at, asked, me.person_id, reader, why);
        END IF;
        IF whole THEN PERFORM set_config('phare.opened', app.signature('opened ' || current_setting('phare.actor') || asked) || asked, true); END IF;
        RETURN true;
      END $$;
      COMMENT ON FUNCTION app.open(uuid, uuid, text, text, text) IS 'Records the opening of a request in sight and lets the transaction read what was written beside it. The frame of a sealed one opens nothing.';`;

const OPENED = `
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

/** Those that the application calls. */
export const FUNCTIONS = 'app.standing(), app.open(uuid, uuid, text, text, text), app.opened(), app.found(text, text, integer), app.ended_request(text), app.tied(uuid, uuid)';

/** Those that depend on what a request shows to whom. */
export const sightFunctions = (sights: Sights): string => `${lookUp(sights)} ${open(sights)} ${found(sights)}`;

export const CREATE_FUNCTIONS = `${lookUp(TIE_LOCKS)} ${STANDING} ${open(TIE_LOCKS)} ${OPENED} ${found(TIE_LOCKS)} ${ENDED}`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request that excludes whoever asks, or of an organisation that they are tied to, is not theirs to keep watch over: as in the read log (migration `access-log`). */
const WATCHED = `r.id <> ALL (me.excluded) AND NOT COALESCE(r.organisation_id = ANY (me.tied), false)`;

const PRIVACY = `'privacy' = ANY ((app.actor()).roles)`;

const ENDED_ON = '(r.ended_at AT TIME ZONE r.time_zone)::date';

const FUNCTIONS = `
      CREATE FUNCTION app.watched(asked uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN EXISTS (SELECT FROM public.support_request r WHERE r.network_id = me.network_id AND r.id = asked AND ${WATCHED});
      END $$;
      COMMENT ON FUNCTION app.watched(uuid) IS 'Whether a request neither excludes whoever asks nor is of an organisation that they are tied to: asked by policies on what is kept about requests.';

      CREATE FUNCTION app.kept_request(asked text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN (SELECT r.id FROM public.support_request r WHERE ${PRIVACY} AND r.network_id = me.network_id AND r.number = upper(asked) AND ${WATCHED});
      END $$;
      COMMENT ON FUNCTION app.kept_request(text) IS 'The request of a number, for the person in charge of privacy: which it is, nothing of it.';

      CREATE FUNCTION app.ended_requests(from_on date, before_on date, after_on date, after_number text, most integer) RETURNS TABLE (id uuid, number text, ended_on date)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN QUERY SELECT r.id, r.number, ${ENDED_ON} FROM public.support_request r
          WHERE ${PRIVACY} AND r.network_id = me.network_id AND r.status IN ('closed', 'withdrawn') AND ${WATCHED}
            AND (from_on IS NULL OR ${ENDED_ON} >= from_on) AND ${ENDED_ON} < before_on AND (after_on IS NULL OR (${ENDED_ON}, r.number) > (after_on, after_number))
          ORDER BY ${ENDED_ON}, r.number LIMIT most;
      END $$;
      COMMENT ON FUNCTION app.ended_requests(date, date, date, text, integer) IS 'The requests that ended on the days of a span, for the person in charge of privacy: numbers and dates alone. What was merged follows its survivor.';

      CREATE FUNCTION app.ended_days(asked uuid[]) RETURNS TABLE (id uuid, number text, ended_on date) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN QUERY SELECT r.id, r.number, ${ENDED_ON} FROM public.support_request r WHERE ${PRIVACY} AND r.network_id = me.network_id AND r.id = ANY (asked) AND ${WATCHED};
      END $$;
      COMMENT ON FUNCTION app.ended_days(uuid[]) IS 'The numbers of requests and the days they ended, for the person in charge of privacy: no day where one is open.';
      REVOKE ALL ON FUNCTION app.watched(uuid), app.kept_request(text), app.ended_requests(date, date, date, text, integer), app.ended_days(uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.watched(uuid), app.kept_request(text), app.ended_requests(date, date, date, text, integer), app.ended_days(uuid[]) TO phare_app;`;

const OF_PRIVACY = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = retention_hold.network_id AND 'privacy' = ANY (me.roles)`;

/** What is due to be destroyed, by number and dates, and what is held back from it. */
export class Retention1763600000167 implements MigrationInterface {
  name = 'Retention1763600000167';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${FUNCTIONS}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;

      CREATE TABLE retention_hold (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        content bytea NOT NULL,
        until_on date,
        placed_by_id uuid NOT NULL,
        placed_at timestamptz NOT NULL,
        lifted_by_id uuid,
        lifted_at timestamptz,
        CONSTRAINT retention_hold_pk PRIMARY KEY (network_id, id),
        CONSTRAINT retention_hold_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT retention_hold_placed_by_fk FOREIGN KEY (network_id, placed_by_id) REFERENCES person,
        CONSTRAINT retention_hold_lifted_by_fk FOREIGN KEY (network_id, lifted_by_id) REFERENCES person,
        CONSTRAINT retention_hold_lifted CHECK ((lifted_by_id IS NULL) = (lifted_at IS NULL))
      );
      CREATE INDEX retention_hold_request ON retention_hold (network_id, request_id);
      COMMENT ON COLUMN retention_hold.content IS 'Why it is held, encrypted under a key kept outside the database: the request may be sealed.';
      COMMENT ON COLUMN retention_hold.until_on IS 'The last day of the hold; null until somebody lifts it.';

      ALTER TABLE retention_hold ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE (lifted_by_id, lifted_at) ON retention_hold TO phare_app;
      CREATE POLICY retention_hold_read ON retention_hold FOR SELECT TO phare_app USING (${OF_PRIVACY}) AND app.watched(retention_hold.request_id));
      CREATE POLICY retention_hold_place ON retention_hold FOR INSERT TO phare_app WITH CHECK (${OF_PRIVACY} AND placed_by_id = me.person_id) AND app.watched(retention_hold.request_id));
      CREATE POLICY retention_hold_lift ON retention_hold FOR UPDATE TO phare_app USING (${OF_PRIVACY}) AND app.watched(retention_hold.request_id)) WITH CHECK (${OF_PRIVACY} AND lifted_by_id = me.person_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE retention_hold;
      SET LOCAL ROLE phare_sight;
      DROP FUNCTION app.ended_days(uuid[]); DROP FUNCTION app.ended_requests(date, date, date, text, integer); DROP FUNCTION app.kept_request(text); DROP FUNCTION app.watched(uuid);
      SET LOCAL ROLE phare_owner;
    `);
  }
}

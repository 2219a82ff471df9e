import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_OPENS } from './row-security/functions';

/** A request that excludes its reader, or of an organisation that they are tied to, is not theirs to watch over either. */
const WATCHED = `COALESCE(r.id <> ALL (me.excluded) AND NOT COALESCE(r.organisation_id = ANY (me.tied), false), true)`;

/** The grant in force when a line was written. */
const GRANT = `(SELECT g.kind FROM public.access_grant g WHERE g.network_id = a.network_id AND g.request_id = a.request_id AND g.person_id = a.person_id
              AND g.granted_at <= a.at AND g.until_at > a.at ORDER BY g.granted_at DESC LIMIT 1)`;

const ACCESSES = `
      CREATE FUNCTION app.accesses(asked text, of_number text, of_person uuid, before_at timestamptz, before_id uuid, most integer)
        RETURNS TABLE (id uuid, at timestamptz, number text, sealed boolean, after_end boolean, person_id uuid, reader_name text, purpose text, granted text)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        me app.standing := app.standing();
        privacy boolean := 'privacy' = ANY ((app.actor()).roles);
      BEGIN
        RETURN QUERY SELECT l.* FROM (
          SELECT a.id, a.at, r.number, r.sealed, COALESCE(r.ended_at < a.at, false) AS after_end, a.person_id, a.reader_name, a.purpose, ${GRANT} AS granted
            FROM public.access_record a LEFT JOIN public.support_request r ON r.network_id = a.network_id AND r.id = a.request_id
           WHERE a.network_id = me.network_id AND (privacy AND ${WATCHED} OR me.coordination AND (${DISCLOSURE_OPENS.inSight}))
             AND (of_number IS NULL OR r.number = of_number) AND (of_person IS NULL OR a.person_id = of_person)
             AND (before_at IS NULL OR (a.at, a.id) < (before_at, before_id))
           ORDER BY a.at DESC, a.id DESC) l
         WHERE asked IS NULL OR l.granted = asked OR asked = 'after_end' AND l.after_end
         LIMIT most;
      END $$;
      COMMENT ON FUNCTION app.accesses(text, text, uuid, timestamptz, uuid, integer) IS 'Who opened which request, when and for what purpose: for the person in charge of privacy, and for coordination on what it sees. Never what a request says, nor the reason that was written.';
      REVOKE ALL ON FUNCTION app.accesses(text, text, uuid, timestamptz, uuid, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.accesses(text, text, uuid, timestamptz, uuid, integer) TO phare_app;`;

/** The read log across requests: what the person in charge of privacy watches over, who sees no request. */
export class AccessLog1763600000132 implements MigrationInterface {
  name = 'AccessLog1763600000132';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX access_record_latest ON access_record (network_id, at DESC, id DESC);
      GRANT SELECT (id, reader_name) ON access_record TO phare_sight;
      GRANT SELECT (kind) ON access_grant TO phare_sight;
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${ACCESSES}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL ROLE phare_sight; DROP FUNCTION app.accesses(text, text, uuid, timestamptz, uuid, integer);
      SET LOCAL ROLE phare_owner;
      REVOKE SELECT (kind) ON access_grant FROM phare_sight;
      REVOKE SELECT (id, reader_name) ON access_record FROM phare_sight;
      DROP INDEX access_record_latest;
    `);
  }
}

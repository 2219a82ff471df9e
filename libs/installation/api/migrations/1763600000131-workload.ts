import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_OPENS } from './row-security/functions';

/** Minutes alone, of requests that coordination may read: what is under seal counts for nobody, and what was corrected counts no more. */
const WORKED = `
      CREATE FUNCTION app.worked(from_on date, until_on date) RETURNS TABLE (person_id uuid, minutes integer, travel_minutes integer) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        IF NOT me.coordination THEN RETURN; END IF;
        RETURN QUERY SELECT i.author_id, sum(i.minutes)::int, sum(i.travel_minutes)::int FROM public.support_request r
          JOIN public.intervention i ON i.network_id = r.network_id AND i.request_id = r.id AND i.visibility <> 'sealed'
            AND (i.happened_at AT TIME ZONE r.time_zone)::date BETWEEN from_on AND until_on
            AND NOT EXISTS (SELECT FROM public.intervention c WHERE c.network_id = i.network_id AND c.corrects_id = i.id)
          WHERE r.network_id = me.network_id AND (${DISCLOSURE_OPENS.whole}) GROUP BY i.author_id;
      END $$;
      COMMENT ON FUNCTION app.worked(date, date) IS 'How many minutes each person noted in the journals of what coordination may read, the road apart: never what they noted.';
      REVOKE ALL ON FUNCTION app.worked(date, date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.worked(date, date) TO phare_app;`;

const OF_THE_JOURNAL = '(network_id, id, request_id, author_id, happened_at, minutes, travel_minutes, visibility, corrects_id)';

/** The hours of each person, added up without opening a request. */
export class Workload1763600000131 implements MigrationInterface {
  name = 'Workload1763600000131';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT SELECT ${OF_THE_JOURNAL} ON intervention TO phare_sight;
      GRANT SELECT (time_zone) ON support_request TO phare_sight;
      CREATE POLICY intervention_added_up ON intervention FOR SELECT TO phare_sight USING (true);
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${WORKED}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL ROLE phare_sight; DROP FUNCTION app.worked(date, date);
      SET LOCAL ROLE phare_owner;
      DROP POLICY intervention_added_up ON intervention;
      REVOKE SELECT (time_zone) ON support_request FROM phare_sight;
      REVOKE SELECT ${OF_THE_JOURNAL} ON intervention FROM phare_sight;
    `);
  }
}

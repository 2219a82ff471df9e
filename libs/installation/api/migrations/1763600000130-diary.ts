import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_OPENS } from './row-security/functions';

/** The steps with a day of what the caller works on. What a step says is read in the opened request alone: here only when, and whose. */
const STEPS_DUE = `
      CREATE FUNCTION app.steps_due() RETURNS TABLE (request_id uuid, step_id uuid, owner text, due_on date) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN QUERY SELECT s.request_id, s.id, s.owner, s.due_on FROM public.support_request r
          JOIN public.plan_step s ON s.network_id = r.network_id AND s.request_id = r.id AND s.due_on IS NOT NULL AND s.status IN ('todo', 'doing')
          WHERE r.network_id = me.network_id AND r.ended_at IS NULL AND (r.id = ANY (me.assigned) OR r.sealed AND r.keeper_id = me.person_id) AND (${DISCLOSURE_OPENS.whole});
      END $$;
      COMMENT ON FUNCTION app.steps_due() IS 'When the steps of what the caller works on are due, and whose they are: never what they say.';
      REVOKE ALL ON FUNCTION app.steps_due() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.steps_due() TO phare_app;`;

/** A diary: what is due on which day, over all that someone works on, without opening any of it. */
export class Diary1763600000130 implements MigrationInterface {
  name = 'Diary1763600000130';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT SELECT (network_id, id, request_id, owner, due_on, status) ON plan_step TO phare_sight;
      CREATE POLICY plan_step_due ON plan_step FOR SELECT TO phare_sight USING (true);
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${STEPS_DUE}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL ROLE phare_sight; DROP FUNCTION app.steps_due();
      SET LOCAL ROLE phare_owner;
      DROP POLICY plan_step_due ON plan_step;
      REVOKE SELECT (network_id, id, request_id, owner, due_on, status) ON plan_step FROM phare_sight;
    `);
  }
}

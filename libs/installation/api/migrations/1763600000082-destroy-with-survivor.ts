import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `found`: what else is found beside the request of that number. */
const toDestroy = (found: string): string => `
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight;
      CREATE OR REPLACE FUNCTION app.request_to_destroy(asked text) RETURNS TABLE (id uuid, sealed boolean, ended boolean) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        RETURN QUERY SELECT r.id, r.sealed, s.status IN ('closed', 'withdrawn') FROM public.support_request s JOIN public.support_request r ON r.network_id = s.network_id AND (r.id = s.id${found})
          WHERE me.kind = 'system' AND me.task = 'destroy' AND s.network_id = me.network_id AND s.number = upper(asked) ORDER BY r.id <> s.id, r.id;
      END $$;
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;`;

/** What was merged into a sealed request is sealed with it, under keys of its own: its content is destroyed with it too. */
export class DestroyWithSurvivor1763600000082 implements MigrationInterface {
  name = 'DestroyWithSurvivor1763600000082';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(toDestroy(' OR r.survivor_id = s.id'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(toDestroy(''));
  }
}

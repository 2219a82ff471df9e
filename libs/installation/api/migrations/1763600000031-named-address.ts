import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = 'network_id = (SELECT (app.actor()).network_id)';

const FILED = `UPDATE public.support_request r SET requester_id = me.person_id, version = r.version + 1
          FROM public.account a JOIN public.person p ON p.network_id = a.network_id AND NOT p.verified AND lower(p.email) = lower(a.email)
         WHERE a.network_id = me.network_id AND a.person_id = me.person_id AND a.disabled_at IS NULL AND a.address_proven_at IS NOT NULL
           AND r.network_id = me.network_id AND r.requester_id = p.id
        RETURNING r.id`;

const NAMED = `WITH given AS (DELETE FROM public.request_audience x USING public.account a JOIN public.person p ON p.network_id = a.network_id AND NOT p.verified AND lower(p.email) = lower(a.email)
         WHERE a.network_id = me.network_id AND a.person_id = me.person_id AND a.disabled_at IS NULL AND a.address_proven_at IS NOT NULL
           AND x.network_id = me.network_id AND x.person_id = p.id RETURNING x.request_id)
        INSERT INTO public.request_audience (network_id, request_id, person_id) SELECT me.network_id, given.request_id, me.person_id FROM given ON CONFLICT DO NOTHING RETURNING request_id`;

const inherit = (...parts: readonly string[]): string => `
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight;
      CREATE OR REPLACE FUNCTION app.inherit_requests() RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        IF me.person_id IS NULL THEN RETURN; END IF;
        ${parts.map((part) => `RETURN QUERY ${part};`).join('\n        ')}
      END $$;
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;`;

/**
 * Someone named by an address (« invited by code », domain.md §8) sees the request once they prove that the address is theirs, also
 * where they had an account before they were named. The function of `proven-address` does this too, from the very same unverified
 * person; its owner may name no one but the caller, and take away only people whom nobody has proved to be.
 */
export class NamedAddress1763600000031 implements MigrationInterface {
  name = 'NamedAddress1763600000031';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT INSERT (network_id, request_id, person_id), DELETE ON request_audience TO phare_sight;
      CREATE POLICY request_audience_inherited ON request_audience FOR INSERT TO phare_sight
        WITH CHECK (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = request_audience.network_id AND me.person_id = request_audience.person_id));
      CREATE POLICY request_audience_given ON request_audience FOR DELETE TO phare_sight
        USING (${OWN_NETWORK} AND EXISTS (SELECT FROM person p WHERE p.network_id = request_audience.network_id AND p.id = request_audience.person_id AND NOT p.verified));
      ${inherit(FILED, NAMED)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${inherit(FILED)}
      DROP POLICY request_audience_given ON request_audience; DROP POLICY request_audience_inherited ON request_audience;
      REVOKE INSERT (network_id, request_id, person_id), DELETE ON request_audience FROM phare_sight;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = 'network_id = (SELECT (app.actor()).network_id)';

/**
 * Requests that an address filed without an account go to whoever proves that the address is theirs. One function does it, behind
 * row security, and can do nothing else: it takes no argument (the caller, the account and the address come from the signed context),
 * it reads only addresses that a mailed code has proven, it takes only from the unverified person of that very address, and its
 * owner's policy lets it write no other requester than the caller.
 */
export class ProvenAddress1763600000021 implements MigrationInterface {
  name = 'ProvenAddress1763600000021';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT SELECT (network_id, person_id, email, address_proven_at, disabled_at) ON account TO phare_sight;
      GRANT SELECT (network_id, id, email, verified) ON person TO phare_sight;
      GRANT SELECT (version), UPDATE (requester_id, version) ON support_request TO phare_sight;
      CREATE POLICY account_looked_up ON account FOR SELECT TO phare_sight USING (${OWN_NETWORK});
      CREATE POLICY person_looked_up ON person FOR SELECT TO phare_sight USING (${OWN_NETWORK});
      CREATE POLICY support_request_inherited ON support_request FOR UPDATE TO phare_sight USING (${OWN_NETWORK})
        WITH CHECK (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = support_request.network_id AND me.person_id = support_request.requester_id));

      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight;
      CREATE FUNCTION app.inherit_requests() RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        IF me.person_id IS NULL THEN RETURN; END IF;
        RETURN QUERY UPDATE public.support_request r SET requester_id = me.person_id, version = r.version + 1
          FROM public.account a JOIN public.person p ON p.network_id = a.network_id AND NOT p.verified AND lower(p.email) = lower(a.email)
         WHERE a.network_id = me.network_id AND a.person_id = me.person_id AND a.disabled_at IS NULL AND a.address_proven_at IS NOT NULL
           AND r.network_id = me.network_id AND r.requester_id = p.id
        RETURNING r.id;
      END $$;
      COMMENT ON FUNCTION app.inherit_requests() IS 'Gives the caller the requests that their own proven address filed without an account. Answers which.';
      REVOKE ALL ON FUNCTION app.inherit_requests() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.inherit_requests() TO phare_app;
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION app.inherit_requests();
      DROP POLICY support_request_inherited ON support_request; DROP POLICY person_looked_up ON person; DROP POLICY account_looked_up ON account;
      REVOKE SELECT (version), UPDATE (requester_id, version) ON support_request FROM phare_sight;
      REVOKE SELECT (network_id, id, email, verified) ON person FROM phare_sight;
      REVOKE SELECT (network_id, person_id, email, address_proven_at, disabled_at) ON account FROM phare_sight;
    `);
  }
}

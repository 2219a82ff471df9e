import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a transaction is for: the signed context, and the one function that reads it. */
export class Context1763600000010 implements MigrationInterface {
  name = 'Context1763600000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA app;
      COMMENT ON SCHEMA app IS 'Functions on which row security rests. Each is reviewed like code; none is for everyone.';

      CREATE TABLE app.context_key (
        single boolean NOT NULL CONSTRAINT context_key_pk PRIMARY KEY CONSTRAINT context_key_only CHECK (single),
        inner_pad bytea NOT NULL CONSTRAINT context_key_inner CHECK (length(inner_pad) = 64),
        outer_pad bytea NOT NULL CONSTRAINT context_key_outer CHECK (length(outer_pad) = 64)
      );
      COMMENT ON TABLE app.context_key IS 'The padded halves of the key that contexts are signed with (RFC 2104). No role that signs in may read it.';
      ALTER TABLE app.context_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY context_key_kept ON app.context_key FOR ALL TO phare_owner USING (single) WITH CHECK (single);
      CREATE POLICY context_key_checked ON app.context_key FOR SELECT TO phare_sight USING (single);
      GRANT SELECT ON app.context_key TO phare_sight;
      GRANT USAGE, CREATE ON SCHEMA app TO phare_sight;
      GRANT USAGE ON SCHEMA app TO phare_app, phare_auth, phare_worker, phare_audit;

      CREATE TYPE app.actor AS (
        kind text, network_id uuid, person_id uuid, roles text[], task text,
        team boolean, coordination boolean, at timestamptz, today date, authored uuid
      );
      REVOKE ALL ON TYPE app.actor FROM PUBLIC;
      GRANT USAGE ON TYPE app.actor TO phare_app, phare_auth, phare_worker, phare_audit, phare_sight;

      SET LOCAL ROLE phare_sight;
      CREATE FUNCTION app.inner_pad() RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN (SELECT k.inner_pad FROM app.context_key k); END $$;
      CREATE FUNCTION app.outer_pad() RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN (SELECT k.outer_pad FROM app.context_key k); END $$;
      COMMENT ON FUNCTION app.inner_pad() IS 'Called immutable so that a session reads the key once: it changes only with the password of the administrator, and then with every session.';

      CREATE FUNCTION app.signature(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS
        $$ BEGIN RETURN encode(sha256(app.outer_pad() || sha256(app.inner_pad() || convert_to(said, 'UTF8'))), 'hex'); END $$;
      COMMENT ON FUNCTION app.signature(text) IS 'HMAC-SHA-256 (RFC 2104) under the key of contexts; null, which equals nothing, where there is no key.';
      REVOKE ALL ON FUNCTION app.inner_pad(), app.outer_pad(), app.signature(text) FROM PUBLIC;

      CREATE FUNCTION app.actor() RETURNS app.actor LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        context text := current_setting('phare.actor', true);
        claim text[] := string_to_array(context, ' ');
        roles text[];
      BEGIN
        IF (app.signature(left(context, -65)) = claim[10]) IS NOT TRUE OR (claim[8]::bigint > extract(epoch FROM clock_timestamp()) * 1000) IS NOT TRUE THEN
          RAISE EXCEPTION 'no one is known to ask' USING ERRCODE = 'invalid_authorization_specification';
        END IF;
        roles := CASE WHEN claim[1] = 'person' THEN string_to_array(claim[4], ',') ELSE '{}' END;
        RETURN (claim[1], claim[2]::uuid, nullif(claim[3], '-')::uuid, roles, CASE WHEN claim[1] = 'system' THEN claim[4] END,
          roles && ARRAY['intake', 'coordination'], 'coordination' = ANY (roles), claim[5]::timestamptz, claim[6]::date, nullif(claim[7], '-')::uuid)::app.actor;
      END $$;
      COMMENT ON FUNCTION app.actor() IS 'Whom this transaction is for, once its signature and its expiry are checked. Raises when nobody said, so that a forgotten identity is loud.';
      REVOKE ALL ON FUNCTION app.actor() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.actor() TO phare_app, phare_auth, phare_worker, phare_audit, phare_sight;
      RESET ROLE;
      SET LOCAL ROLE phare_owner;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION app.actor(), app.signature(text), app.outer_pad(), app.inner_pad(); DROP TYPE app.actor; DROP TABLE app.context_key; DROP SCHEMA app;`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published policy versions. What is published never changes: a trigger says so, whoever asks. */
export class Policy1763600000004 implements MigrationInterface {
  name = 'Policy1763600000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE policy_version (
        network_id uuid NOT NULL CONSTRAINT policy_version_network_fk REFERENCES network,
        id uuid NOT NULL,
        version text NOT NULL,
        in_force_from date NOT NULL,
        content jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT policy_version_pk PRIMARY KEY (network_id, id),
        CONSTRAINT policy_version_unique UNIQUE (network_id, version),
        CONSTRAINT policy_version_one_a_day UNIQUE (network_id, in_force_from)
      );

      CREATE FUNCTION refuse_policy_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        RAISE EXCEPTION 'a published policy version never changes' USING ERRCODE = 'restrict_violation';
      END $$;
      REVOKE ALL ON FUNCTION refuse_policy_change() FROM PUBLIC;
      CREATE TRIGGER policy_version_immutable BEFORE UPDATE OR DELETE ON policy_version
        FOR EACH ROW EXECUTE FUNCTION refuse_policy_change();
      CREATE TRIGGER policy_version_never_emptied BEFORE TRUNCATE ON policy_version
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_policy_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE policy_version; DROP FUNCTION refuse_policy_change();`);
  }
}

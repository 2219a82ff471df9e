import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The values that `forms` held are the kinds of an accompaniment: it was a name given wrongly, whose place the forms themselves now take. */
const renamed = (from: string, to: string): string => `
  ALTER TABLE policy_version DISABLE TRIGGER policy_version_immutable, NO FORCE ROW LEVEL SECURITY;
  UPDATE policy_version SET content = jsonb_set(content #- '{rules,values,${from}}', '{rules,values,${to}}', content #> '{rules,values,${from}}')
   WHERE content #> '{rules,values,${from}}' IS NOT NULL AND content #> '{rules,values,${to}}' IS NULL;
  ALTER TABLE policy_version ENABLE TRIGGER policy_version_immutable, FORCE ROW LEVEL SECURITY;`;

/** Parameters that a published version did not have: the product learned of them later. They stand beside it, and never change either. */
export class PolicyCompletion1763600000120 implements MigrationInterface {
  name = 'PolicyCompletion1763600000120';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE policy_completion (
        network_id uuid NOT NULL,
        policy_version_id uuid NOT NULL,
        revision integer NOT NULL CONSTRAINT policy_completion_revision CHECK (revision > 0),
        content jsonb NOT NULL,
        completed_at timestamptz NOT NULL,
        CONSTRAINT policy_completion_pk PRIMARY KEY (network_id, policy_version_id, revision),
        CONSTRAINT policy_completion_version_fk FOREIGN KEY (network_id, policy_version_id) REFERENCES policy_version
      );
      COMMENT ON TABLE policy_completion IS 'Whole versions, each the one before with parameters added: completionOf in policy/domain says what may be.';
      CREATE TRIGGER policy_completion_immutable BEFORE UPDATE OR DELETE ON policy_completion FOR EACH ROW EXECUTE FUNCTION refuse_policy_change();
      CREATE TRIGGER policy_completion_never_emptied BEFORE TRUNCATE ON policy_completion FOR EACH STATEMENT EXECUTE FUNCTION refuse_policy_change();

      ALTER TABLE policy_completion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON policy_completion TO phare_app;
      GRANT SELECT (network_id, policy_version_id, revision, content) ON policy_completion TO phare_worker;
      CREATE POLICY policy_completion_read ON policy_completion FOR SELECT TO phare_app USING (network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid));
      CREATE POLICY policy_completion_publish ON policy_completion FOR INSERT TO phare_app
        WITH CHECK (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = policy_completion.network_id AND me.kind = 'system' AND me.task = 'publish'));
      CREATE POLICY policy_completion_watched ON policy_completion FOR SELECT TO phare_worker
        USING (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = policy_completion.network_id AND me.task = 'deadlines'));
      ${renamed('forms', 'accompanimentKinds')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE policy_completion; ${renamed('accompanimentKinds', 'forms')}`);
  }
}

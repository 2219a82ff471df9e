import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUTHORED = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = access_grant.network_id AND access_grant.request_id = me.authored)`;

/** A name that somebody excluded in their own words is resolved by the team before triage; a reason for access is sealed with its request. */
export class Audience1763600000013 implements MigrationInterface {
  name = 'Audience1763600000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE support_request ADD COLUMN exclusions_to_resolve smallint NOT NULL DEFAULT 0
        CONSTRAINT support_request_exclusions CHECK (exclusions_to_resolve >= 0);
      COMMENT ON COLUMN support_request.exclusions_to_resolve IS 'How many people were excluded in words that nobody has matched yet to someone of the team, or to no one.';
      ALTER TABLE excluded_person ADD COLUMN resolved_at timestamptz;
      GRANT UPDATE (exclusions_to_resolve) ON support_request TO phare_app;
      GRANT UPDATE (resolved_at) ON excluded_person TO phare_app;
      GRANT UPDATE (reason) ON access_grant TO phare_app;
      CREATE POLICY access_grant_reword ON access_grant FOR UPDATE TO phare_app USING (${AUTHORED}) WITH CHECK (${AUTHORED});
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY access_grant_reword ON access_grant;
      REVOKE UPDATE (reason) ON access_grant FROM phare_app;
      REVOKE UPDATE (resolved_at) ON excluded_person FROM phare_app;
      REVOKE UPDATE (exclusions_to_resolve) ON support_request FROM phare_app;
      ALTER TABLE excluded_person DROP COLUMN resolved_at;
      ALTER TABLE support_request DROP COLUMN exclusions_to_resolve;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the application's role may do: rows, never tables; and only the verbs that a table's life allows. */
export class Grants1763600000008 implements MigrationInterface {
  name = 'Grants1763600000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO phare_app;
      GRANT SELECT ON network TO phare_app;
      GRANT SELECT, INSERT ON policy_version, timeline_entry, follow_up, referral, idempotency_key, request_audience, excluded_person TO phare_app;
      GRANT SELECT, INSERT, UPDATE ON person, organisation, membership, mandate, account, role_grant, assignment,
        support_request, referral_target, outbox_message, rate_counter, partner_resource, training_session TO phare_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO phare_app;
      GRANT DELETE ON idempotency_key, rate_counter TO phare_app;
      GRANT USAGE ON SEQUENCE support_request_number TO phare_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM phare_app;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM phare_app;
      REVOKE ALL ON SCHEMA public FROM phare_app;
      GRANT USAGE ON SCHEMA public TO PUBLIC;
    `);
  }
}

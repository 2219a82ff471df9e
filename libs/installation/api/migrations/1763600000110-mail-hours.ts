import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail to the staff leaves within its hours, also when the server that takes it comes back later. */
export class MailHours1763600000110 implements MigrationInterface {
  name = 'MailHours1763600000110';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox_message ADD COLUMN leaves_until timestamptz;
      COMMENT ON COLUMN outbox_message.leaves_until IS 'When the hours end within which it may leave; after that it waits for the next ones. Null: it leaves at any time.';
      GRANT UPDATE (leaves_until) ON outbox_message TO phare_worker;
      CREATE INDEX outbox_message_late ON outbox_message (network_id, leaves_until) WHERE state IN ('queued', 'uncertain') AND leaves_until IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE outbox_message DROP COLUMN leaves_until;`);
  }
}

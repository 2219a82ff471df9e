import type { MigrationInterface, QueryRunner } from 'typeorm';

const waiting = (states: string): string => `DROP INDEX outbox_message_waiting; CREATE INDEX outbox_message_waiting ON outbox_message (next_attempt_at) WHERE state IN (${states});`;

/** A mail of which nobody knows whether it left: it is tried again, and the doubt stays on record. */
export class UncertainMail1763600000096 implements MigrationInterface {
  name = 'UncertainMail1763600000096';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox_message ADD COLUMN uncertain_at timestamptz;
      COMMENT ON COLUMN outbox_message.uncertain_at IS 'When it was last not known whether the server had taken it: from then on it may have arrived more than once, under one Message-ID.';
      GRANT UPDATE (uncertain_at) ON outbox_message TO phare_worker;
      ${waiting(`'queued', 'uncertain', 'sending'`)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${waiting(`'queued', 'sending'`)}
      ALTER TABLE outbox_message DROP COLUMN uncertain_at;
    `);
  }
}

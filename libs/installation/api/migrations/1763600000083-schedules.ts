import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A next action may come back on a schedule: follow-ups that the network starts, check-ins of a long accompaniment (seeds 000 and 004). */
export class Schedules1763600000083 implements MigrationInterface {
  name = 'Schedules1763600000083';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE support_request
        ADD COLUMN next_action_every smallint CONSTRAINT support_request_next_action_every CHECK (next_action_every BETWEEN 7 AND 366),
        ADD COLUMN next_action_asks boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT support_request_scheduled CHECK (next_action_every IS NULL OR next_action_on IS NOT NULL),
        ADD CONSTRAINT support_request_asks CHECK (NOT next_action_asks OR next_action_on IS NOT NULL);
      COMMENT ON COLUMN support_request.next_action_every IS 'So many days after it was done, it is planned again.';
      COMMENT ON COLUMN support_request.next_action_asks IS 'On that day the requester is asked how it goes, by a mail that says nothing.';
      CREATE INDEX support_request_next_action ON support_request (network_id, next_action_on, id) WHERE next_action_on IS NOT NULL;
      GRANT UPDATE (next_action_every, next_action_asks) ON support_request TO phare_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE UPDATE (next_action_every, next_action_asks) ON support_request FROM phare_app;
      DROP INDEX support_request_next_action;
      ALTER TABLE support_request DROP CONSTRAINT support_request_asks, DROP CONSTRAINT support_request_scheduled, DROP COLUMN next_action_asks, DROP COLUMN next_action_every;
    `);
  }
}

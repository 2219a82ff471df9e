import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a request that is late is owed: a new date, which a person sets, and why the first one was not kept. */
export class NewDate1763600000097 implements MigrationInterface {
  name = 'NewDate1763600000097';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE support_request
        ADD COLUMN new_date_on date,
        ADD COLUMN late_reason text CONSTRAINT support_request_late_reason CHECK (late_reason IN ('capacity', 'absence', 'unreachable', 'oversight', 'other')),
        ADD CONSTRAINT support_request_new_date CHECK (new_date_on > due_on AND late_reason IS NOT NULL OR new_date_on IS NULL AND late_reason IS NULL);
      COMMENT ON COLUMN support_request.new_date_on IS 'Never replaces due_on, which was promised: it stands beside it.';
      GRANT UPDATE (new_date_on, late_reason) ON support_request TO phare_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE support_request DROP COLUMN new_date_on, DROP COLUMN late_reason;');
  }
}

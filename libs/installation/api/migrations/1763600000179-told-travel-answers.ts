import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer to a travel agreement that the team was told, by telephone for instance: who gave it, when and how. Whoever noted it is `answered_by_id`. */
export class ToldTravelAnswers1763600000179 implements MigrationInterface {
  name = 'ToldTravelAnswers1763600000179';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE travel_agreement ADD COLUMN told_by text, ADD COLUMN told_on date, ADD COLUMN told_mode text,
        ADD CONSTRAINT travel_agreement_told CHECK (num_nonnulls(told_by, told_on, told_mode) IN (0, 3) AND (told_on IS NULL OR state IN ('accepted', 'declined')));
      COMMENT ON COLUMN travel_agreement.told_by IS 'Who answered, where the team noted what it was told; NULL where they answered by themselves.';
      GRANT UPDATE (told_by, told_on, told_mode) ON travel_agreement TO phare_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE UPDATE (told_by, told_on, told_mode) ON travel_agreement FROM phare_app;
      ALTER TABLE travel_agreement DROP COLUMN told_by, DROP COLUMN told_on, DROP COLUMN told_mode;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The territories a network serves, and the second way a name with inclusive marks is searched for. */
export class Territories1763600000009 implements MigrationInterface {
  name = 'Territories1763600000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE network ADD COLUMN territories jsonb NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN network.territories IS 'List of { code, name, timeZone }; an organisation keeps the name.';

      ALTER TABLE organisation ADD COLUMN search_feminine text NOT NULL DEFAULT '';
      COMMENT ON COLUMN organisation.search_feminine IS 'The folded name with its marked words in the feminine; empty when it has none.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE organisation DROP COLUMN search_feminine;
      ALTER TABLE network DROP COLUMN territories;
    `);
  }
}

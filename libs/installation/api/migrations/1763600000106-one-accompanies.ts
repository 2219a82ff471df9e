import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One person at a time accompanies a request: whoever did before it was handed over, proposed anew or reopened no longer does (domain.md §6). */
export class OneAccompanies1763600000106 implements MigrationInterface {
  name = 'OneAccompanies1763600000106';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE assignment NO FORCE ROW LEVEL SECURITY;
      UPDATE assignment a SET state = 'ended', ended_at = later.accepted_at
        FROM (SELECT network_id, id, lead(accepted_at) OVER (PARTITION BY network_id, request_id ORDER BY accepted_at, id) AS accepted_at FROM assignment WHERE state = 'accepted') later
       WHERE a.network_id = later.network_id AND a.id = later.id AND later.accepted_at IS NOT NULL;
      ALTER TABLE assignment FORCE ROW LEVEL SECURITY;
      CREATE UNIQUE INDEX assignment_accepted_once ON assignment (network_id, request_id) WHERE state = 'accepted';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX assignment_accepted_once`);
  }
}

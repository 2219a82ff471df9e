import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One counter per subject, whose window begins with the first use it counts: windows cut at fixed hours let twice the limit through
 * around each cut, and left a row for every window there ever was. What is counted at this moment starts again.
 */
export class LimitWindows1763600000032 implements MigrationInterface {
  name = 'LimitWindows1763600000032';

  async up(queryRunner: QueryRunner): Promise<void> {
    await this.countBy(queryRunner, 'network_id, bucket, subject_hash');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await this.countBy(queryRunner, 'network_id, bucket, subject_hash, window_start');
  }

  private async countBy(queryRunner: QueryRunner, key: string): Promise<void> {
    await queryRunner.query(`TRUNCATE rate_counter; ALTER TABLE rate_counter DROP CONSTRAINT rate_counter_pk, ADD CONSTRAINT rate_counter_pk PRIMARY KEY (${key});`);
  }
}

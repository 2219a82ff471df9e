import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

/** What an accompaniment is, and how autonomous each side says the organisation is. Kinds, forms, axes and levels are the policy's: no CHECK. */
export class Accompaniment1763600000050 implements MigrationInterface {
  name = 'Accompaniment1763600000050';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE accompaniment (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        kind text,
        form text,
        axes text[] NOT NULL,
        described_by_id uuid NOT NULL,
        described_at timestamptz NOT NULL,
        CONSTRAINT accompaniment_pk PRIMARY KEY (network_id, id),
        CONSTRAINT accompaniment_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT accompaniment_person_fk FOREIGN KEY (network_id, described_by_id) REFERENCES person
      );
      COMMENT ON TABLE accompaniment IS 'What an accompaniment was said to be, each time: the last one stands.';
      COMMENT ON COLUMN accompaniment.axes IS 'Values of the axes of the policy version, such as level.local.';
      CREATE INDEX accompaniment_request ON accompaniment (network_id, request_id, id);

      CREATE TABLE autonomy_answer (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        side text NOT NULL CONSTRAINT autonomy_answer_side CHECK (side IN ('organisation', 'federation')),
        moment text NOT NULL CONSTRAINT autonomy_answer_moment CHECK (moment IN ('before', 'after')),
        level text NOT NULL,
        answered_by_id uuid NOT NULL,
        answered_at timestamptz NOT NULL,
        CONSTRAINT autonomy_answer_pk PRIMARY KEY (network_id, id),
        CONSTRAINT autonomy_answer_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT autonomy_answer_person_fk FOREIGN KEY (network_id, answered_by_id) REFERENCES person
      );
      CREATE INDEX autonomy_answer_request ON autonomy_answer (network_id, request_id, id);
      ${besideARequest({ table: 'accompaniment', changes: [], words: [] })}
      ${besideARequest({ table: 'autonomy_answer', changes: [], words: [] })}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE autonomy_answer; DROP TABLE accompaniment;');
  }
}

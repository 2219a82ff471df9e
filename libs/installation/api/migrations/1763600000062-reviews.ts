import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

/** What the organisation says of an accompaniment at its end and two months later, and the files that were handed over to it. */
export class Reviews1763600000062 implements MigrationInterface {
  name = 'Reviews1763600000062';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE review (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        question_id uuid NOT NULL,
        moment text NOT NULL CONSTRAINT review_moment CHECK (moment IN ('closing', 'later')),
        usefulness smallint NOT NULL CONSTRAINT review_usefulness CHECK (usefulness BETWEEN 1 AND 4),
        appropriation smallint NOT NULL CONSTRAINT review_appropriation CHECK (appropriation BETWEEN 1 AND 4),
        comment text,
        answered_at timestamptz NOT NULL,
        CONSTRAINT review_pk PRIMARY KEY (network_id, id),
        CONSTRAINT review_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT review_question_fk FOREIGN KEY (network_id, question_id) REFERENCES scheduled_question
      );
      CREATE INDEX review_request ON review (network_id, request_id, id);
      ${besideARequest({ table: 'review', changes: ['comment'], words: ['comment'] })}

      ALTER TABLE attachment ADD COLUMN handed_over_at timestamptz;
      GRANT UPDATE (handed_over_at) ON attachment TO phare_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE attachment DROP COLUMN handed_over_at;
      DROP TABLE review;
    `);
  }
}

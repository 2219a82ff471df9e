import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

/** Files joined to a request. Their content is on disk, by its hash; the sweep of what no row names reads hashes, and nothing else. */
export class Attachments1763600000061 implements MigrationInterface {
  name = 'Attachments1763600000061';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE attachment (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL CONSTRAINT attachment_size CHECK (size > 0),
        content_hash bytea NOT NULL,
        state text NOT NULL CONSTRAINT attachment_state CHECK (state IN ('kept', 'quarantined')),
        side text NOT NULL CONSTRAINT attachment_side CHECK (side IN ('team', 'organisation')),
        added_by_id uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT attachment_pk PRIMARY KEY (network_id, id),
        CONSTRAINT attachment_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT attachment_person_fk FOREIGN KEY (network_id, added_by_id) REFERENCES person
      );
      COMMENT ON COLUMN attachment.content_hash IS 'Of the stored bytes: encrypted ones where the request is sealed.';
      CREATE INDEX attachment_request ON attachment (network_id, request_id, id);
      ${besideARequest({ table: 'attachment', changes: ['name', 'content_hash'], words: ['name'] })}

      GRANT SELECT (network_id, request_id, content_hash) ON attachment TO phare_worker;
      CREATE POLICY attachment_swept ON attachment FOR SELECT TO phare_worker
        USING (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = attachment.network_id AND me.task = 'files'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE attachment;`);
  }
}

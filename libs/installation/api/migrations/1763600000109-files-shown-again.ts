import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHECKING = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.task = 'files')`;

/** A file that the antivirus has said nothing of is shown to it again: what it waits for, and since when. The worker knows which, never by what name. */
export class FilesShownAgain1763600000109 implements MigrationInterface {
  name = 'FilesShownAgain1763600000109';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE attachment ADD COLUMN awaits_check boolean NOT NULL DEFAULT false, ADD COLUMN shown_at timestamptz,
        ADD CONSTRAINT attachment_awaiting CHECK (NOT awaits_check OR state = 'quarantined');
      COMMENT ON COLUMN attachment.awaits_check IS 'The antivirus has not answered yet: it is shown the file again until it does.';
      COMMENT ON COLUMN attachment.shown_at IS 'When it was last shown again.';
      ALTER TABLE attachment NO FORCE ROW LEVEL SECURITY;
      UPDATE attachment SET awaits_check = true WHERE state = 'quarantined';
      ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
      CREATE INDEX attachment_awaits ON attachment (network_id, shown_at, id) WHERE awaits_check;

      GRANT SELECT (id, state, awaits_check, shown_at), UPDATE (state, awaits_check, shown_at) ON attachment TO phare_worker;
      CREATE POLICY attachment_shown_again ON attachment FOR UPDATE TO phare_worker USING (${CHECKING('attachment')} AND awaits_check) WITH CHECK (${CHECKING('attachment')});
      CREATE POLICY request_of_a_file ON support_request FOR SELECT TO phare_worker
        USING (${CHECKING('support_request')} AND EXISTS (SELECT FROM attachment a WHERE a.network_id = support_request.network_id AND a.request_id = support_request.id AND a.awaits_check));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY request_of_a_file ON support_request;
      DROP POLICY attachment_shown_again ON attachment;
      REVOKE SELECT (id, state, awaits_check, shown_at), UPDATE (state, awaits_check, shown_at) ON attachment FROM phare_worker;
      DROP INDEX attachment_awaits;
      ALTER TABLE attachment DROP CONSTRAINT attachment_awaiting, DROP COLUMN shown_at, DROP COLUMN awaits_check;
    `);
  }
}

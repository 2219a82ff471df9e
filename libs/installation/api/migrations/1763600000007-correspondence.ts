import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox of outgoing mail, and the keys that make a repeated POST answer its first result. */
export class Correspondence1763600000007 implements MigrationInterface {
  name = 'Correspondence1763600000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox_message (
        network_id uuid NOT NULL CONSTRAINT outbox_message_network_fk REFERENCES network,
        id uuid NOT NULL,
        template text NOT NULL,
        recipient_name text NOT NULL,
        recipient_email text NOT NULL,
        locale text NOT NULL,
        content jsonb NOT NULL,
        state text NOT NULL DEFAULT 'queued' CONSTRAINT outbox_message_state
          CHECK (state IN ('queued', 'sending', 'sent', 'uncertain', 'bounced', 'dead')),
        attempts integer NOT NULL DEFAULT 0,
        queued_at timestamptz NOT NULL,
        next_attempt_at timestamptz NOT NULL,
        sent_at timestamptz,
        last_error text,
        CONSTRAINT outbox_message_pk PRIMARY KEY (network_id, id)
      );
      COMMENT ON COLUMN outbox_message.content IS 'Values of the template: a number, a date, a link. Never the content of a request.';
      CREATE INDEX outbox_message_waiting ON outbox_message (next_attempt_at) WHERE state IN ('queued', 'sending');

      CREATE TABLE idempotency_key (
        network_id uuid NOT NULL CONSTRAINT idempotency_key_network_fk REFERENCES network,
        key_hash bytea NOT NULL,
        body_hash bytea NOT NULL,
        created_id uuid NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT idempotency_key_pk PRIMARY KEY (network_id, key_hash)
      );
      CREATE INDEX idempotency_key_kept_at ON idempotency_key (kept_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE idempotency_key; DROP TABLE outbox_message;`);
  }
}

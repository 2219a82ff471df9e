import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;

/** The one draft that this transaction has been given a link to. */
const THE_LINKED = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = request_draft.network_id AND me.authored = request_draft.id)`;

/**
 * What someone has begun to write and not sent. Encrypted in their browser: the database keeps what no role, and nobody of the team, can read. It is no
 * request, and it ends by itself.
 */
export class RequestDrafts1763600000125 implements MigrationInterface {
  name = 'RequestDrafts1763600000125';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE request_draft (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        version integer NOT NULL,
        content bytea NOT NULL CONSTRAINT request_draft_size CHECK (octet_length(content) <= 131072),
        saved_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT request_draft_pk PRIMARY KEY (network_id, id),
        CONSTRAINT request_draft_network_fk FOREIGN KEY (network_id) REFERENCES network
      );
      COMMENT ON TABLE request_draft IS 'What is written and not sent, as the browser encrypted it. The key is in the links alone.';
      CREATE INDEX request_draft_expired ON request_draft (network_id, expires_at);

      CREATE TABLE draft_link (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        draft_id uuid NOT NULL,
        holder text NOT NULL CONSTRAINT draft_link_holder CHECK (holder IN ('owner', 'colleague')),
        token_hash bytea NOT NULL,
        wrapped_key bytea NOT NULL,
        person_id uuid,
        made_at timestamptz NOT NULL,
        CONSTRAINT draft_link_pk PRIMARY KEY (network_id, id),
        CONSTRAINT draft_link_draft_fk FOREIGN KEY (network_id, draft_id) REFERENCES request_draft ON DELETE CASCADE,
        CONSTRAINT draft_link_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT draft_link_token_unique UNIQUE (network_id, token_hash)
      );
      COMMENT ON COLUMN draft_link.wrapped_key IS 'The key of the draft, encrypted with one that follows from what the link holds.';
      COMMENT ON COLUMN draft_link.person_id IS 'Whose account keeps it: what it holds then follows from its id and a key outside the database.';
      CREATE INDEX draft_link_draft ON draft_link (network_id, draft_id);
      CREATE UNIQUE INDEX draft_link_account ON draft_link (network_id, person_id) WHERE person_id IS NOT NULL;

      ALTER TABLE request_draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE draft_link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, DELETE ON request_draft, draft_link TO phare_app;
      GRANT UPDATE (version, content, saved_at, expires_at) ON request_draft TO phare_app;
      CREATE POLICY request_draft_read ON request_draft FOR SELECT TO phare_app USING (${THE_LINKED});
      CREATE POLICY request_draft_add ON request_draft FOR INSERT TO phare_app WITH CHECK (${THE_LINKED});
      CREATE POLICY request_draft_save ON request_draft FOR UPDATE TO phare_app USING (${THE_LINKED}) WITH CHECK (${THE_LINKED});
      CREATE POLICY request_draft_discard ON request_draft FOR DELETE TO phare_app USING (${THE_LINKED});
      CREATE POLICY draft_link_find ON draft_link FOR SELECT TO phare_app USING (${OWN_NETWORK});
      CREATE POLICY draft_link_add ON draft_link FOR INSERT TO phare_app WITH CHECK (EXISTS (SELECT FROM app.actor() me
        WHERE me.network_id = draft_link.network_id AND me.authored = draft_link.draft_id AND (draft_link.person_id IS NULL OR draft_link.person_id = me.person_id)));
      CREATE POLICY draft_link_end ON draft_link FOR DELETE TO phare_app USING (EXISTS (SELECT FROM app.actor() me
        WHERE me.network_id = draft_link.network_id AND (me.authored = draft_link.draft_id OR draft_link.person_id = me.person_id)));

      GRANT SELECT (network_id, id, expires_at), DELETE ON request_draft TO phare_worker;
      CREATE POLICY request_draft_expired ON request_draft FOR SELECT TO phare_worker USING (${OWN_NETWORK});
      CREATE POLICY request_draft_purge ON request_draft FOR DELETE TO phare_worker USING (EXISTS (SELECT FROM app.actor() me
        WHERE me.network_id = request_draft.network_id AND me.task = 'drafts' AND request_draft.expires_at <= me.at));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE draft_link, request_draft;');
  }
}

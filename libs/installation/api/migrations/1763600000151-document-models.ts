import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;
const KEPT = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.team)`;

/** Templates that are handed to organisations (annex, « documents-modeles »): a published version never changes. A template holds nothing of a request: the whole network reads it. */
export class DocumentModels1763600000151 implements MigrationInterface {
  name = 'DocumentModels1763600000151';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE document_model (
        network_id uuid NOT NULL CONSTRAINT document_model_network_fk REFERENCES network,
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        code text NOT NULL,
        title text NOT NULL,
        item text NOT NULL,
        description text NOT NULL,
        language text NOT NULL,
        retired_on date,
        CONSTRAINT document_model_pk PRIMARY KEY (network_id, id),
        CONSTRAINT document_model_code UNIQUE (network_id, code)
      );
      COMMENT ON COLUMN document_model.version IS 'Of the entry, for whoever changes it: the document has its own, see document_version.number.';
      ALTER TABLE document_model ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON document_model TO phare_app;
      GRANT UPDATE (version, title, item, description, language, retired_on) ON document_model TO phare_app;
      CREATE POLICY document_model_read ON document_model FOR SELECT TO phare_app USING (${OWN_NETWORK});
      CREATE POLICY document_model_add ON document_model FOR INSERT TO phare_app WITH CHECK (${KEPT('document_model')});
      CREATE POLICY document_model_change ON document_model FOR UPDATE TO phare_app USING (${KEPT('document_model')}) WITH CHECK (${KEPT('document_model')});

      CREATE TABLE document_version (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        model_id uuid NOT NULL,
        number integer NOT NULL CONSTRAINT document_version_number CHECK (number > 0),
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        content_hash bytea NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT document_version_pk PRIMARY KEY (network_id, id),
        CONSTRAINT document_version_once UNIQUE (network_id, model_id, number),
        CONSTRAINT document_version_model_fk FOREIGN KEY (network_id, model_id) REFERENCES document_model
      );
      ALTER TABLE document_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON document_version TO phare_app;
      CREATE POLICY document_version_read ON document_version FOR SELECT TO phare_app USING (${OWN_NETWORK});
      CREATE POLICY document_version_publish ON document_version FOR INSERT TO phare_app WITH CHECK (${KEPT('document_version')});

      CREATE TABLE handed_document (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        version_id uuid NOT NULL,
        handed_by_id uuid NOT NULL,
        handed_at timestamptz NOT NULL,
        CONSTRAINT handed_document_pk PRIMARY KEY (network_id, id),
        CONSTRAINT handed_document_once UNIQUE (network_id, request_id, version_id),
        CONSTRAINT handed_document_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT handed_document_version_fk FOREIGN KEY (network_id, version_id) REFERENCES document_version,
        CONSTRAINT handed_document_by_fk FOREIGN KEY (network_id, handed_by_id) REFERENCES person
      );
      ${besideARequest({ table: 'handed_document', changes: [], words: [] })}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE handed_document; DROP TABLE document_version; DROP TABLE document_model;');
  }
}

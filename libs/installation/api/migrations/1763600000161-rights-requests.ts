import type { MigrationInterface, QueryRunner } from 'typeorm';

const privacyOf = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND 'privacy' = ANY (me.roles)`;

/** What people ask about the information held on them, and what they were answered (P-39.1, s. 27 to 36). */
export class RightsRequests1763600000161 implements MigrationInterface {
  name = 'RightsRequests1763600000161';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rights_request (
        network_id uuid NOT NULL CONSTRAINT rights_request_network_fk REFERENCES network,
        id uuid NOT NULL,
        version integer NOT NULL CONSTRAINT rights_request_version CHECK (version > 0),
        kind text NOT NULL CONSTRAINT rights_request_kind CHECK (kind IN ('access', 'rectification', 'portability', 'consent_withdrawal')),
        received_on date NOT NULL,
        due_on date NOT NULL,
        due_rule text NOT NULL,
        content bytea NOT NULL,
        identity_method text CONSTRAINT rights_request_identity_method CHECK (identity_method IN ('account', 'known_person', 'call_back', 'document_seen', 'representative')),
        identified_on date,
        noted_by_id uuid NOT NULL,
        noted_at timestamptz NOT NULL,
        CONSTRAINT rights_request_pk PRIMARY KEY (network_id, id),
        CONSTRAINT rights_request_noted_by_fk FOREIGN KEY (network_id, noted_by_id) REFERENCES person,
        CONSTRAINT rights_request_identified CHECK ((identity_method IS NULL) = (identified_on IS NULL)),
        CONSTRAINT rights_request_due CHECK (due_on >= received_on)
      );
      CREATE TABLE rights_answer (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        rights_request_id uuid NOT NULL,
        outcome text NOT NULL CONSTRAINT rights_answer_outcome CHECK (outcome IN ('granted', 'partly', 'refused')),
        answered_on date NOT NULL,
        help_offered boolean NOT NULL,
        content bytea NOT NULL,
        noted_by_id uuid NOT NULL,
        noted_at timestamptz NOT NULL,
        CONSTRAINT rights_answer_pk PRIMARY KEY (network_id, id),
        CONSTRAINT rights_answer_request_fk FOREIGN KEY (network_id, rights_request_id) REFERENCES rights_request,
        CONSTRAINT rights_answer_noted_by_fk FOREIGN KEY (network_id, noted_by_id) REFERENCES person
      );
      CREATE INDEX rights_answer_request ON rights_answer (network_id, rights_request_id, id);
      COMMENT ON COLUMN rights_request.content IS 'Who asks and what, encrypted under a key kept outside the database.';
      COMMENT ON COLUMN rights_request.identity_method IS 'How the person showed who they are (s. 30). Never a copy of what they showed.';
      COMMENT ON TABLE rights_answer IS 'The first one ends the delay; another may follow, after the Commission has examined a disagreement for instance.';

      ALTER TABLE rights_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE (version, identity_method, identified_on) ON rights_request TO phare_app;
      CREATE POLICY rights_request_read ON rights_request FOR SELECT TO phare_app USING (${privacyOf('rights_request')}));
      CREATE POLICY rights_request_note ON rights_request FOR INSERT TO phare_app WITH CHECK (${privacyOf('rights_request')} AND noted_by_id = me.person_id));
      CREATE POLICY rights_request_change ON rights_request FOR UPDATE TO phare_app USING (${privacyOf('rights_request')})) WITH CHECK (${privacyOf('rights_request')}));

      ALTER TABLE rights_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON rights_answer TO phare_app;
      CREATE POLICY rights_answer_read ON rights_answer FOR SELECT TO phare_app USING (${privacyOf('rights_answer')}));
      CREATE POLICY rights_answer_add ON rights_answer FOR INSERT TO phare_app WITH CHECK (${privacyOf('rights_answer')} AND noted_by_id = me.person_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE rights_answer; DROP TABLE rights_request');
  }
}

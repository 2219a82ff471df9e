import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register is kept by whoever answers for privacy, and read by no one else. */
const privacyOf = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND 'privacy' = ANY (me.roles)`;

/** The register of confidentiality incidents (P-39.1, s. 3.8; Regulation, r. 3.1, s. 7 and 8): added to, never erased. */
export class Incidents1763600000160 implements MigrationInterface {
  name = 'Incidents1763600000160';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE incident (
        network_id uuid NOT NULL CONSTRAINT incident_network_fk REFERENCES network,
        id uuid NOT NULL,
        version integer NOT NULL CONSTRAINT incident_version CHECK (version > 0),
        aware_on date NOT NULL,
        closed_at timestamptz,
        CONSTRAINT incident_pk PRIMARY KEY (network_id, id)
      );
      CREATE TABLE incident_entry (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        incident_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT incident_entry_kind CHECK (kind IN ('noted', 'complement', 'closing')),
        content bytea NOT NULL,
        written_by_id uuid NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT incident_entry_pk PRIMARY KEY (network_id, id),
        CONSTRAINT incident_entry_incident_fk FOREIGN KEY (network_id, incident_id) REFERENCES incident,
        CONSTRAINT incident_entry_written_by_fk FOREIGN KEY (network_id, written_by_id) REFERENCES person
      );
      CREATE INDEX incident_entry_incident ON incident_entry (network_id, incident_id, id);
      COMMENT ON COLUMN incident.closed_at IS 'Null again once a complement leaves something missing. Its entries say who closed it.';
      COMMENT ON COLUMN incident.aware_on IS 'As its entries say it: the five years of the register count from it.';
      COMMENT ON COLUMN incident_entry.content IS 'The facts that it brings, encrypted under a key kept outside the database: an incident may be about a sealed request.';

      ALTER TABLE incident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE (version, aware_on, closed_at) ON incident TO phare_app;
      CREATE POLICY incident_read ON incident FOR SELECT TO phare_app USING (${privacyOf('incident')}));
      CREATE POLICY incident_note ON incident FOR INSERT TO phare_app WITH CHECK (${privacyOf('incident')}));
      CREATE POLICY incident_change ON incident FOR UPDATE TO phare_app USING (${privacyOf('incident')})) WITH CHECK (${privacyOf('incident')}));

      ALTER TABLE incident_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON incident_entry TO phare_app;
      CREATE POLICY incident_entry_read ON incident_entry FOR SELECT TO phare_app USING (${privacyOf('incident_entry')}));
      CREATE POLICY incident_entry_add ON incident_entry FOR INSERT TO phare_app WITH CHECK (${privacyOf('incident_entry')} AND written_by_id = me.person_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE incident_entry; DROP TABLE incident');
  }
}

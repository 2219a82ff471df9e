import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;

/** What a sweep may know of a rights request: until when it may be answered, and that it was; never who asks, nor what. */
const WATCHED = { rights_request: 'network_id, id, due_on', rights_answer: 'network_id, rights_request_id' } as const;
const TABLES = Object.entries(WATCHED);

/** Whoever answers for privacy is reminded of what waits for an answer by law (P-39.1, s. 32): whom the sweep told of it. */
export class RightsReminders1763600000177 implements MigrationInterface {
  name = 'RightsReminders1763600000177';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rights_reminder (
        network_id uuid NOT NULL,
        rights_request_id uuid NOT NULL,
        milestone text NOT NULL CONSTRAINT rights_reminder_milestone CHECK (milestone IN ('due_10', 'due_2', 'overdue')),
        reader_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT rights_reminder_state CHECK (state IN ('told', 'overtaken')),
        at timestamptz NOT NULL,
        CONSTRAINT rights_reminder_pk PRIMARY KEY (network_id, rights_request_id, milestone, reader_id),
        CONSTRAINT rights_reminder_request_fk FOREIGN KEY (network_id, rights_request_id) REFERENCES rights_request,
        CONSTRAINT rights_reminder_reader_fk FOREIGN KEY (network_id, reader_id) REFERENCES person
      );
      COMMENT ON TABLE rights_reminder IS 'As reminder: its key is what makes each one, however many sweep.';
      ALTER TABLE rights_reminder ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON rights_reminder TO phare_worker;
      CREATE POLICY rights_reminder_read ON rights_reminder FOR SELECT TO phare_worker USING (${OWN_NETWORK});
      CREATE POLICY rights_reminder_add ON rights_reminder FOR INSERT TO phare_worker WITH CHECK (${OWN_NETWORK});
      ${TABLES.map(
        ([table, columns]) => `GRANT SELECT (${columns}) ON ${table} TO phare_worker;
      CREATE POLICY ${table}_watched ON ${table} FOR SELECT TO phare_worker USING (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.task = 'deadlines'));`,
      ).join('\n      ')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${TABLES.map(([table, columns]) => `DROP POLICY ${table}_watched ON ${table}; REVOKE SELECT (${columns}) ON ${table} FROM phare_worker;`).join('\n      ')}
      DROP TABLE rights_reminder;
    `);
  }
}

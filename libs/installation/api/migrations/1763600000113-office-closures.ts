import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;
const COORDINATION = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = office_closure.network_id AND me.coordination`;

/** When the office is closed: the team's targets and reminders count with it, due dates never. */
export class OfficeClosures1763600000113 implements MigrationInterface {
  name = 'OfficeClosures1763600000113';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE office_closure (
        network_id uuid NOT NULL CONSTRAINT office_closure_network_fk REFERENCES network,
        id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL,
        reason text NOT NULL,
        added_by_id uuid NOT NULL,
        added_at timestamptz NOT NULL,
        ended_on date,
        ended_by_id uuid,
        CONSTRAINT office_closure_pk PRIMARY KEY (network_id, id),
        CONSTRAINT office_closure_added_by_fk FOREIGN KEY (network_id, added_by_id) REFERENCES person,
        CONSTRAINT office_closure_ended_by_fk FOREIGN KEY (network_id, ended_by_id) REFERENCES person,
        CONSTRAINT office_closure_order CHECK (until_on >= from_on),
        CONSTRAINT office_closure_ended CHECK ((ended_on IS NULL) = (ended_by_id IS NULL))
      );
      COMMENT ON COLUMN office_closure.ended_on IS 'The day from which the office is open after all. One that ended before it began never was.';

      ALTER TABLE office_closure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON office_closure TO phare_app;
      GRANT UPDATE (ended_on, ended_by_id) ON office_closure TO phare_app;
      CREATE POLICY office_closure_read ON office_closure FOR SELECT TO phare_app USING (${OWN_NETWORK});
      CREATE POLICY office_closure_add ON office_closure FOR INSERT TO phare_app WITH CHECK (${COORDINATION} AND added_by_id = me.person_id));
      CREATE POLICY office_closure_end ON office_closure FOR UPDATE TO phare_app USING (${COORDINATION})) WITH CHECK (${COORDINATION} AND (ended_by_id IS NULL OR ended_by_id = me.person_id)));

      GRANT SELECT (network_id, from_on, until_on, ended_on) ON office_closure TO phare_worker;
      CREATE POLICY office_closure_watched ON office_closure FOR SELECT TO phare_worker
        USING (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = office_closure.network_id AND me.task = 'deadlines'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE office_closure');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Not locked out by a tie, and of the team or whoever it is given to. */
const MINE = (table: string): string =>
  `EXISTS (SELECT FROM app.standing() me WHERE me.network_id = ${table}.network_id AND (me.team OR ${table}.person_id = me.person_id) AND ${table}.organisation_id <> ALL (me.tied))`;
const OF_THE_TEAM = (table: string): string => `EXISTS (SELECT FROM app.standing() me WHERE me.network_id = ${table}.network_id AND me.team AND ${table}.organisation_id <> ALL (me.tied))`;

/** Follow-ups that the network starts on an organisation alone, on a schedule (seed 000, « suivis plus réguliers sur la base d'un échéancier bien défini »; seed 004). */
export class FollowUpSchedules1763600000105 implements MigrationInterface {
  name = 'FollowUpSchedules1763600000105';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE follow_up_schedule (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        organisation_id uuid NOT NULL,
        title text NOT NULL,
        every_days smallint NOT NULL CONSTRAINT follow_up_schedule_every CHECK (every_days BETWEEN 7 AND 366),
        next_on date,
        until_on date,
        person_id uuid NOT NULL,
        created_by_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT follow_up_schedule_pk PRIMARY KEY (network_id, id),
        CONSTRAINT follow_up_schedule_organisation_fk FOREIGN KEY (network_id, organisation_id) REFERENCES organisation,
        CONSTRAINT follow_up_schedule_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT follow_up_schedule_created_by_fk FOREIGN KEY (network_id, created_by_id) REFERENCES person,
        CONSTRAINT follow_up_schedule_within CHECK (next_on <= until_on)
      );
      COMMENT ON COLUMN follow_up_schedule.next_on IS 'The day of the next follow-up; null once none is to come.';
      COMMENT ON COLUMN follow_up_schedule.person_id IS 'Who does it.';
      CREATE INDEX follow_up_schedule_next ON follow_up_schedule (network_id, next_on, id);
      CREATE INDEX follow_up_schedule_organisation ON follow_up_schedule (network_id, organisation_id);

      CREATE TABLE scheduled_follow_up (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        schedule_id uuid NOT NULL,
        due_on date NOT NULL,
        done_on date NOT NULL,
        done_by_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        mode text NOT NULL,
        note text NOT NULL,
        request_id uuid,
        CONSTRAINT scheduled_follow_up_pk PRIMARY KEY (network_id, id),
        CONSTRAINT scheduled_follow_up_schedule_fk FOREIGN KEY (network_id, schedule_id) REFERENCES follow_up_schedule,
        CONSTRAINT scheduled_follow_up_done_by_fk FOREIGN KEY (network_id, done_by_id) REFERENCES person,
        CONSTRAINT scheduled_follow_up_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request
      );
      CREATE INDEX scheduled_follow_up_schedule ON scheduled_follow_up (network_id, schedule_id, done_on);
      COMMENT ON COLUMN scheduled_follow_up.request_id IS 'The request that came of it, if any: told to whoever sees that request, and to nobody else.';

      ALTER TABLE follow_up_schedule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE scheduled_follow_up ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE (version, title, every_days, next_on, until_on, person_id) ON follow_up_schedule TO phare_app;
      GRANT SELECT, INSERT ON scheduled_follow_up TO phare_app;
      CREATE POLICY follow_up_schedule_read ON follow_up_schedule FOR SELECT TO phare_app USING (${MINE('follow_up_schedule')});
      CREATE POLICY follow_up_schedule_add ON follow_up_schedule FOR INSERT TO phare_app WITH CHECK (${OF_THE_TEAM('follow_up_schedule')});
      CREATE POLICY follow_up_schedule_change ON follow_up_schedule FOR UPDATE TO phare_app USING (${MINE('follow_up_schedule')}) WITH CHECK (${MINE('follow_up_schedule')});
      CREATE POLICY scheduled_follow_up_read ON scheduled_follow_up FOR SELECT TO phare_app
        USING ((SELECT s.id FROM follow_up_schedule s WHERE s.network_id = scheduled_follow_up.network_id AND s.id = scheduled_follow_up.schedule_id) IS NOT NULL);
      CREATE POLICY scheduled_follow_up_add ON scheduled_follow_up FOR INSERT TO phare_app
        WITH CHECK (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = scheduled_follow_up.network_id AND me.person_id = scheduled_follow_up.done_by_id)
          AND (scheduled_follow_up.request_id IS NULL OR scheduled_follow_up.request_id = (SELECT me.authored FROM app.actor() me))
          AND (SELECT s.id FROM follow_up_schedule s WHERE s.network_id = scheduled_follow_up.network_id AND s.id = scheduled_follow_up.schedule_id) IS NOT NULL);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE scheduled_follow_up; DROP TABLE follow_up_schedule;`);
  }
}

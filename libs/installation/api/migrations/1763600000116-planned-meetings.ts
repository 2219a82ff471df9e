import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Neither table holds a word: a calendar shows what a list shows, to whoever has the request in sight. */
const IN_SIGHT = (table: string): string => `(SELECT r.id FROM support_request r WHERE r.network_id = ${table}.network_id AND r.id = ${table}.request_id) IS NOT NULL`;

/** Only the request that this transaction writes. */
const AUTHORED = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND ${table}.request_id = me.authored)`;

const CHANGES = { planned_meeting: 'sequence, starts_at, minutes, mode, changed_at, cancelled_at', meeting_invitation: 'answer, answered_at' };

/** Meetings to come, and who is invited to them by mail (RFC 5546). What was said at one is an entry of the journal. */
export class PlannedMeetings1763600000116 implements MigrationInterface {
  name = 'PlannedMeetings1763600000116';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE planned_meeting (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        sequence integer NOT NULL DEFAULT 0,
        starts_at timestamptz NOT NULL,
        minutes integer NOT NULL CONSTRAINT planned_meeting_minutes CHECK (minutes BETWEEN 5 AND 1440),
        mode text NOT NULL,
        planned_by_id uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        CONSTRAINT planned_meeting_pk PRIMARY KEY (network_id, id),
        CONSTRAINT planned_meeting_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT planned_meeting_planner_fk FOREIGN KEY (network_id, planned_by_id) REFERENCES person
      );
      CREATE INDEX planned_meeting_request ON planned_meeting (network_id, request_id, id);
      COMMENT ON COLUMN planned_meeting.sequence IS 'Up by one at each change (RFC 5546 §2.1.4): a calendar keeps the latest.';

      CREATE TABLE meeting_invitation (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        meeting_id uuid NOT NULL,
        person_id uuid NOT NULL,
        email text NOT NULL,
        answer text CONSTRAINT meeting_invitation_answer CHECK (answer IN ('accepted', 'declined', 'tentative')),
        answered_at timestamptz,
        CONSTRAINT meeting_invitation_pk PRIMARY KEY (network_id, id),
        CONSTRAINT meeting_invitation_once UNIQUE (network_id, meeting_id, person_id),
        CONSTRAINT meeting_invitation_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT meeting_invitation_meeting_fk FOREIGN KEY (network_id, meeting_id) REFERENCES planned_meeting,
        CONSTRAINT meeting_invitation_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person
      );
      CREATE INDEX meeting_invitation_request ON meeting_invitation (network_id, request_id);
      CREATE INDEX meeting_invitation_person ON meeting_invitation (network_id, person_id);
      COMMENT ON COLUMN meeting_invitation.email IS 'Where they were invited: an answer counts when it comes from there.';

      ${Object.entries(CHANGES).map(([table, columns]) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE (${columns}) ON ${table} TO phare_app;
      CREATE POLICY ${table}_in_sight ON ${table} FOR SELECT TO phare_app USING (${IN_SIGHT(table)});
      CREATE POLICY ${table}_add ON ${table} FOR INSERT TO phare_app WITH CHECK (${AUTHORED(table)});
      CREATE POLICY ${table}_change ON ${table} FOR UPDATE TO phare_app USING (${AUTHORED(table)}) WITH CHECK (${AUTHORED(table)});`).join('\n      ')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE meeting_invitation; DROP TABLE planned_meeting;');
  }
}

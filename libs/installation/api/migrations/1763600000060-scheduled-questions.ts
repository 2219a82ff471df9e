import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;

/** At the one task of asking, and only of the requests about which a question still waits. */
const ASKED_ABOUT = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = support_request.network_id AND me.task = 'questions')
        AND EXISTS (SELECT FROM scheduled_question q WHERE q.network_id = support_request.network_id AND q.request_id = support_request.id AND q.asked_at IS NULL AND q.answered_at IS NULL AND q.cancelled_at IS NULL)`;

/** What the requester is to be asked later, and on which day. The worker asks: it knows whom and about which number, never what. */
export class ScheduledQuestions1763600000060 implements MigrationInterface {
  name = 'ScheduledQuestions1763600000060';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE support_request ADD COLUMN do_not_contact boolean NOT NULL DEFAULT false;
      GRANT UPDATE (do_not_contact) ON support_request TO phare_app;

      CREATE TABLE scheduled_question (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        kind text NOT NULL,
        about_id uuid,
        ask_on date NOT NULL,
        planned_at timestamptz NOT NULL,
        asked_at timestamptz,
        answered_at timestamptz,
        cancelled_at timestamptz,
        CONSTRAINT scheduled_question_pk PRIMARY KEY (network_id, id),
        CONSTRAINT scheduled_question_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request
      );
      COMMENT ON COLUMN scheduled_question.ask_on IS 'A day in the zone of the request.';
      CREATE UNIQUE INDEX scheduled_question_once ON scheduled_question (network_id, request_id, kind, about_id, ask_on) NULLS NOT DISTINCT WHERE cancelled_at IS NULL;
      CREATE INDEX scheduled_question_due ON scheduled_question (network_id, ask_on) WHERE asked_at IS NULL AND answered_at IS NULL AND cancelled_at IS NULL;
      CREATE INDEX scheduled_question_request ON scheduled_question (network_id, request_id);
      ${besideARequest({ table: 'scheduled_question', changes: ['answered_at', 'cancelled_at'], words: [] })}

      GRANT SELECT, UPDATE (asked_at) ON scheduled_question TO phare_worker;
      CREATE POLICY scheduled_question_due ON scheduled_question FOR SELECT TO phare_worker USING (${OWN_NETWORK});
      CREATE POLICY scheduled_question_asked ON scheduled_question FOR UPDATE TO phare_worker USING (${OWN_NETWORK}) WITH CHECK (${OWN_NETWORK});
      GRANT SELECT (network_id, id, number, time_zone, requester_name, requester_email, do_not_contact) ON support_request TO phare_worker;
      CREATE POLICY request_asked_about ON support_request FOR SELECT TO phare_worker USING (${ASKED_ABOUT});
      GRANT INSERT ON outbox_message TO phare_worker;
      CREATE POLICY outbox_message_asked ON outbox_message FOR INSERT TO phare_worker WITH CHECK (${OWN_NETWORK});
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY outbox_message_asked ON outbox_message;
      REVOKE INSERT ON outbox_message FROM phare_worker;
      DROP POLICY request_asked_about ON support_request;
      REVOKE SELECT (network_id, id, number, time_zone, requester_name, requester_email, do_not_contact) ON support_request FROM phare_worker;
      DROP TABLE scheduled_question;
      ALTER TABLE support_request DROP COLUMN do_not_contact;
    `);
  }
}

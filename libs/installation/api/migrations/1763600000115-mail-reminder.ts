import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;

/** What a sweep may know of an e-mail that waits: dates, a state and ids; never who wrote it, nor a word of it. */
const WATCHED = 'network_id, id, state, received_at, time_zone, due_on, policy_version_id, organisation_id, request_id';

/** An e-mail that waits in the tray climbs the same ladder as a request (domain.md §5): whom the sweep told of it. */
export class MailReminder1763600000115 implements MigrationInterface {
  name = 'MailReminder1763600000115';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mail_reminder (
        network_id uuid NOT NULL,
        mail_id uuid NOT NULL,
        milestone text NOT NULL,
        reader_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT mail_reminder_state CHECK (state IN ('told', 'overtaken')),
        at timestamptz NOT NULL,
        CONSTRAINT mail_reminder_pk PRIMARY KEY (network_id, mail_id, milestone, reader_id),
        CONSTRAINT mail_reminder_mail_fk FOREIGN KEY (network_id, mail_id) REFERENCES inbound_mail,
        CONSTRAINT mail_reminder_reader_fk FOREIGN KEY (network_id, reader_id) REFERENCES person
      );
      COMMENT ON TABLE mail_reminder IS 'As reminder: its key is what makes each one, however many sweep.';
      ALTER TABLE mail_reminder ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON mail_reminder TO phare_worker;
      CREATE POLICY mail_reminder_read ON mail_reminder FOR SELECT TO phare_worker USING (${OWN_NETWORK});
      CREATE POLICY mail_reminder_add ON mail_reminder FOR INSERT TO phare_worker WITH CHECK (${OWN_NETWORK});

      GRANT SELECT (${WATCHED}) ON inbound_mail TO phare_worker;
      CREATE POLICY inbound_mail_watched ON inbound_mail FOR SELECT TO phare_worker
        USING (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = inbound_mail.network_id AND me.task = 'deadlines') AND state <> 'done');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY inbound_mail_watched ON inbound_mail;
      REVOKE SELECT (${WATCHED}) ON inbound_mail FROM phare_worker;
      DROP TABLE mail_reminder;
    `);
  }
}

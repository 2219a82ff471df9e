import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;

/** The product at the task of taking mail in, or of wiping what hangs on a destroyed request. */
const AT_ITS_TASK = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = inbound_mail.network_id AND me.kind = 'system' AND me.task IN ('mail', 'destroy'))`;

/** Whoever has just made a request of it, or added it to one: also when they gave the request another keeper. */
const JUST_HANDLED = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = inbound_mail.network_id AND inbound_mail.request_id = me.authored)`;

/** The request that a mail belongs to is in the caller's sight, and, where it is sealed, theirs to keep. Nothing says so to anyone else. */
const REQUEST_IN_SIGHT = `(SELECT r.id FROM support_request r WHERE r.network_id = inbound_mail.network_id AND r.id = inbound_mail.request_id AND (NOT r.sealed OR r.keeper_id = me.person_id)) IS NOT NULL`;

/** The team, less whoever a tie keeps from the organisation that the sender seems to be of. */
const TEAM = `EXISTS (SELECT FROM app.standing() me WHERE me.network_id = inbound_mail.network_id AND me.team AND NOT COALESCE(inbound_mail.organisation_id = ANY (me.tied), false)
        AND (inbound_mail.request_id IS NULL OR ${REQUEST_IN_SIGHT}))`;

const IN_SIGHT = `${AT_ITS_TASK} OR ${JUST_HANDLED} OR ${TEAM}`;

const LETTER_IN_SIGHT = `${OWN_NETWORK} AND (SELECT m.id FROM inbound_mail m WHERE m.network_id = inbound_letter.network_id AND m.id = inbound_letter.mail_id) IS NOT NULL`;

const TAKES_IN = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.kind = 'system' AND me.task = 'mail')`;

/** Which request a number is, for the one task that threads replies: not a word of it. */
const THREADED = `
  CREATE FUNCTION app.request_of_reply(asked text) RETURNS TABLE (id uuid, sealed boolean, ended boolean) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE me app.actor := app.actor();
  BEGIN
    RETURN QUERY SELECT r.id, r.sealed, r.ended_at IS NOT NULL FROM public.support_request r
      WHERE me.kind = 'system' AND me.task = 'mail' AND r.network_id = me.network_id AND r.number = upper(asked);
  END $$;
  COMMENT ON FUNCTION app.request_of_reply(text) IS 'The request of a number, for the product at the one task of threading a reply: which it is and whether it may be written to, nothing of it.';
  REVOKE ALL ON FUNCTION app.request_of_reply(text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.request_of_reply(text) TO phare_app;`;

/** What arrives by e-mail: a row of facts without a word of it, and beside it the message itself, encrypted. */
export class InboundMail1763600000090 implements MigrationInterface {
  name = 'InboundMail1763600000090';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE inbound_mail (
        network_id uuid NOT NULL CONSTRAINT inbound_mail_network_fk REFERENCES network,
        id uuid NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT inbound_mail_state CHECK (state IN ('waiting', 'drafted', 'done')),
        reason text CONSTRAINT inbound_mail_reason CHECK (reason IN ('unread', 'unreadable', 'encrypted', 'too_large', 'empty', 'reply_unsigned', 'reply_sealed', 'reply_ended',
          'auto_reply', 'bounce', 'bulk', 'loop', 'calendar_reply', 'threaded', 'accepted', 'attached', 'dismissed')),
        received_at timestamptz NOT NULL,
        declared_at timestamptz,
        time_zone text NOT NULL,
        due_on date,
        policy_version_id uuid,
        raw_hash bytea NOT NULL,
        content_hash bytea,
        organisation_id uuid,
        person_id uuid,
        request_id uuid,
        handled_by_id uuid,
        handled_at timestamptz,
        CONSTRAINT inbound_mail_pk PRIMARY KEY (network_id, id),
        CONSTRAINT inbound_mail_raw_unique UNIQUE (network_id, raw_hash),
        CONSTRAINT inbound_mail_content_unique UNIQUE (network_id, content_hash),
        CONSTRAINT inbound_mail_policy_fk FOREIGN KEY (network_id, policy_version_id) REFERENCES policy_version,
        CONSTRAINT inbound_mail_organisation_fk FOREIGN KEY (network_id, organisation_id) REFERENCES organisation,
        CONSTRAINT inbound_mail_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT inbound_mail_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT inbound_mail_handler_fk FOREIGN KEY (network_id, handled_by_id) REFERENCES person
      );
      COMMENT ON COLUMN inbound_mail.received_at IS 'The arrival: what the sender declares is beside it, in declared_at.';
      COMMENT ON COLUMN inbound_mail.due_on IS 'A day in time_zone, by the policy in force at the arrival; none where nothing is owed.';
      COMMENT ON COLUMN inbound_mail.organisation_id IS 'A guess, like person_id: an address is a hint, never an identity.';
      CREATE INDEX inbound_mail_arrival ON inbound_mail (network_id, received_at DESC, id DESC);
      CREATE INDEX inbound_mail_owed ON inbound_mail (network_id, due_on) WHERE state <> 'done';
      CREATE INDEX inbound_mail_request ON inbound_mail (network_id, request_id);
      CREATE INDEX inbound_mail_organisation ON inbound_mail (network_id, organisation_id);
      CREATE INDEX inbound_mail_person ON inbound_mail (network_id, person_id);

      CREATE TABLE inbound_letter (
        network_id uuid NOT NULL,
        mail_id uuid NOT NULL,
        raw bytea,
        heading bytea,
        letter bytea,
        dismissal bytea,
        CONSTRAINT inbound_letter_pk PRIMARY KEY (network_id, mail_id),
        CONSTRAINT inbound_letter_mail_fk FOREIGN KEY (network_id, mail_id) REFERENCES inbound_mail
      );
      COMMENT ON TABLE inbound_letter IS 'The message as it came, what was read of it (in a line, and whole), and why it was set aside: encrypted under a key that is outside the database.';
      ALTER TABLE inbound_letter ALTER COLUMN raw SET STORAGE EXTERNAL;

      CREATE TABLE mailbox_mark (
        network_id uuid NOT NULL CONSTRAINT mailbox_mark_network_fk REFERENCES network,
        mailbox_hash bytea NOT NULL,
        uid_validity bigint NOT NULL,
        last_uid bigint NOT NULL,
        marked_at timestamptz NOT NULL,
        CONSTRAINT mailbox_mark_pk PRIMARY KEY (network_id, mailbox_hash)
      );
      COMMENT ON TABLE mailbox_mark IS 'How far a mailbox has been taken in (RFC 3501 §2.3.1.1): what is read there by others is not lost to us.';

      ALTER TABLE inbound_mail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE inbound_letter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE mailbox_mark ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

      GRANT SELECT, INSERT, UPDATE (state, reason, declared_at, time_zone, due_on, policy_version_id, organisation_id, person_id, request_id, handled_by_id, handled_at) ON inbound_mail TO phare_app;
      CREATE POLICY inbound_mail_in_sight ON inbound_mail FOR SELECT TO phare_app USING (${IN_SIGHT});
      CREATE POLICY inbound_mail_arrives ON inbound_mail FOR INSERT TO phare_app WITH CHECK (${TAKES_IN('inbound_mail')});
      CREATE POLICY inbound_mail_handled ON inbound_mail FOR UPDATE TO phare_app USING (${IN_SIGHT}) WITH CHECK (${OWN_NETWORK});

      GRANT SELECT, INSERT, UPDATE (raw, heading, letter, dismissal) ON inbound_letter TO phare_app;
      CREATE POLICY inbound_letter_in_sight ON inbound_letter FOR SELECT TO phare_app USING (${LETTER_IN_SIGHT});
      CREATE POLICY inbound_letter_arrives ON inbound_letter FOR INSERT TO phare_app WITH CHECK (${TAKES_IN('inbound_letter')});
      CREATE POLICY inbound_letter_read ON inbound_letter FOR UPDATE TO phare_app USING (${LETTER_IN_SIGHT}) WITH CHECK (${OWN_NETWORK});

      GRANT SELECT, INSERT, UPDATE (uid_validity, last_uid, marked_at) ON mailbox_mark TO phare_app;
      CREATE POLICY mailbox_mark_read ON mailbox_mark FOR SELECT TO phare_app USING (${TAKES_IN('mailbox_mark')});
      CREATE POLICY mailbox_mark_set ON mailbox_mark FOR INSERT TO phare_app WITH CHECK (${TAKES_IN('mailbox_mark')});
      CREATE POLICY mailbox_mark_moved ON mailbox_mark FOR UPDATE TO phare_app USING (${TAKES_IN('mailbox_mark')}) WITH CHECK (${OWN_NETWORK});

      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${THREADED}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL ROLE phare_sight;
      DROP FUNCTION app.request_of_reply(text);
      SET LOCAL ROLE phare_owner;
      DROP TABLE mailbox_mark; DROP TABLE inbound_letter; DROP TABLE inbound_mail;
    `);
  }
}

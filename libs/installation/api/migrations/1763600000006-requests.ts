import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for support: who asked, what was decided, who may see, what was done. Codes that a policy defines carry no CHECK. */
export class Requests1763600000006 implements MigrationInterface {
  name = 'Requests1763600000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SEQUENCE support_request_number INCREMENT BY 32;
      COMMENT ON SEQUENCE support_request_number IS 'Each process takes blocks of 32; gaps and order mean nothing.';

      CREATE TABLE support_request (
        network_id uuid NOT NULL CONSTRAINT support_request_network_fk REFERENCES network,
        id uuid NOT NULL,
        number text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        status text NOT NULL CONSTRAINT support_request_status
          CHECK (status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred', 'closed', 'withdrawn', 'merged')),
        organisation_id uuid,
        organisation_name text,
        time_zone text NOT NULL,
        channel text NOT NULL CONSTRAINT support_request_channel CHECK (channel IN ('web', 'phone', 'email', 'in_person')),
        received_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        late_entry boolean NOT NULL,
        received_by_id uuid,
        requester_id uuid NOT NULL,
        requester_name text NOT NULL,
        requester_email text,
        requester_phone text,
        requester_function text NOT NULL CONSTRAINT support_request_function CHECK (requester_function IN ('board', 'direction', 'coordination', 'other')),
        subject text NOT NULL,
        description text NOT NULL,
        offer_items text[] NOT NULL,
        situation jsonb NOT NULL,
        preferred_modes text[] NOT NULL,
        preferred_resource_id uuid,
        eligibility_outcome text NOT NULL CONSTRAINT support_request_eligibility CHECK (eligibility_outcome IN ('eligible', 'ineligible', 'to_verify')),
        eligibility_rules jsonb NOT NULL,
        eligibility_decision jsonb,
        priority_suggested text NOT NULL,
        priority_reasons jsonb NOT NULL,
        priority_confirmed text,
        priority_reason text,
        priority_rank smallint NOT NULL,
        due_on date NOT NULL,
        internal_target_on date NOT NULL,
        due_rule text NOT NULL,
        due_clause text NOT NULL,
        follow_up_at timestamptz,
        policy_version_id uuid NOT NULL,
        sealed boolean NOT NULL,
        keeper_id uuid,
        notice_version text,
        notice_read_by text CONSTRAINT support_request_notice_reader CHECK (notice_read_by IN ('requester', 'team')),
        next_action_on date,
        waiting_for text NOT NULL DEFAULT 'team' CONSTRAINT support_request_waiting_for CHECK (waiting_for IN ('team', 'organisation')),
        ended_at timestamptz,
        ended_by_id uuid,
        outcome text,
        closing_summary text,
        done_by_organisation text,
        referral_answer text,
        search_document tsvector GENERATED ALWAYS AS (
          CASE WHEN sealed THEN NULL
               ELSE setweight(to_tsvector('phare_french', subject), 'A')
                 || setweight(to_tsvector('phare_french', COALESCE(organisation_name, '') || ' ' || requester_name), 'B')
                 || to_tsvector('phare_french', description) END
        ) STORED,
        CONSTRAINT support_request_pk PRIMARY KEY (network_id, id),
        CONSTRAINT support_request_number_unique UNIQUE (network_id, number),
        CONSTRAINT support_request_organisation_fk FOREIGN KEY (network_id, organisation_id) REFERENCES organisation,
        CONSTRAINT support_request_requester_fk FOREIGN KEY (network_id, requester_id) REFERENCES person,
        CONSTRAINT support_request_received_by_fk FOREIGN KEY (network_id, received_by_id) REFERENCES person,
        CONSTRAINT support_request_keeper_fk FOREIGN KEY (network_id, keeper_id) REFERENCES person,
        CONSTRAINT support_request_policy_fk FOREIGN KEY (network_id, policy_version_id) REFERENCES policy_version,
        CONSTRAINT support_request_someone_asks CHECK (organisation_id IS NOT NULL OR organisation_name IS NOT NULL),
        CONSTRAINT support_request_ended CHECK ((ended_at IS NULL) = (status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred')))
      );
      COMMENT ON COLUMN support_request.search_document IS 'Never holds the text of a sealed request.';
      CREATE INDEX support_request_queue ON support_request (network_id, priority_rank, due_on, id) WHERE status IN ('received', 'triaged');
      CREATE INDEX support_request_due ON support_request (network_id, due_on, id) WHERE status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred') AND follow_up_at IS NULL;
      CREATE INDEX support_request_newest ON support_request (network_id, received_at DESC, id DESC);
      CREATE INDEX support_request_organisation ON support_request (network_id, organisation_id, received_at DESC);
      CREATE INDEX support_request_requester ON support_request (network_id, requester_id);
      CREATE INDEX support_request_keeper ON support_request (network_id, keeper_id) WHERE sealed;
      CREATE INDEX support_request_search ON support_request USING gin (search_document);

      CREATE TABLE request_audience (
        network_id uuid NOT NULL,
        request_id uuid NOT NULL,
        person_id uuid NOT NULL,
        CONSTRAINT request_audience_pk PRIMARY KEY (network_id, request_id, person_id),
        CONSTRAINT request_audience_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT request_audience_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person
      );
      CREATE INDEX request_audience_person ON request_audience (network_id, person_id);

      CREATE TABLE excluded_person (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        person_id uuid,
        text text,
        CONSTRAINT excluded_person_pk PRIMARY KEY (network_id, id),
        CONSTRAINT excluded_person_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT excluded_person_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT excluded_person_named CHECK ((person_id IS NULL) <> (text IS NULL))
      );
      CREATE INDEX excluded_person_request ON excluded_person (network_id, request_id);
      CREATE INDEX excluded_person_person ON excluded_person (network_id, person_id);

      CREATE TABLE assignment (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        resource_person_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT assignment_state CHECK (state IN ('proposed', 'accepted', 'declined', 'ended')),
        proposed_at timestamptz NOT NULL,
        CONSTRAINT assignment_pk PRIMARY KEY (network_id, id),
        CONSTRAINT assignment_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT assignment_person_fk FOREIGN KEY (network_id, resource_person_id) REFERENCES person
      );
      CREATE INDEX assignment_request ON assignment (network_id, request_id);
      CREATE INDEX assignment_person ON assignment (network_id, resource_person_id) WHERE state IN ('proposed', 'accepted');

      CREATE TABLE timeline_entry (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid,
        kind text NOT NULL,
        text text,
        internal boolean NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT timeline_entry_pk PRIMARY KEY (network_id, id),
        CONSTRAINT timeline_entry_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT timeline_entry_actor_fk FOREIGN KEY (network_id, actor_id) REFERENCES person
      );
      CREATE INDEX timeline_entry_request ON timeline_entry (network_id, request_id, id);

      CREATE TABLE follow_up (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        contacted_at timestamptz NOT NULL,
        mode text NOT NULL,
        summary text NOT NULL,
        next_step text,
        before_confirmation boolean NOT NULL,
        recorded_by_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT follow_up_pk PRIMARY KEY (network_id, id),
        CONSTRAINT follow_up_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT follow_up_person_fk FOREIGN KEY (network_id, recorded_by_id) REFERENCES person
      );
      CREATE INDEX follow_up_request ON follow_up (network_id, request_id, id);

      CREATE TABLE referral (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        reason text NOT NULL,
        clause text NOT NULL,
        note text,
        referred_by_id uuid NOT NULL,
        referred_at timestamptz NOT NULL,
        CONSTRAINT referral_pk PRIMARY KEY (network_id, id),
        CONSTRAINT referral_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT referral_person_fk FOREIGN KEY (network_id, referred_by_id) REFERENCES person
      );
      CREATE INDEX referral_request ON referral (network_id, request_id, id);

      CREATE TABLE referral_target (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        referral_id uuid NOT NULL,
        partner_resource_id uuid,
        training_session_id uuid,
        state text NOT NULL DEFAULT 'proposed' CONSTRAINT referral_target_state
          CHECK (state IN ('proposed', 'consented', 'sent', 'received', 'contacted', 'refused', 'no_answer', 'closed')),
        CONSTRAINT referral_target_pk PRIMARY KEY (network_id, id),
        CONSTRAINT referral_target_referral_fk FOREIGN KEY (network_id, referral_id) REFERENCES referral,
        CONSTRAINT referral_target_partner_fk FOREIGN KEY (network_id, partner_resource_id) REFERENCES partner_resource,
        CONSTRAINT referral_target_training_fk FOREIGN KEY (network_id, training_session_id) REFERENCES training_session,
        CONSTRAINT referral_target_named CHECK ((partner_resource_id IS NULL) <> (training_session_id IS NULL))
      );
      CREATE INDEX referral_target_referral ON referral_target (network_id, referral_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE referral_target; DROP TABLE referral; DROP TABLE follow_up; DROP TABLE timeline_entry; DROP TABLE assignment;
      DROP TABLE excluded_person; DROP TABLE request_audience; DROP TABLE support_request; DROP SEQUENCE support_request_number;
    `);
  }
}

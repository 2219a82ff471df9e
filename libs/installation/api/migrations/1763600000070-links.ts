import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

const OF_A_REQUEST = (table: string): string => `
        CONSTRAINT ${table}_pk PRIMARY KEY (network_id, id),
        CONSTRAINT ${table}_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request`;

const OF_A_TARGET = (table: string): string => `${OF_A_REQUEST(table)},
        CONSTRAINT ${table}_target_fk FOREIGN KEY (network_id, target_id) REFERENCES referral_target`;

const AUTHORED_TARGET = `EXISTS (SELECT FROM referral f, app.actor() me WHERE f.network_id = referral_target.network_id AND f.id = referral_target.referral_id AND f.request_id = me.authored)`;

/** Looked up by the hash of what the link holds; every condition under which it no longer works is here. */
const LINK_OF = `
  CREATE FUNCTION app.link_of(hash bytea) RETURNS TABLE (purpose text, id uuid, request_id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE me app.actor := app.actor();
  BEGIN
    RETURN QUERY
      SELECT 'confirmation', c.id, c.request_id FROM public.requester_confirmation c JOIN public.support_request r ON r.network_id = c.network_id AND r.id = c.request_id
       WHERE c.network_id = me.network_id AND c.token_hash = hash AND c.answered_at IS NULL AND c.cancelled_at IS NULL AND c.expires_at > me.at AND r.status IN ('received', 'triaged')
      UNION ALL
      SELECT 'referral', l.id, l.request_id FROM public.referral_link l JOIN public.support_request r ON r.network_id = l.network_id AND r.id = l.request_id
       WHERE l.network_id = me.network_id AND l.token_hash = hash AND l.done_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > me.at AND r.ended_at IS NULL;
  END $$;
  COMMENT ON FUNCTION app.link_of(bytea) IS 'What a link is for and the one request it is bound to, while it works. Nothing else of the request.';
  REVOKE ALL ON FUNCTION app.link_of(bytea) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.link_of(bytea) TO phare_app;`;

/**
 * What leaves by an expiring link: the confirmation of a requester (domain.md D7) and the letter to an outside resource (domain.md §6, « A referral
 * target »). Whoever holds the link has no account; the database says which one request it opens, and the rest follows from that request alone.
 */
export class Links1763600000070 implements MigrationInterface {
  name = 'Links1763600000070';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE requester_confirmation (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        function text NOT NULL,
        name text NOT NULL,
        email text NOT NULL,
        token_hash bytea NOT NULL,
        asked_by_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        answer text CONSTRAINT requester_confirmation_answer CHECK (answer IN ('confirmed', 'declined')),
        answered_at timestamptz,
        cancelled_at timestamptz,${OF_A_REQUEST('requester_confirmation')},
        CONSTRAINT requester_confirmation_person_fk FOREIGN KEY (network_id, asked_by_id) REFERENCES person,
        CONSTRAINT requester_confirmation_token_unique UNIQUE (network_id, token_hash),
        CONSTRAINT requester_confirmation_answered CHECK ((answer IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX requester_confirmation_request ON requester_confirmation (network_id, request_id, id);
      COMMENT ON TABLE requester_confirmation IS 'Whom the requester chose to confirm that the organisation asks. They learn neither who asked nor what.';

      CREATE TABLE referral_consent (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        target_id uuid NOT NULL,
        fields text[] NOT NULL,
        given_by text NOT NULL CONSTRAINT referral_consent_given_by CHECK (given_by IN ('requester', 'team')),
        recorded_by_id uuid NOT NULL,
        given_at timestamptz NOT NULL,
        withdrawn_at timestamptz,${OF_A_TARGET('referral_consent')},
        CONSTRAINT referral_consent_person_fk FOREIGN KEY (network_id, recorded_by_id) REFERENCES person
      );
      CREATE INDEX referral_consent_target ON referral_consent (network_id, target_id, id);
      CREATE INDEX referral_consent_request ON referral_consent (network_id, request_id);
      COMMENT ON COLUMN referral_consent.given_by IS 'requester: on their page; team: said to the team, who recorded it.';

      CREATE TABLE referral_link (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        target_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        fields text[] NOT NULL,
        locale text NOT NULL,
        sent_by_id uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        opened_at timestamptz,
        revoked_at timestamptz,
        done_at timestamptz,${OF_A_TARGET('referral_link')},
        CONSTRAINT referral_link_person_fk FOREIGN KEY (network_id, sent_by_id) REFERENCES person,
        CONSTRAINT referral_link_token_unique UNIQUE (network_id, token_hash)
      );
      CREATE INDEX referral_link_target ON referral_link (network_id, target_id, id);
      CREATE INDEX referral_link_request ON referral_link (network_id, request_id);
      COMMENT ON COLUMN referral_link.fields IS 'What was consented to when it was sent: the link shows that, and never more.';

      CREATE TABLE referral_answer (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        target_id uuid NOT NULL,
        answer text NOT NULL CONSTRAINT referral_answer_answer CHECK (answer IN ('received', 'contacted', 'refused', 'no_answer')),
        given_by text NOT NULL CONSTRAINT referral_answer_given_by CHECK (given_by IN ('resource', 'requester', 'team')),
        note text,
        answered_by_id uuid,
        answered_at timestamptz NOT NULL,${OF_A_TARGET('referral_answer')},
        CONSTRAINT referral_answer_person_fk FOREIGN KEY (network_id, answered_by_id) REFERENCES person,
        CONSTRAINT referral_answer_author CHECK ((given_by = 'resource') = (answered_by_id IS NULL))
      );
      CREATE INDEX referral_answer_target ON referral_answer (network_id, target_id, id);
      CREATE INDEX referral_answer_request ON referral_answer (network_id, request_id);
    `);
    await queryRunner.query(`
      ${besideARequest({ table: 'requester_confirmation', changes: ['answer', 'answered_at', 'cancelled_at'], words: [] })}
      ${besideARequest({ table: 'referral_consent', changes: ['withdrawn_at'], words: [] })}
      ${besideARequest({ table: 'referral_link', changes: ['opened_at', 'revoked_at', 'done_at'], words: [] })}
      ${besideARequest({ table: 'referral_answer', changes: ['note'], words: ['note'] })}
      ALTER TABLE referral_target ADD COLUMN closed_from text;
      COMMENT ON COLUMN referral_target.closed_from IS 'Where it stood when its request was closed: for whoever takes the closing back.';
      GRANT UPDATE (state, closed_from) ON referral_target TO phare_app;
      CREATE POLICY referral_target_move ON referral_target FOR UPDATE TO phare_app USING (${AUTHORED_TARGET}) WITH CHECK (${AUTHORED_TARGET});

      GRANT SELECT (network_id, id, request_id, token_hash, expires_at, answered_at, cancelled_at) ON requester_confirmation TO phare_sight;
      GRANT SELECT (network_id, id, request_id, token_hash, expires_at, revoked_at, done_at) ON referral_link TO phare_sight;
      CREATE POLICY requester_confirmation_looked_up ON requester_confirmation FOR SELECT TO phare_sight USING (true);
      CREATE POLICY referral_link_looked_up ON referral_link FOR SELECT TO phare_sight USING (true);
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${LINK_OF}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION app.link_of(bytea);
      DROP POLICY referral_target_move ON referral_target;
      REVOKE UPDATE (state, closed_from) ON referral_target FROM phare_app;
      ALTER TABLE referral_target DROP COLUMN closed_from;
      DROP TABLE referral_answer; DROP TABLE referral_link; DROP TABLE referral_consent; DROP TABLE requester_confirmation;
    `);
  }
}

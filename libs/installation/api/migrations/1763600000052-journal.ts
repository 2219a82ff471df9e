import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

/** An entry under seal is for its author and for the keeper of a sealed request: nobody else who opens the request reads it. */
const READERS = `visibility <> 'sealed' OR EXISTS (SELECT FROM app.actor() me WHERE me.person_id = intervention.author_id
        OR EXISTS (SELECT FROM support_request r WHERE r.network_id = intervention.network_id AND r.id = intervention.request_id AND r.sealed AND r.keeper_id = me.person_id))`;

/** The journal of an accompaniment, and its meetings of three. Nothing of an entry can be changed but the encryption of its text: a correction is another entry. */
export class Journal1763600000052 implements MigrationInterface {
  name = 'Journal1763600000052';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE intervention (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        author_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        happened_at timestamptz NOT NULL,
        mode text NOT NULL,
        minutes integer NOT NULL CONSTRAINT intervention_minutes CHECK (minutes BETWEEN 0 AND 1440),
        travel_minutes integer NOT NULL CONSTRAINT intervention_travel CHECK (travel_minutes BETWEEN 0 AND 1440),
        brought text[] NOT NULL,
        visibility text NOT NULL CONSTRAINT intervention_visibility CHECK (visibility IN ('shared', 'internal', 'sealed')),
        note text NOT NULL,
        corrects_id uuid,
        CONSTRAINT intervention_pk PRIMARY KEY (network_id, id),
        CONSTRAINT intervention_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT intervention_author_fk FOREIGN KEY (network_id, author_id) REFERENCES person,
        CONSTRAINT intervention_corrects_fk FOREIGN KEY (network_id, corrects_id) REFERENCES intervention,
        CONSTRAINT intervention_corrected_once UNIQUE (network_id, corrects_id),
        CONSTRAINT intervention_not_itself CHECK (corrects_id <> id)
      );
      CREATE INDEX intervention_request ON intervention (network_id, request_id, id);

      CREATE TABLE meeting (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        intervention_id uuid NOT NULL,
        parties text NOT NULL,
        asked_by text NOT NULL CONSTRAINT meeting_asked_by CHECK (asked_by IN ('organisation', 'federation', 'other_party')),
        framework_kind text NOT NULL CONSTRAINT meeting_framework_kind CHECK (framework_kind IN ('law', 'public_policy', 'regional_frame')),
        framework text NOT NULL,
        mandate text NOT NULL,
        CONSTRAINT meeting_pk PRIMARY KEY (network_id, id),
        CONSTRAINT meeting_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT meeting_intervention_fk FOREIGN KEY (network_id, intervention_id) REFERENCES intervention
      );
      COMMENT ON TABLE meeting IS 'What a meeting of three adds to the entry of the journal that tells it; private notes are an entry under seal.';
      CREATE INDEX meeting_intervention ON meeting (network_id, intervention_id);
      CREATE INDEX meeting_request ON meeting (network_id, request_id, id);
      ${besideARequest({ table: 'intervention', changes: ['note'], words: ['note'], readers: READERS })}
      ${besideARequest({ table: 'meeting', changes: ['parties', 'framework', 'mandate'], words: ['parties', 'framework', 'mandate'] })}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE meeting; DROP TABLE intervention;');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

/** Travel agreed before it is claimed (policy clause `couts.deplacement`). Amounts are whole cents; what was agreed or claimed never changes. */
export class Travel1763600000150 implements MigrationInterface {
  name = 'Travel1763600000150';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE travel_agreement (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        purpose text NOT NULL,
        place text NOT NULL,
        travel_on date NOT NULL,
        kilometres integer NOT NULL CONSTRAINT travel_agreement_kilometres CHECK (kilometres >= 0),
        mills_per_kilometre integer CONSTRAINT travel_agreement_rate CHECK (mills_per_kilometre > 0),
        organisation_percent integer NOT NULL CONSTRAINT travel_agreement_percent CHECK (organisation_percent BETWEEN 0 AND 100),
        maximum_cents integer NOT NULL CONSTRAINT travel_agreement_maximum CHECK (maximum_cents > 0),
        state text NOT NULL CONSTRAINT travel_agreement_state CHECK (state IN ('proposed', 'accepted', 'declined', 'withdrawn')),
        proposed_by_id uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        answered_by_id uuid,
        answered_at timestamptz,
        answer_reason text,
        CONSTRAINT travel_agreement_pk PRIMARY KEY (network_id, id),
        CONSTRAINT travel_agreement_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT travel_agreement_proposed_by_fk FOREIGN KEY (network_id, proposed_by_id) REFERENCES person,
        CONSTRAINT travel_agreement_answered_by_fk FOREIGN KEY (network_id, answered_by_id) REFERENCES person,
        CONSTRAINT travel_agreement_answered CHECK ((answered_by_id IS NULL) = (state = 'proposed') AND (answered_at IS NULL) = (state = 'proposed'))
      );
      CREATE INDEX travel_agreement_request ON travel_agreement (network_id, request_id, id);
      COMMENT ON COLUMN travel_agreement.mills_per_kilometre IS 'In thousandths of a dollar, as the policy in force on the day of the trip had it: a later rate changes nothing that was agreed. NULL: real costs alone.';
      COMMENT ON COLUMN travel_agreement.organisation_percent IS 'The organisation’s part; the federation pays the rest.';
      ${besideARequest({ table: 'travel_agreement', changes: ['purpose', 'place', 'state', 'answered_by_id', 'answered_at', 'answer_reason'], words: ['purpose', 'place', 'answer_reason'] })}

      CREATE TABLE travel_claim (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        kilometres integer NOT NULL CONSTRAINT travel_claim_kilometres CHECK (kilometres >= 0),
        state text NOT NULL CONSTRAINT travel_claim_state CHECK (state IN ('submitted', 'accepted', 'disputed', 'paid')),
        claimed_by_id uuid NOT NULL,
        claimed_at timestamptz NOT NULL,
        answered_by_id uuid,
        answered_at timestamptz,
        answer_reason text,
        paid_on date,
        settled_by_id uuid,
        CONSTRAINT travel_claim_pk PRIMARY KEY (network_id, id),
        CONSTRAINT travel_claim_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT travel_claim_agreement_fk FOREIGN KEY (network_id, agreement_id) REFERENCES travel_agreement,
        CONSTRAINT travel_claim_claimed_by_fk FOREIGN KEY (network_id, claimed_by_id) REFERENCES person,
        CONSTRAINT travel_claim_answered_by_fk FOREIGN KEY (network_id, answered_by_id) REFERENCES person,
        CONSTRAINT travel_claim_settled_by_fk FOREIGN KEY (network_id, settled_by_id) REFERENCES person,
        CONSTRAINT travel_claim_answered CHECK ((answered_by_id IS NULL) = (state = 'submitted') AND (answered_at IS NULL) = (state = 'submitted')),
        CONSTRAINT travel_claim_settled CHECK ((paid_on IS NOT NULL) = (state = 'paid') AND (settled_by_id IS NOT NULL) = (state = 'paid'))
      );
      CREATE INDEX travel_claim_request ON travel_claim (network_id, request_id, id);
      CREATE UNIQUE INDEX travel_claim_standing ON travel_claim (network_id, agreement_id) WHERE state <> 'disputed';
      ${besideARequest({ table: 'travel_claim', changes: ['state', 'answered_by_id', 'answered_at', 'answer_reason', 'paid_on', 'settled_by_id'], words: ['answer_reason'] })}

      CREATE TABLE travel_cost (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        agreement_id uuid,
        claim_id uuid,
        kind text NOT NULL CONSTRAINT travel_cost_kind CHECK (kind IN ('flight', 'ferry', 'lodging', 'meals', 'other')),
        cents integer NOT NULL CONSTRAINT travel_cost_cents CHECK (cents > 0),
        CONSTRAINT travel_cost_pk PRIMARY KEY (network_id, id),
        CONSTRAINT travel_cost_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT travel_cost_agreement_fk FOREIGN KEY (network_id, agreement_id) REFERENCES travel_agreement,
        CONSTRAINT travel_cost_claim_fk FOREIGN KEY (network_id, claim_id) REFERENCES travel_claim,
        CONSTRAINT travel_cost_of_one CHECK (num_nonnulls(agreement_id, claim_id) = 1)
      );
      CREATE INDEX travel_cost_request ON travel_cost (network_id, request_id, id);
      ${besideARequest({ table: 'travel_cost', changes: [], words: [] })}

      CREATE TABLE travel_receipt (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        attachment_id uuid NOT NULL,
        CONSTRAINT travel_receipt_pk PRIMARY KEY (network_id, id),
        CONSTRAINT travel_receipt_once UNIQUE (network_id, claim_id, attachment_id),
        CONSTRAINT travel_receipt_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT travel_receipt_claim_fk FOREIGN KEY (network_id, claim_id) REFERENCES travel_claim,
        CONSTRAINT travel_receipt_attachment_fk FOREIGN KEY (network_id, attachment_id) REFERENCES attachment
      );
      CREATE INDEX travel_receipt_request ON travel_receipt (network_id, request_id);
      COMMENT ON TABLE travel_receipt IS 'The files of the request that bear a claim out.';
      ${besideARequest({ table: 'travel_receipt', changes: [], words: [] })}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE travel_receipt; DROP TABLE travel_cost; DROP TABLE travel_claim; DROP TABLE travel_agreement;');
  }
}

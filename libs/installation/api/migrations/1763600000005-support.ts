import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an organisation can be referred: partner resources and training sessions. */
export class Support1763600000005 implements MigrationInterface {
  name = 'Support1763600000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE partner_resource (
        network_id uuid NOT NULL CONSTRAINT partner_resource_network_fk REFERENCES network,
        id uuid NOT NULL,
        name text NOT NULL,
        type text NOT NULL,
        description text NOT NULL,
        territories text[] NOT NULL,
        languages text[] NOT NULL,
        phone text,
        email text,
        url text,
        checked_on date NOT NULL,
        CONSTRAINT partner_resource_pk PRIMARY KEY (network_id, id)
      );

      CREATE TABLE training_session (
        network_id uuid NOT NULL CONSTRAINT training_session_network_fk REFERENCES network,
        id uuid NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        starts_at timestamptz NOT NULL,
        mode text NOT NULL,
        open_to_non_members boolean NOT NULL,
        fee_cents integer NOT NULL CONSTRAINT training_session_fee CHECK (fee_cents >= 0),
        CONSTRAINT training_session_pk PRIMARY KEY (network_id, id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE training_session; DROP TABLE partner_resource;`);
  }
}

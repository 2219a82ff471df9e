import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their dated memberships and mandates. */
export class Organisations1763600000002 implements MigrationInterface {
  name = 'Organisations1763600000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE organisation (
        network_id uuid NOT NULL CONSTRAINT organisation_network_fk REFERENCES network,
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        search_name text NOT NULL,
        kind text NOT NULL DEFAULT 'organisation' CONSTRAINT organisation_kind CHECK (kind IN ('organisation', 'emerging_group')),
        territory text,
        time_zone text NOT NULL,
        email text,
        phone text,
        created_at timestamptz NOT NULL,
        CONSTRAINT organisation_pk PRIMARY KEY (network_id, id),
        CONSTRAINT organisation_search_name_unique UNIQUE (network_id, search_name)
      );
      COMMENT ON COLUMN organisation.search_name IS 'The name folded by the application: no accent, case, apostrophe, hyphen, ligature or inclusive mark.';
      CREATE INDEX organisation_search_name_words ON organisation USING gin (search_name gin_trgm_ops);

      CREATE TABLE membership (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date,
        CONSTRAINT membership_pk PRIMARY KEY (network_id, id),
        CONSTRAINT membership_organisation_fk FOREIGN KEY (network_id, organisation_id) REFERENCES organisation,
        CONSTRAINT membership_order CHECK (until_on >= from_on)
      );
      CREATE INDEX membership_organisation ON membership (network_id, organisation_id);

      CREATE TABLE mandate (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        function text NOT NULL CONSTRAINT mandate_function CHECK (function IN ('board', 'direction', 'coordination', 'other')),
        from_on date NOT NULL,
        until_on date,
        CONSTRAINT mandate_pk PRIMARY KEY (network_id, id),
        CONSTRAINT mandate_organisation_fk FOREIGN KEY (network_id, organisation_id) REFERENCES organisation,
        CONSTRAINT mandate_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT mandate_order CHECK (until_on >= from_on)
      );
      CREATE INDEX mandate_person ON mandate (network_id, person_id);
      CREATE INDEX mandate_organisation ON mandate (network_id, organisation_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE mandate; DROP TABLE membership; DROP TABLE organisation;`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Networks, people, and the French text search that every later table uses. */
export class Foundation1763600000001 implements MigrationInterface {
  name = 'Foundation1763600000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TEXT SEARCH CONFIGURATION phare_french (COPY = french);
      ALTER TEXT SEARCH CONFIGURATION phare_french ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

      CREATE TABLE network (
        id uuid CONSTRAINT network_pk PRIMARY KEY,
        code text NOT NULL CONSTRAINT network_code_unique UNIQUE,
        name text NOT NULL,
        time_zone text NOT NULL,
        phone text,
        email text,
        number_key integer[] NOT NULL CONSTRAINT network_number_key_rounds CHECK (cardinality(number_key) = 4)
      );
      COMMENT ON COLUMN network.number_key IS 'Secret round keys of the permutation behind public request numbers.';

      CREATE TABLE person (
        network_id uuid NOT NULL CONSTRAINT person_network_fk REFERENCES network,
        id uuid NOT NULL,
        name text NOT NULL,
        email text,
        phone text,
        verified boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        CONSTRAINT person_pk PRIMARY KEY (network_id, id)
      );
      COMMENT ON COLUMN person.verified IS 'False for someone known only by the address typed in the public form.';
      CREATE UNIQUE INDEX person_unverified_email ON person (network_id, lower(email)) WHERE NOT verified AND email IS NOT NULL;
      CREATE INDEX person_email ON person (network_id, lower(email));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE person;
      DROP TABLE network;
      DROP TEXT SEARCH CONFIGURATION phare_french;
      DROP EXTENSION pg_trgm;
      DROP EXTENSION unaccent;
    `);
  }
}

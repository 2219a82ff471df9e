import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, roles, sessions, and the counters that limit failed sign-ins and public forms. */
export class Identity1763600000003 implements MigrationInterface {
  name = 'Identity1763600000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        email text NOT NULL,
        password_hash text,
        locale text NOT NULL DEFAULT 'fr-CA' CONSTRAINT account_locale CHECK (locale IN ('fr-CA', 'en-CA')),
        demonstration boolean NOT NULL DEFAULT false,
        disabled_at timestamptz,
        CONSTRAINT account_pk PRIMARY KEY (network_id, id),
        CONSTRAINT account_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person
      );
      CREATE UNIQUE INDEX account_email_unique ON account (network_id, lower(email));

      CREATE TABLE role_grant (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL CONSTRAINT role_grant_role CHECK (role IN ('intake', 'resource', 'coordination', 'admin', 'privacy', 'network_board')),
        from_on date NOT NULL,
        until_on date,
        CONSTRAINT role_grant_pk PRIMARY KEY (network_id, id),
        CONSTRAINT role_grant_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT role_grant_order CHECK (until_on >= from_on)
      );
      CREATE INDEX role_grant_person ON role_grant (network_id, person_id);

      CREATE TABLE session (
        token_hash bytea CONSTRAINT session_pk PRIMARY KEY,
        network_id uuid NOT NULL,
        account_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT session_account_fk FOREIGN KEY (network_id, account_id) REFERENCES account ON DELETE CASCADE
      );
      COMMENT ON TABLE session IS 'Machine time on both sides: a security expiry does not follow the business clock.';

      CREATE TABLE rate_counter (
        network_id uuid NOT NULL,
        bucket text NOT NULL,
        subject_hash bytea NOT NULL,
        window_start timestamptz NOT NULL,
        hits integer NOT NULL,
        CONSTRAINT rate_counter_pk PRIMARY KEY (network_id, bucket, subject_hash, window_start)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE rate_counter; DROP TABLE session; DROP TABLE role_grant; DROP TABLE account;`);
  }
}

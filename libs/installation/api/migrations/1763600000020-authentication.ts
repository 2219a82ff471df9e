import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = 'network_id = (SELECT (app.actor()).network_id)';

const TABLES = ['totp', 'passkey', 'recovery_code', 'challenge', 'known_device', 'account_recovery', 'account_recovery_approval'];

/** Second factors, the codes and challenges that are answered once, the devices an account is known on, and the recoveries that two people approve. */
export class Authentication1763600000020 implements MigrationInterface {
  name = 'Authentication1763600000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Nobody can say how the sessions of before were opened: whoever is signed in signs in again.
    await queryRunner.query(`
      TRUNCATE session;
      ALTER TABLE session
        ADD COLUMN id uuid NOT NULL,
        ADD COLUMN device_label text,
        ADD COLUMN method text NOT NULL CONSTRAINT session_method CHECK (method IN ('password', 'totp', 'recovery_code', 'mailed_code', 'passkey')),
        ADD COLUMN authenticated_at timestamptz NOT NULL,
        ADD CONSTRAINT session_id_unique UNIQUE (network_id, id);
      CREATE INDEX session_account ON session (network_id, account_id);
      COMMENT ON COLUMN session.device_label IS 'Families of browser and system only: enough to recognise one’s own device, too little to recognise a person.';

      ALTER TABLE account ADD COLUMN address_proven_at timestamptz;
      COMMENT ON COLUMN account.address_proven_at IS 'When a code mailed to the address last came back (machine time); null while only an administrator says whose it is.';

      CREATE TABLE totp (
        network_id uuid NOT NULL,
        account_id uuid NOT NULL,
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0,
        CONSTRAINT totp_pk PRIMARY KEY (network_id, account_id),
        CONSTRAINT totp_account_fk FOREIGN KEY (network_id, account_id) REFERENCES account ON DELETE CASCADE
      );
      COMMENT ON COLUMN totp.secret IS 'AES-256-GCM under a key kept outside the database; bound to its account.';
      COMMENT ON COLUMN totp.last_step IS 'The last time step that was used (RFC 6238 §5.2): a code works once.';

      CREATE TABLE passkey (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        credential_id text NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT passkey_pk PRIMARY KEY (network_id, id),
        CONSTRAINT passkey_credential_unique UNIQUE (network_id, credential_id),
        CONSTRAINT passkey_account_fk FOREIGN KEY (network_id, account_id) REFERENCES account ON DELETE CASCADE
      );
      CREATE INDEX passkey_account ON passkey (network_id, account_id);

      CREATE TABLE recovery_code (
        network_id uuid NOT NULL,
        account_id uuid NOT NULL,
        code_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT recovery_code_pk PRIMARY KEY (network_id, account_id, code_hash),
        CONSTRAINT recovery_code_account_fk FOREIGN KEY (network_id, account_id) REFERENCES account ON DELETE CASCADE
      );

      CREATE TABLE challenge (
        network_id uuid NOT NULL CONSTRAINT challenge_network_fk REFERENCES network,
        purpose text NOT NULL CONSTRAINT challenge_purpose CHECK (purpose IN ('sign_in', 'second_factor', 'reset', 'passkey_sign_in', 'passkey_enrolment')),
        browser_hash bytea NOT NULL,
        subject_hash bytea NOT NULL,
        answer_hash bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        CONSTRAINT challenge_pk PRIMARY KEY (network_id, purpose, browser_hash, subject_hash)
      );
      CREATE INDEX challenge_expires_at ON challenge (network_id, expires_at);
      COMMENT ON TABLE challenge IS 'What one browser was asked and may answer once, before long. Hashes alone; machine time.';

      CREATE TABLE known_device (
        network_id uuid NOT NULL,
        account_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT known_device_pk PRIMARY KEY (network_id, account_id, token_hash),
        CONSTRAINT known_device_account_fk FOREIGN KEY (network_id, account_id) REFERENCES account ON DELETE CASCADE
      );
      CREATE INDEX known_device_token ON known_device (network_id, token_hash);

      CREATE TABLE account_recovery (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        done_at timestamptz,
        CONSTRAINT account_recovery_pk PRIMARY KEY (network_id, id),
        CONSTRAINT account_recovery_account_fk FOREIGN KEY (network_id, account_id) REFERENCES account ON DELETE CASCADE
      );
      CREATE INDEX account_recovery_account ON account_recovery (network_id, account_id);

      CREATE TABLE account_recovery_approval (
        network_id uuid NOT NULL,
        recovery_id uuid NOT NULL,
        approver_id uuid NOT NULL,
        approved_at timestamptz NOT NULL,
        CONSTRAINT account_recovery_approval_pk PRIMARY KEY (network_id, recovery_id, approver_id),
        CONSTRAINT account_recovery_approval_recovery_fk FOREIGN KEY (network_id, recovery_id) REFERENCES account_recovery ON DELETE CASCADE,
        CONSTRAINT account_recovery_approval_approver_fk FOREIGN KEY (network_id, approver_id) REFERENCES person
      );
    `);
    await queryRunner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON totp, challenge, known_device TO phare_auth;
      GRANT SELECT, INSERT, DELETE ON passkey, recovery_code TO phare_auth;
      GRANT UPDATE (counter, last_used_at) ON passkey TO phare_auth;
      GRANT SELECT, INSERT ON account_recovery, account_recovery_approval TO phare_auth;
      GRANT UPDATE (done_at) ON account_recovery TO phare_auth;
      GRANT UPDATE (until_on), DELETE ON role_grant TO phare_auth;
      GRANT UPDATE (verified) ON person TO phare_auth;

      ${TABLES.map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY ${table}_of_the_network ON ${table} FOR ALL TO phare_auth USING (${OWN_NETWORK}) WITH CHECK (${OWN_NETWORK});`).join('\n      ')}
      CREATE POLICY role_grant_end ON role_grant FOR UPDATE TO phare_auth USING (${OWN_NETWORK}) WITH CHECK (${OWN_NETWORK});
      CREATE POLICY role_grant_take_back ON role_grant FOR DELETE TO phare_auth USING (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = role_grant.network_id AND role_grant.from_on >= me.today));
      CREATE POLICY person_verify ON person FOR UPDATE TO phare_auth USING (${OWN_NETWORK} AND NOT verified) WITH CHECK (${OWN_NETWORK} AND verified);
      COMMENT ON POLICY role_grant_take_back ON role_grant IS 'A role that began today cannot have ended yesterday: it alone is taken back. Every earlier one keeps its dates.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY person_verify ON person; DROP POLICY role_grant_take_back ON role_grant; DROP POLICY role_grant_end ON role_grant;
      REVOKE UPDATE (verified) ON person FROM phare_auth;
      REVOKE UPDATE (until_on), DELETE ON role_grant FROM phare_auth;
      DROP TABLE account_recovery_approval; DROP TABLE account_recovery; DROP TABLE known_device; DROP TABLE challenge; DROP TABLE recovery_code; DROP TABLE passkey; DROP TABLE totp;
      ALTER TABLE account DROP COLUMN address_proven_at;
      DROP INDEX session_account;
      ALTER TABLE session DROP CONSTRAINT session_id_unique, DROP COLUMN authenticated_at, DROP COLUMN method, DROP COLUMN device_label, DROP COLUMN id;
    `);
  }
}

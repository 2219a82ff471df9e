import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = 'network_id = (SELECT (app.actor()).network_id)';

/** A mailed link by which whoever was given an account chooses its first password. */
export class AccountInvitation1763600000141 implements MigrationInterface {
  name = 'AccountInvitation1763600000141';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account_invitation (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT account_invitation_pk PRIMARY KEY (network_id, id),
        CONSTRAINT account_invitation_one UNIQUE (network_id, account_id),
        CONSTRAINT account_invitation_account_fk FOREIGN KEY (network_id, account_id) REFERENCES account ON DELETE CASCADE
      );
      COMMENT ON TABLE account_invitation IS 'Good once, for some days: the row goes when the password is chosen, or when another link replaces it. The link itself is in no table: its hash is.';
      ALTER TABLE account_invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, DELETE ON account_invitation TO phare_auth;
      CREATE POLICY account_invitation_of_the_network ON account_invitation FOR ALL TO phare_auth USING (${OWN_NETWORK}) WITH CHECK (${OWN_NETWORK});
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE account_invitation');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_NETWORK = 'network_id = (SELECT (app.actor()).network_id)';

/** The private address of a person's calendar: whoever holds it reads dates and neutral titles, and nothing else. */
export class CalendarFeed1763600000114 implements MigrationInterface {
  name = 'CalendarFeed1763600000114';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendar_feed (
        network_id uuid NOT NULL,
        account_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT calendar_feed_pk PRIMARY KEY (network_id, account_id),
        CONSTRAINT calendar_feed_token_unique UNIQUE (network_id, token_hash),
        CONSTRAINT calendar_feed_account_fk FOREIGN KEY (network_id, account_id) REFERENCES account ON DELETE CASCADE
      );
      COMMENT ON TABLE calendar_feed IS 'One address per account, replaced by its holder, gone with it. The address itself is in no table: its hash is.';
      ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE (token_hash, created_at), DELETE ON calendar_feed TO phare_auth;
      CREATE POLICY calendar_feed_of_the_network ON calendar_feed FOR ALL TO phare_auth USING (${OWN_NETWORK}) WITH CHECK (${OWN_NETWORK});
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE calendar_feed');
  }
}

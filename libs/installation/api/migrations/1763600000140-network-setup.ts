import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The product itself at the first-run setup. */
const SETTING_UP = (table: string, network: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.${network} AND me.kind = 'system' AND me.task = 'setup')`;

/** The same, as long as the setup has not ended. */
const BEFORE_ITS_END = `${SETTING_UP('network', 'id')} AND EXISTS (SELECT FROM network_setup s WHERE s.network_id = network.id AND s.ended_at IS NULL)`;

/** The first-run setup of an empty installation: its one-time code, and what has been settled. What is settled stands in the network's own row. */
export class NetworkSetup1763600000140 implements MigrationInterface {
  name = 'NetworkSetup1763600000140';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE network ADD COLUMN privacy_officer jsonb, ADD COLUMN folder_says jsonb;
      COMMENT ON COLUMN network.privacy_officer IS 'Title, name and coordinates of the person in charge of the protection of personal information, which are published (P-39.1 art. 3.1).';
      COMMENT ON COLUMN network.folder_says IS 'What network.yaml said when it was last followed: it is followed again once it says something else.';

      CREATE TABLE network_setup (
        network_id uuid NOT NULL,
        code_id uuid,
        code_hash bytea,
        expires_at timestamptz,
        network_at timestamptz,
        policy_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT network_setup_pk PRIMARY KEY (network_id),
        CONSTRAINT network_setup_network_fk FOREIGN KEY (network_id) REFERENCES network
      );
      COMMENT ON TABLE network_setup IS 'One per network, opened with it: whoever types its code, shown at start, describes the network and makes its first accounts.';
      COMMENT ON COLUMN network_setup.code_hash IS 'The code itself follows from its id and a key kept outside the database. Machine time for its end.';

      ALTER TABLE network_setup ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, UPDATE (code_id, code_hash, expires_at, network_at, policy_at, ended_at) ON network_setup TO phare_auth;
      GRANT SELECT (id, name, time_zone, phone, email, privacy_officer), UPDATE (name, time_zone, phone, email, privacy_officer) ON network TO phare_auth;
      GRANT SELECT (privacy_officer) ON network TO phare_app;
      CREATE POLICY network_setup_provisioned ON network_setup FOR INSERT TO phare_owner WITH CHECK (true);
      CREATE POLICY network_setup_read ON network_setup FOR SELECT TO phare_auth USING (${SETTING_UP('network_setup', 'network_id')});
      CREATE POLICY network_setup_settle ON network_setup FOR UPDATE TO phare_auth USING (${SETTING_UP('network_setup', 'network_id')}) WITH CHECK (${SETTING_UP('network_setup', 'network_id')});
      CREATE POLICY network_of_setup ON network FOR SELECT TO phare_auth USING (id = (SELECT (app.actor()).network_id));
      CREATE POLICY network_set_up ON network FOR UPDATE TO phare_auth USING (${BEFORE_ITS_END}) WITH CHECK (${BEFORE_ITS_END});
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY network_set_up ON network; DROP POLICY network_of_setup ON network;
      REVOKE SELECT (id, name, time_zone, phone, email, privacy_officer), UPDATE (name, time_zone, phone, email, privacy_officer) ON network FROM phare_auth;
      DROP TABLE network_setup;
      ALTER TABLE network DROP COLUMN folder_says, DROP COLUMN privacy_officer;
    `);
  }
}

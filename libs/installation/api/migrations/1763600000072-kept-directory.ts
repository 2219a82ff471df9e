import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT_BY_THE_TEAM = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND me.team)`;

const CHANGES = {
  partner_resource: 'version, name, type, description, territories, languages, modes, phone, email, url, checked_on, retired_on',
  training_session: 'version, title, description, starts_at, mode, open_to_non_members, fee_cents, retired_on',
};

/** The team keeps the directory: what it adds, it may correct and retire. Nothing is erased: referrals point to it. */
export class KeptDirectory1763600000072 implements MigrationInterface {
  name = 'KeptDirectory1763600000072';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE partner_resource ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN modes text[] NOT NULL DEFAULT '{}', ADD COLUMN retired_on date;
      ALTER TABLE training_session ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN retired_on date;
      ${Object.entries(CHANGES).map(([table, columns]) => `GRANT UPDATE (${columns}) ON ${table} TO phare_app;
      CREATE POLICY ${table}_change ON ${table} FOR UPDATE TO phare_app USING (${KEPT_BY_THE_TEAM(table)}) WITH CHECK (${KEPT_BY_THE_TEAM(table)});`).join('\n      ')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${Object.entries(CHANGES).map(([table, columns]) => `DROP POLICY ${table}_change ON ${table}; REVOKE UPDATE (${columns}) ON ${table} FROM phare_app;`).join('\n      ')}
      ALTER TABLE training_session DROP COLUMN retired_on, DROP COLUMN version;
      ALTER TABLE partner_resource DROP COLUMN retired_on, DROP COLUMN modes, DROP COLUMN version;
    `);
  }
}

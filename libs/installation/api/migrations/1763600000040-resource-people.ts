import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEEPS_PROFILES = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND (me.team OR me.kind = 'system' OR ${table}.person_id = me.person_id))`;

/** Who can accompany: what they know, where, how, how much they can take, and when they are away. What each may change is the application's to say. */
export class ResourcePeople1763600000040 implements MigrationInterface {
  name = 'ResourcePeople1763600000040';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE resource_person (
        network_id uuid NOT NULL,
        person_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        kind text NOT NULL CONSTRAINT resource_person_kind CHECK (kind IN ('internal', 'peer', 'external')),
        skills text[] NOT NULL,
        territories text[] NOT NULL,
        languages text[] NOT NULL,
        modes text[] NOT NULL,
        time_zone text NOT NULL,
        capacity smallint NOT NULL CONSTRAINT resource_person_capacity CHECK (capacity >= 0),
        availability text,
        opted_in_on date,
        opted_out_on date,
        CONSTRAINT resource_person_pk PRIMARY KEY (network_id, person_id),
        CONSTRAINT resource_person_person_fk FOREIGN KEY (network_id, person_id) REFERENCES person,
        CONSTRAINT resource_person_opted_order CHECK (opted_out_on >= opted_in_on)
      );
      COMMENT ON COLUMN resource_person.opted_in_on IS 'Peers accompany only from the day they say so on, and until the day they say no more.';
      COMMENT ON COLUMN resource_person.skills IS 'Items of the offer. Codes are the policy''s: no CHECK.';

      CREATE TABLE resource_absence (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL,
        substitute_id uuid,
        CONSTRAINT resource_absence_pk PRIMARY KEY (network_id, id),
        CONSTRAINT resource_absence_person_fk FOREIGN KEY (network_id, person_id) REFERENCES resource_person,
        CONSTRAINT resource_absence_substitute_fk FOREIGN KEY (network_id, substitute_id) REFERENCES resource_person,
        CONSTRAINT resource_absence_order CHECK (until_on >= from_on),
        CONSTRAINT resource_absence_another CHECK (substitute_id <> person_id)
      );
      CREATE INDEX resource_absence_person ON resource_absence (network_id, person_id, until_on);

      ALTER TABLE resource_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE resource_absence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON resource_person, resource_absence TO phare_app;
      GRANT UPDATE (version, skills, territories, languages, modes, time_zone, capacity, availability, opted_in_on, opted_out_on) ON resource_person TO phare_app;
      GRANT DELETE ON resource_absence TO phare_app;
      CREATE POLICY resource_person_read ON resource_person FOR SELECT TO phare_app USING (${KEEPS_PROFILES('resource_person')});
      CREATE POLICY resource_person_add ON resource_person FOR INSERT TO phare_app WITH CHECK (EXISTS (SELECT FROM app.actor() me WHERE me.network_id = resource_person.network_id AND (me.team OR me.kind = 'system')));
      CREATE POLICY resource_person_change ON resource_person FOR UPDATE TO phare_app USING (${KEEPS_PROFILES('resource_person')}) WITH CHECK (${KEEPS_PROFILES('resource_person')});
      CREATE POLICY resource_absence_read ON resource_absence FOR SELECT TO phare_app USING (${KEEPS_PROFILES('resource_absence')});
      CREATE POLICY resource_absence_add ON resource_absence FOR INSERT TO phare_app WITH CHECK (${KEEPS_PROFILES('resource_absence')});
      CREATE POLICY resource_absence_remove ON resource_absence FOR DELETE TO phare_app USING (${KEEPS_PROFILES('resource_absence')});
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE resource_absence; DROP TABLE resource_person;`);
  }
}

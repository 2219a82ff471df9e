import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_SIGHT = (id: string): string => `EXISTS (SELECT FROM support_request r WHERE r.network_id = linked_sides.network_id AND r.id = ${id})`;
const KEPT = `EXISTS (SELECT FROM support_request r WHERE r.network_id = linked_sides.network_id AND r.id IN (one_id, other_id) AND r.sealed AND r.keeper_id = me.person_id)`;
const asks = (condition: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = linked_sides.network_id AND (${condition}))`;

/** That two requests are the two sides of one conflict (domain.md, D8): their keepers and coordination know, and nobody else learns that there is such a row. */
export class LinkedSides1763600000081 implements MigrationInterface {
  name = 'LinkedSides1763600000081';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE linked_sides (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        one_id uuid NOT NULL,
        one_number text NOT NULL,
        other_id uuid NOT NULL,
        other_number text NOT NULL,
        linked_by_id uuid NOT NULL,
        linked_at timestamptz NOT NULL,
        ended_by_id uuid,
        ended_at timestamptz,
        CONSTRAINT linked_sides_pk PRIMARY KEY (network_id, id),
        CONSTRAINT linked_sides_one_fk FOREIGN KEY (network_id, one_id) REFERENCES support_request,
        CONSTRAINT linked_sides_other_fk FOREIGN KEY (network_id, other_id) REFERENCES support_request,
        CONSTRAINT linked_sides_linked_by_fk FOREIGN KEY (network_id, linked_by_id) REFERENCES person,
        CONSTRAINT linked_sides_ended_by_fk FOREIGN KEY (network_id, ended_by_id) REFERENCES person
      );
      COMMENT ON COLUMN linked_sides.other_number IS 'Kept here for a keeper, who may know the number of the other side and nothing else of it.';
      CREATE INDEX linked_sides_one ON linked_sides (network_id, one_id);
      CREATE INDEX linked_sides_other ON linked_sides (network_id, other_id);
      ALTER TABLE linked_sides ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE (ended_by_id, ended_at) ON linked_sides TO phare_app;
      CREATE POLICY linked_sides_read ON linked_sides FOR SELECT TO phare_app USING (${asks(`me.coordination AND ${IN_SIGHT('one_id')} AND ${IN_SIGHT('other_id')} OR me.team AND ${KEPT}`)});
      CREATE POLICY linked_sides_add ON linked_sides FOR INSERT TO phare_app WITH CHECK (${asks(`me.coordination AND linked_by_id = me.person_id AND ${IN_SIGHT('one_id')} AND ${IN_SIGHT('other_id')}`)});
      CREATE POLICY linked_sides_end ON linked_sides FOR UPDATE TO phare_app USING (${asks('me.coordination')}) WITH CHECK (${asks('me.coordination AND ended_by_id = me.person_id')});
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE linked_sides;`);
  }
}

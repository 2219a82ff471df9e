import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_OPENS, sightFunctions, TIE_LOCKS, type Sights } from './row-security/functions';

/** Only the request that this transaction writes. */
const AUTHORED = `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = assignment.network_id AND assignment.request_id = me.authored)`;

const asks = (condition: string): string => `EXISTS (SELECT FROM app.standing() me WHERE me.network_id = support_request.network_id AND (${condition.replaceAll('r.', 'support_request.')}))`;

/** What a request shows to whom, again: the functions that say it, and the policies of the table itself. */
const shows = (sights: Sights): string => `
      SET LOCAL ROLE phare_sight; ${sightFunctions(sights)}
      SET LOCAL ROLE phare_owner;
      DROP POLICY request_in_sight ON support_request; DROP POLICY request_change ON support_request;
      CREATE POLICY request_in_sight ON support_request FOR SELECT TO phare_app USING (${asks(sights.inSight)});
      CREATE POLICY request_change ON support_request FOR UPDATE TO phare_app USING (${asks(sights.inSight)})
        WITH CHECK (network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid));`;

const inForce = (of: string): string => `${of}.from_on <= me.today AND (${of}.until_on IS NULL OR ${of}.until_on >= me.today)`;

/** Whether someone, by a condition on `x.person_id`, has a dated row that ties them to the organisation. */
const tiedBy = (table: string, whom: string): string => `EXISTS (SELECT FROM public.${table} x WHERE x.network_id = me.network_id AND ${whom} AND ${inForce('x')} AND x.organisation_id = organisation)`;

const ON_THE_BOARD = `x.person_id IN (SELECT g.person_id FROM public.role_grant g WHERE g.network_id = me.network_id AND g.role = 'network_board' AND ${inForce('g')})`;

const CONFLICTS = `
      CREATE FUNCTION app.conflicts(person uuid, organisation uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        RETURN array_remove(ARRAY[
          CASE WHEN ${tiedBy('tie', 'x.person_id = person')} THEN 'tie' END,
          CASE WHEN ${tiedBy('mandate', 'x.person_id = person')} THEN 'mandate' END,
          CASE WHEN NOT EXISTS (SELECT FROM public.resource_person p WHERE p.network_id = me.network_id AND p.person_id = person AND p.kind <> 'internal')
                AND (${tiedBy('tie', ON_THE_BOARD)} OR ${tiedBy('mandate', ON_THE_BOARD)}) THEN 'board_link' END], NULL);
      END $$;
      COMMENT ON FUNCTION app.conflicts(uuid, uuid) IS 'What would put someone in conflict of interest if they accompanied an organisation today, in codes: asked by people who may not read the ties of others. Whoever works for the federation answers to its board.';
      REVOKE ALL ON FUNCTION app.conflicts(uuid, uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.conflicts(uuid, uuid) TO phare_app;`;

/** Who was proposed, who answered and when; and the conflict of interest that a requester was told of and accepted, which opens the request despite a tie. */
export class Assignments1763600000041 implements MigrationInterface {
  name = 'Assignments1763600000041';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE assignment
        ADD COLUMN proposed_by_id uuid,
        ADD COLUMN accepted_at timestamptz,
        ADD COLUMN ended_at timestamptz,
        ADD COLUMN ended_by_id uuid,
        ADD COLUMN conflicts text[] NOT NULL DEFAULT '{}'
          CONSTRAINT assignment_conflicts CHECK (conflicts <@ ARRAY['tie', 'mandate', 'board_link', 'declared']),
        ADD COLUMN conflict_declared boolean,
        ADD COLUMN conflict_accepted boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT assignment_proposed_by_fk FOREIGN KEY (network_id, proposed_by_id) REFERENCES person,
        ADD CONSTRAINT assignment_ended_by_fk FOREIGN KEY (network_id, ended_by_id) REFERENCES person,
        ADD CONSTRAINT assignment_accepted_at CHECK (accepted_at IS NULL OR state IN ('accepted', 'ended')),
        ADD CONSTRAINT assignment_ended_at CHECK (ended_at IS NULL OR state IN ('declined', 'ended'));
      COMMENT ON COLUMN assignment.conflict_declared IS 'What the person answered when they took it on or declared a conflict; NULL until then.';
      COMMENT ON COLUMN assignment.conflict_accepted IS 'Whether the requester was told of the conflict and accepted it.';
      CREATE UNIQUE INDEX assignment_proposed_once ON assignment (network_id, request_id, resource_person_id) WHERE state = 'proposed';
      GRANT INSERT, UPDATE (state, accepted_at, ended_at, ended_by_id, conflicts, conflict_declared, conflict_accepted) ON assignment TO phare_app;
      CREATE POLICY assignment_add ON assignment FOR INSERT TO phare_app WITH CHECK (${AUTHORED});
      CREATE POLICY assignment_change ON assignment FOR UPDATE TO phare_app USING (${AUTHORED}) WITH CHECK (${AUTHORED});

      GRANT SELECT (conflict_accepted) ON assignment TO phare_sight;
      GRANT SELECT (network_id, person_id, role, from_on, until_on) ON role_grant TO phare_sight;
      GRANT SELECT (network_id, person_id, kind) ON resource_person TO phare_sight;
      CREATE POLICY role_grant_looked_up ON role_grant FOR SELECT TO phare_sight USING (true);
      CREATE POLICY resource_person_looked_up ON resource_person FOR SELECT TO phare_sight USING (true);

      ALTER TYPE app.standing ADD ATTRIBUTE disclosed uuid[];
      GRANT CREATE ON SCHEMA app TO phare_sight;
      ${shows(DISCLOSURE_OPENS)}
      SET LOCAL ROLE phare_sight; ${CONFLICTS}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT CREATE ON SCHEMA app TO phare_sight;
      ${shows(TIE_LOCKS)}
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
      ALTER TYPE app.standing DROP ATTRIBUTE disclosed;
      SET LOCAL ROLE phare_sight; DROP FUNCTION app.conflicts(uuid, uuid);
      SET LOCAL ROLE phare_owner;
      DROP POLICY resource_person_looked_up ON resource_person; DROP POLICY role_grant_looked_up ON role_grant;
      REVOKE SELECT (network_id, person_id, kind) ON resource_person FROM phare_sight;
      REVOKE SELECT (network_id, person_id, role, from_on, until_on) ON role_grant FROM phare_sight;
      DROP POLICY assignment_change ON assignment; DROP POLICY assignment_add ON assignment;
      REVOKE INSERT, UPDATE (state, accepted_at, ended_at, ended_by_id, conflicts, conflict_declared, conflict_accepted) ON assignment FROM phare_app;
      REVOKE SELECT (conflict_accepted) ON assignment FROM phare_sight;
      DROP INDEX assignment_proposed_once;
      ALTER TABLE assignment DROP CONSTRAINT assignment_ended_at, DROP CONSTRAINT assignment_accepted_at, DROP CONSTRAINT assignment_ended_by_fk, DROP CONSTRAINT assignment_proposed_by_fk,
        DROP COLUMN conflict_accepted, DROP COLUMN conflict_declared, DROP COLUMN conflicts, DROP COLUMN ended_by_id, DROP COLUMN ended_at, DROP COLUMN accepted_at, DROP COLUMN proposed_by_id;
    `);
  }
}

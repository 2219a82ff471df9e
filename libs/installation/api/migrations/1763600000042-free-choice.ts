import type { MigrationInterface, QueryRunner } from 'typeorm';
import { besideARequest } from './row-security/beside-a-request';

const WORKED_WITH = `
      CREATE FUNCTION app.worked_with(organisation uuid) RETURNS TABLE (person_id uuid, times integer) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        IF NOT me.team OR organisation = ANY (me.tied) THEN RETURN; END IF;
        RETURN QUERY SELECT a.resource_person_id, count(DISTINCT r.id)::int FROM public.support_request r
          JOIN public.assignment a ON a.network_id = r.network_id AND a.request_id = r.id AND a.accepted_at IS NOT NULL
          WHERE r.network_id = me.network_id AND r.organisation_id = organisation AND NOT r.sealed AND r.id <> ALL (me.excluded) GROUP BY a.resource_person_id;
      END $$;
      COMMENT ON FUNCTION app.worked_with(uuid) IS 'Who has accompanied an organisation, and on how many requests: for the team, which no longer reads those that have ended. Sealed ones are never counted.';
      REVOKE ALL ON FUNCTION app.worked_with(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.worked_with(uuid) TO phare_app;`;

const inForce = (of: string): string => `${of}.from_on <= me.today AND (${of}.until_on IS NULL OR ${of}.until_on >= me.today)`;

const RESOURCE_PEOPLE = `
      CREATE FUNCTION app.resource_people() RETURNS TABLE (person_id uuid, away boolean) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.actor := app.actor();
      BEGIN
        RETURN QUERY SELECT g.person_id, bool_or(EXISTS (SELECT FROM public.resource_absence b WHERE b.network_id = g.network_id AND b.person_id = g.person_id AND ${inForce('b')}))
          FROM public.role_grant g LEFT JOIN public.resource_person p ON p.network_id = g.network_id AND p.person_id = g.person_id
          WHERE g.network_id = me.network_id AND g.role = 'resource' AND ${inForce('g')}
            AND (p.kind IS DISTINCT FROM 'peer' OR p.opted_in_on <= me.today AND (p.opted_out_on IS NULL OR p.opted_out_on > me.today))
          GROUP BY g.person_id;
      END $$;
      COMMENT ON FUNCTION app.resource_people() IS 'Who may be asked to accompany today, and whether they are away: peers only while they agree. For requesters too, who choose among them and read no profile.';
      REVOKE ALL ON FUNCTION app.resource_people() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.resource_people() TO phare_app;`;

/** Free choice: what a requester was shown, and what they chose; in which language they asked; and who makes a resource person. */
export class FreeChoice1763600000042 implements MigrationInterface {
  name = 'FreeChoice1763600000042';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE offered_choice (
        network_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        offered_at timestamptz NOT NULL,
        assignment_id uuid,
        person_ids uuid[] NOT NULL,
        partner_ids uuid[] NOT NULL,
        decision text CONSTRAINT offered_choice_decision CHECK (decision IN ('accepted', 'another', 'declined')),
        wished_person_id uuid,
        wished_partner_id uuid,
        decided_at timestamptz,
        decided_by_id uuid,
        CONSTRAINT offered_choice_pk PRIMARY KEY (network_id, id),
        CONSTRAINT offered_choice_request_fk FOREIGN KEY (network_id, request_id) REFERENCES support_request,
        CONSTRAINT offered_choice_assignment_fk FOREIGN KEY (network_id, assignment_id) REFERENCES assignment,
        CONSTRAINT offered_choice_decided_by_fk FOREIGN KEY (network_id, decided_by_id) REFERENCES person,
        CONSTRAINT offered_choice_decided CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by_id IS NULL)),
        CONSTRAINT offered_choice_shown CHECK ((wished_person_id IS NULL OR wished_person_id = ANY (person_ids)) AND (wished_partner_id IS NULL OR wished_partner_id = ANY (partner_ids))),
        CONSTRAINT offered_choice_one_wish CHECK (wished_person_id IS NULL OR wished_partner_id IS NULL)
      );
      COMMENT ON TABLE offered_choice IS 'What was shown when something was proposed, or when someone else was asked for, and what the requester chose (policy clause partenaires.libre-choix). Nothing of it is ever taken away.';
      CREATE INDEX offered_choice_request ON offered_choice (network_id, request_id, id);
      ${besideARequest({ table: 'offered_choice', changes: ['decision', 'wished_person_id', 'wished_partner_id', 'decided_at', 'decided_by_id'], words: [] })}

      ALTER TABLE support_request ADD COLUMN language text NOT NULL DEFAULT 'fr' CONSTRAINT support_request_language CHECK (language IN ('fr', 'en'));
      COMMENT ON COLUMN support_request.language IS 'The language in which it was filed.';

      CREATE POLICY role_grant_resource ON role_grant FOR INSERT TO phare_app
        WITH CHECK (role = 'resource' AND EXISTS (SELECT FROM app.actor() me WHERE me.network_id = role_grant.network_id AND me.team));

      GRANT SELECT (accepted_at) ON assignment TO phare_sight;
      GRANT SELECT (opted_in_on, opted_out_on) ON resource_person TO phare_sight;
      GRANT SELECT (network_id, person_id, from_on, until_on) ON resource_absence TO phare_sight;
      CREATE POLICY resource_absence_looked_up ON resource_absence FOR SELECT TO phare_sight USING (true);
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${WORKED_WITH} ${RESOURCE_PEOPLE}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL ROLE phare_sight; DROP FUNCTION app.resource_people(); DROP FUNCTION app.worked_with(uuid);
      SET LOCAL ROLE phare_owner;
      DROP POLICY resource_absence_looked_up ON resource_absence;
      REVOKE SELECT (network_id, person_id, from_on, until_on) ON resource_absence FROM phare_sight;
      REVOKE SELECT (opted_in_on, opted_out_on) ON resource_person FROM phare_sight;
      REVOKE SELECT (accepted_at) ON assignment FROM phare_sight;
      DROP POLICY role_grant_resource ON role_grant;
      ALTER TABLE support_request DROP COLUMN language;
      DROP TABLE offered_choice;
    `);
  }
}

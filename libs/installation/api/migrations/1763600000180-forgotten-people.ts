import type { MigrationInterface, QueryRunner } from 'typeorm';
import { destroyRows, destructionCounts, ENTRIES, GONE } from './row-security/destroying';

const SCHEDULED = 'scheduled_follow_up';

/** What says whom a request names: it goes after the people have been looked at. */
const NAMES = ['meeting_invitation', 'planned_meeting', 'request_audience'];

const goes = (table: string): string => `DELETE FROM public.${table} x WHERE x.network_id = r.network_id AND x.request_id = r.id;`;

/** Whom the request `r` names. */
const OF_THE_REQUEST = `p.network_id = r.network_id AND (p.id = (SELECT s.requester_id FROM public.support_request s WHERE s.network_id = r.network_id AND s.id = r.id)
              OR p.id IN (${['request_audience', 'meeting_invitation'].map((table) => `SELECT x.person_id FROM public.${table} x WHERE x.network_id = r.network_id AND x.request_id = r.id`).join(' UNION ALL ')}))`;

// Locked first: a request that the same address files meanwhile is then seen by the next statement.
const FORGET = `
          PERFORM FROM public.person p WHERE ${OF_THE_REQUEST} ORDER BY p.id FOR UPDATE;
          UPDATE public.person p SET name = '', email = NULL, phone = NULL WHERE ${OF_THE_REQUEST} AND app.to_forget(p.network_id, p.id);
          ${NAMES.map(goes).join('\n          ')}`;

/** Known otherwise than by a request: an account, a place in an organisation, a part in the network, a declared tie. */
const KNOWN_ELSEWHERE = ['account', 'mandate', 'role_grant', 'resource_person', 'tie'].map((table) => `EXISTS (SELECT FROM public.${table} x WHERE x.network_id = network AND x.person_id = about)`).join(' OR ');

const NAMED_BY = ['request_audience', 'meeting_invitation', 'excluded_person', 'inbound_mail'].map((table) => `SELECT x.request_id FROM public.${table} x WHERE x.network_id = network AND x.person_id = about`);

const TO_FORGET = `
      CREATE FUNCTION app.to_forget(network uuid, about uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE naming uuid[] := ARRAY(SELECT s.id FROM public.support_request s WHERE s.network_id = network AND s.requester_id = about UNION ALL ${NAMED_BY.join(' UNION ALL ')});
      BEGIN
        RETURN EXISTS (SELECT FROM public.person p WHERE p.network_id = network AND p.id = about AND NOT p.verified)
          AND EXISTS (SELECT FROM unnest(naming) n WHERE app.to_destroy(network, n))
          AND NOT EXISTS (SELECT FROM unnest(naming) n LEFT JOIN public.support_request s ON s.network_id = network AND s.id = n WHERE s.destroyed_at IS NULL)
          AND NOT (${KNOWN_ELSEWHERE});
      END $$;
      COMMENT ON FUNCTION app.to_forget(uuid, uuid) IS 'Whether someone is known by nothing but requests whose words are gone, the last of which two people have just decided to destroy.';
      REVOKE ALL ON FUNCTION app.to_forget(uuid, uuid) FROM PUBLIC;`;

const AS_SIGHT = (sql: string): string => `
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${sql}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;`;

/** With a request go the names that the directory has by it alone, and the note of the follow-up that brought it out. */
export class ForgottenPeople1763600000180 implements MigrationInterface {
  name = 'ForgottenPeople1763600000180';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      GRANT SELECT (person_id) ON meeting_invitation, inbound_mail TO phare_sight;
      GRANT UPDATE (name, email, phone) ON person TO phare_sight;
      GRANT SELECT (network_id, request_id), DELETE ON ${SCHEDULED} TO phare_sight;
      CREATE POLICY ${SCHEDULED}_counted ON ${SCHEDULED} FOR SELECT TO phare_sight USING (true);
      CREATE POLICY ${SCHEDULED}_destroyed ON ${SCHEDULED} FOR DELETE TO phare_sight USING (app.to_destroy(${SCHEDULED}.network_id, ${SCHEDULED}.request_id));
      CREATE INDEX ${SCHEDULED}_request ON ${SCHEDULED} (network_id, request_id) WHERE request_id IS NOT NULL;
      ${AS_SIGHT(`${TO_FORGET} ${destructionCounts([...ENTRIES, SCHEDULED])} ${destroyRows({ gone: [...GONE.filter((table) => !NAMES.includes(table)), SCHEDULED], last: FORGET })}`)}
      CREATE POLICY person_forgotten ON person FOR UPDATE TO phare_sight USING (app.to_forget(person.network_id, person.id)) WITH CHECK (person.name = '' AND person.email IS NULL AND person.phone IS NULL);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY person_forgotten ON person;
      ${AS_SIGHT(`${destroyRows({ gone: GONE })} ${destructionCounts(ENTRIES)} DROP FUNCTION app.to_forget(uuid, uuid);`)}
      DROP INDEX ${SCHEDULED}_request;
      DROP POLICY ${SCHEDULED}_destroyed ON ${SCHEDULED}; DROP POLICY ${SCHEDULED}_counted ON ${SCHEDULED};
      REVOKE SELECT (network_id, request_id), DELETE ON ${SCHEDULED} FROM phare_sight;
      REVOKE UPDATE (name, email, phone) ON person FROM phare_sight;
      REVOKE SELECT (person_id) ON meeting_invitation, inbound_mail FROM phare_sight;
    `);
  }
}

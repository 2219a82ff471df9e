import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the functions below read beyond what others read already (the counts of a destruction, of migration `destruction`). */
const READ: Readonly<Record<string, string>> = {
  person: 'name, phone, created_at',
  account: 'locale',
  mandate: 'function',
  organisation: 'name',
  resource_person: 'skills, territories, languages, modes, availability',
  rights_request: 'network_id, id, kind, identity_method',
  rights_answer: 'network_id, rights_request_id',
  support_request: 'channel, requester_function, offer_items, language, notice_version, notice_read_by',
  timeline_entry: 'id, at, actor_id, text, internal, detail',
  review: 'id, moment, usefulness, appropriation, comment, answered_at',
  referral_consent: 'id, fields, given_at, withdrawn_at',
  attachment: 'id, name, size, added_by_id, added_at',
};

/** Tables that the owner of these functions reads here for the first time. */
const NEWLY_READ = ['rights_request', 'rights_answer'];

/** An access or portability request that waits for its answer, from someone who has shown who they are: to whoever answers for privacy. */
const ASKED = `'privacy' = ANY ((app.actor()).roles) AND EXISTS (SELECT FROM public.rights_request x WHERE x.network_id = me.network_id AND x.id = asked AND x.kind IN ('access', 'portability') AND x.identity_method IS NOT NULL
          AND NOT EXISTS (SELECT FROM public.rights_answer y WHERE y.network_id = x.network_id AND y.rights_request_id = x.id))`;

const listed = (object: string, from: string): string => `COALESCE((SELECT jsonb_agg(jsonb_build_object(${object}) ORDER BY x.id) FROM public.${from}), '[]')`;
const beside = (table: string): string => `${table} x WHERE x.network_id = r.network_id AND x.request_id = r.id`;

/** What was collected from the person in one request; nothing that the team or anyone else wrote, nor whom they excluded. */
const REQUEST = `jsonb_build_object('number', r.number, 'receivedAt', r.received_at, 'channel', r.channel, 'organisation', r.organisation_name,
          'name', r.requester_name, 'email', r.requester_email, 'phone', r.requester_phone, 'function', r.requester_function, 'language', r.language,
          'subject', r.subject, 'description', r.description, 'offerItems', r.offer_items, 'situation', r.situation, 'preferredModes', r.preferred_modes,
          'notice', jsonb_build_object('version', r.notice_version, 'readBy', r.notice_read_by),
          'messages', ${listed(`'at', x.at, 'text', x.text`, `${beside('timeline_entry')} AND x.kind = 'message' AND NOT x.internal AND (x.actor_id = about OR x.actor_id IS NULL AND lower(x.detail ->> 'from') = lower(r.requester_email))`)},
          'reviews', ${listed(`'at', x.answered_at, 'moment', x.moment, 'usefulness', x.usefulness, 'appropriation', x.appropriation, 'comment', x.comment`, beside('review'))},
          'consents', ${listed(`'fields', x.fields, 'at', x.given_at, 'withdrawnAt', x.withdrawn_at`, beside('referral_consent'))},
          'files', ${listed(`'name', x.name, 'size', x.size, 'at', x.added_at`, `${beside('attachment')} AND x.added_by_id = about`)})`;

const FUNCTIONS = `
      CREATE FUNCTION app.persons_at(asked uuid, address text) RETURNS TABLE (id uuid, name text, organisations text[]) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE me app.standing := app.standing();
      BEGIN
        RETURN QUERY SELECT p.id, p.name, ARRAY(SELECT DISTINCT o.name FROM public.mandate m JOIN public.organisation o ON o.network_id = m.network_id AND o.id = m.organisation_id WHERE m.network_id = p.network_id AND m.person_id = p.id ORDER BY o.name)
          FROM public.person p WHERE ${ASKED} AND p.network_id = me.network_id
           AND (lower(p.email) = lower(address) OR EXISTS (SELECT FROM public.account a WHERE a.network_id = p.network_id AND a.person_id = p.id AND lower(a.email) = lower(address))) ORDER BY p.id LIMIT 20;
      END $$;
      COMMENT ON FUNCTION app.persons_at(uuid, text) IS 'Whom an address is of, for whoever answers to a person who has shown who they are.';

      CREATE FUNCTION app.portable_data(asked uuid, about uuid, reader text) RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        me app.standing := app.standing();
        handed uuid[];
      BEGIN
        IF NOT (${ASKED}) THEN RETURN NULL; END IF;
        SELECT COALESCE(array_agg(r.id ORDER BY r.received_at, r.id), '{}') INTO handed FROM public.support_request r
         WHERE r.network_id = me.network_id AND r.requester_id = about AND NOT r.sealed AND r.id <> ALL (me.excluded) AND NOT COALESCE(r.organisation_id = ANY (me.tied), false);
        INSERT INTO public.access_record (network_id, id, at, request_id, person_id, reader_name, purpose) SELECT me.network_id, uuidv7(), me.at, x.id, me.person_id, reader, 'portability' FROM unnest(handed) AS x (id);
        RETURN (SELECT jsonb_build_object(
          'person', jsonb_build_object('name', p.name, 'email', p.email, 'phone', p.phone, 'recordedAt', p.created_at),
          'account', (SELECT jsonb_build_object('email', a.email, 'locale', a.locale, 'addressProvenAt', a.address_proven_at) FROM public.account a WHERE a.network_id = p.network_id AND a.person_id = p.id LIMIT 1),
          'mandates', COALESCE((SELECT jsonb_agg(jsonb_build_object('organisation', o.name, 'function', m.function, 'from', m.from_on, 'until', m.until_on) ORDER BY m.from_on, o.name)
             FROM public.mandate m JOIN public.organisation o ON o.network_id = m.network_id AND o.id = m.organisation_id WHERE m.network_id = p.network_id AND m.person_id = p.id), '[]'),
          'resourcePerson', (SELECT jsonb_build_object('skills', s.skills, 'territories', s.territories, 'languages', s.languages, 'modes', s.modes, 'availability', s.availability, 'agreedOn', s.opted_in_on, 'withdrawnOn', s.opted_out_on)
             FROM public.resource_person s WHERE s.network_id = p.network_id AND s.person_id = p.id),
          'requests', COALESCE((SELECT jsonb_agg(${REQUEST} ORDER BY r.received_at, r.id) FROM public.support_request r WHERE r.network_id = p.network_id AND r.id = ANY (handed)), '[]'))
          FROM public.person p WHERE p.network_id = me.network_id AND p.id = about);
      END $$;
      COMMENT ON FUNCTION app.portable_data(uuid, uuid, text) IS 'What was collected from a person who asked for it and has shown who they are (P-39.1, s. 27). Each request of theirs that it reads gets its line in the read log. Of a sealed one it says nothing, nor that it exists.';
      REVOKE ALL ON FUNCTION app.persons_at(uuid, text), app.portable_data(uuid, uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.persons_at(uuid, text), app.portable_data(uuid, uuid, text) TO phare_app;`;

/** Portability: what a person gave, handed back to them in a format that a program reads. */
export class PortableData1763600000178 implements MigrationInterface {
  name = 'PortableData1763600000178';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${Object.entries(READ).map(([table, columns]) => `GRANT SELECT (${columns}) ON ${table} TO phare_sight;`).join('\n      ')}
      ${NEWLY_READ.map((table) => `CREATE POLICY ${table}_handed_back ON ${table} FOR SELECT TO phare_sight USING (network_id = (SELECT (app.actor()).network_id));`).join('\n      ')}
      GRANT CREATE ON SCHEMA app TO phare_sight;
      SET LOCAL ROLE phare_sight; ${FUNCTIONS}
      SET LOCAL ROLE phare_owner;
      REVOKE CREATE ON SCHEMA app FROM phare_sight;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL ROLE phare_sight; DROP FUNCTION app.portable_data(uuid, uuid, text); DROP FUNCTION app.persons_at(uuid, text);
      SET LOCAL ROLE phare_owner;
      ${NEWLY_READ.map((table) => `DROP POLICY ${table}_handed_back ON ${table};`).join('\n      ')}
      ${Object.entries(READ).map(([table, columns]) => `REVOKE SELECT (${columns}) ON ${table} FROM phare_sight;`).join('\n      ')}
    `);
  }
}

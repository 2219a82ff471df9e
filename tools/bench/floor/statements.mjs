const SUMMARY = `SELECT t.id, t.subject, t.status, t.queue, t.due_at, o.name AS organisation`;

/** One statement per operation; each answers the JSON text that goes out as it is. */
export const CREATE = {
  name: 'create',
  text: `WITH t AS (INSERT INTO ticket (queue, status, organisation_id, contact, agent_id, due_at, subject, body) VALUES ($1, 1, $2, $3, $4, $5, $6, $7) RETURNING id),
              e AS (INSERT INTO event (ticket_id, kind, author, new) SELECT id, 'create', $4::integer, $6::text FROM t)
         SELECT json_build_object('id', id)::text AS answer FROM t`,
};

export const LIST = {
  name: 'list',
  text: `SELECT COALESCE(json_agg(x), '[]')::text AS answer FROM (
           ${SUMMARY} FROM ticket t JOIN organisation o ON o.id = t.organisation_id
            WHERE t.agent_id = $1 AND t.status < 8 AND (t.due_at, t.id) > ($2::timestamptz, $3::bigint) ORDER BY t.due_at, t.id LIMIT 50) x`,
};

export const DETAIL = {
  name: 'detail',
  text: `SELECT json_build_object('id', t.id, 'subject', t.subject, 'body', t.body, 'status', t.status, 'queue', t.queue, 'due_at', t.due_at, 'created_at', t.created_at,
                'organisation', o.name, 'agent', a.name,
                'history', (SELECT json_agg(h) FROM (SELECT e.id, e.kind, e.author, e.at, e.body, e.old, e.new FROM event e WHERE e.ticket_id = t.id ORDER BY e.id) h))::text AS answer
           FROM ticket t JOIN organisation o ON o.id = t.organisation_id JOIN agent a ON a.id = t.agent_id WHERE t.id = $1`,
};

export const SEARCH = {
  name: 'search',
  text: `WITH found AS MATERIALIZED (
           SELECT id FROM ticket WHERE search_document @@ plainto_tsquery('floor_french', $1)
           UNION SELECT ticket_id FROM event WHERE body IS NOT NULL AND search_document @@ plainto_tsquery('floor_french', $1)
           ORDER BY 1 DESC LIMIT 50)
         SELECT COALESCE(json_agg(x), '[]')::text AS answer FROM (
           ${SUMMARY} FROM found JOIN ticket t USING (id) JOIN organisation o ON o.id = t.organisation_id ORDER BY t.id DESC) x`,
};

import { withClient } from '../postgres.mjs';
import { draw } from './random.mjs';
import { requestRow } from './request-row.mjs';
import { entriesOf, isSealed } from './shape.mjs';
import { description, note, subject } from './texts.mjs';

/** A generated column takes no value; every other is copied from a request that the product itself received. */
const COLUMNS = `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns WHERE table_name = 'support_request' AND is_generated = 'NEVER'`;
const requests = (columns) => `INSERT INTO support_request (${columns}) SELECT ${columns} FROM (SELECT r.* FROM jsonb_array_elements($1::jsonb) v
  JOIN support_request m ON m.id = (v ->> 'model')::uuid CROSS JOIN LATERAL jsonb_populate_record(m, v) r) r`;
const ENTRIES = `INSERT INTO timeline_entry (network_id, id, request_id, at, actor_id, kind, text, internal)
  SELECT r.network_id, uuidv7(), r.id, r.received_at, (v ->> 'actor')::uuid, v ->> 'kind', v ->> 'text', false
    FROM jsonb_array_elements($1::jsonb) v JOIN support_request r ON r.id = (v ->> 'request')::uuid`;
const ASSIGNMENTS = `INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at)
  SELECT r.network_id, uuidv7(), r.id, p.person_id, 'accepted', r.received_at
    FROM support_request r CROSS JOIN LATERAL (SELECT g.person_id FROM role_grant g WHERE g.role = 'resource' AND g.network_id = r.network_id LIMIT 1) p
   WHERE r.status = 'in_progress' AND NOT EXISTS (SELECT FROM assignment a WHERE a.request_id = r.id)`;
const NAMED = `INSERT INTO request_audience (network_id, request_id, person_id)
  SELECT r.network_id, r.id, p.id FROM support_request r CROSS JOIN LATERAL (SELECT p.id FROM person p WHERE p.network_id = r.network_id AND NOT p.verified LIMIT 1) p
   WHERE r.number LIKE '2000-%5' ON CONFLICT DO NOTHING`;
const EXCLUDED = `INSERT INTO excluded_person (network_id, id, request_id, text)
  SELECT r.network_id, uuidv7(), r.id, 'Une personne de l’équipe' FROM support_request r
   WHERE r.number LIKE '2000-%37' AND NOT r.sealed AND NOT EXISTS (SELECT FROM excluded_person x WHERE x.request_id = r.id)`;
const ORGANISATIONS = `WITH added AS (INSERT INTO organisation (network_id, id, name, search_name, time_zone, created_at)
    SELECT n.id, uuidv7(), 'Organisme fictif ' || i, 'organisme fictif ' || i, n.time_zone, '2026-01-01' FROM network n, generate_series(1, 60) i RETURNING network_id, id)
  INSERT INTO membership (network_id, id, organisation_id, from_on) SELECT network_id, uuidv7(), id, '2016-01-01' FROM added RETURNING organisation_id`;

/** The product's database: two requests go through the product itself, the others are copies of them that differ in all that matters to a read. */
export class ProductData {
  /** The requests with 10 entries. */
  measured = [];
  organisations = [];
  #random = draw(13);
  #filled = 0;

  constructor(url, models, { personId }) {
    this.url = url;
    this.models = models;
    this.personId = personId;
  }

  static async prepare(databaseUrl, url, session) {
    const organisations = await withClient(databaseUrl, async (client) => (await client.query(ORGANISATIONS)).rows.map((row) => row.organisation_id));
    const models = { ordinary: await model(url, session, organisations[0], false), sealed: await model(url, session, organisations[1], true) };
    return Object.assign(new ProductData(databaseUrl, models, session), { organisations });
  }

  /** Brings the copies to `size`. */
  async fill(size) {
    await withClient(this.url, async (client) => {
      const { rows: [{ columns }] } = await client.query(COLUMNS);
      const numbers = Array.from({ length: size - this.#filled }, (_, more) => this.#filled + more + 1);
      const copies = numbers.map((number) => ({ number, row: requestRow(number, this.#random, this) }));
      await client.query(requests(columns), [JSON.stringify(copies.map(({ row }) => row))]);
      await client.query(ENTRIES, [JSON.stringify(copies.flatMap((copy) => this.#entries(copy)))]);
      for (const more of [ASSIGNMENTS, NAMED, EXCLUDED]) await client.query(more);
      await client.query('VACUUM ANALYZE');
      await client.query('CHECKPOINT');
      this.#filled = size;
      this.measured.push(...copies.filter(({ number }) => entriesOf(number) === 10 && !isSealed(number)).map(({ row }) => row.id));
    });
  }

  #entries({ number, row }) {
    return Array.from({ length: entriesOf(number) }, (_, index) => ({ request: row.id, actor: this.personId, kind: index === 0 ? 'received' : 'follow_up', text: index === 0 || isSealed(number) ? null : note(this.#random) }));
  }
}

/** A request received by the product: its eligibility, priority and due date are the product's own. */
async function model(url, { writing, personId }, organisationId, sealed) {
  const random = draw(17);
  const body = {
    organisationId,
    channel: 'phone',
    requester: { name: 'Réal Cyr', email: 'real.cyr@exemple.test', phone: '418 555-0145', function: 'direction' },
    subject: subject(random),
    description: description(random),
    offerItems: [],
    situation: { affectsFunctioning: true, kinds: ['board_crisis'] },
    preferredModes: ['phone'],
    audience: { sealed, ...(sealed ? { keeperId: personId } : {}) },
    notice: { version: 'current', readBy: 'team' },
  };
  const response = await fetch(`${url}/api/requests`, { method: 'POST', headers: writing, body: JSON.stringify(body) });
  if (response.status !== 201) throw new Error(`A request of the bench was refused: ${await response.text()}`);
  return (await response.json()).id;
}

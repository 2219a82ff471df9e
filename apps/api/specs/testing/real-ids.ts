import { attached, PDF } from './a-file';
import { aMail, ingested } from './a-mail';
import { received } from './a-request';
import { acted, aPartner, closed, COORDINATION, INTAKE } from './acting';
import type { TestApplication } from './test-application';

/** Something of each register of the law: kept by whoever answers for privacy. */
async function registered(app: TestApplication): Promise<Readonly<Record<'incidents' | 'rights-requests' | 'holds' | 'destructions', string>>> {
  const as = 'privacy@exemple.test';
  const { body: incident } = await app.post('/incidents', { as, body: { awareOn: '2026-11-18', circumstances: 'Un courriel est parti à la mauvaise adresse.' } });
  const { body: asked } = await app.post('/rights-requests', { as, body: { kind: 'access', receivedOn: '2026-11-16', personName: 'Quelqu’un' } });
  const { body: hold } = await app.post('/retention/holds', { as, body: { number: (await received(app)).number, reason: 'Un litige.' } });
  // Asked by someone whom no route signs in as here: whoever tries to confirm it is another person.
  const [list] = await app.sql<{ id: string }>(
    `INSERT INTO destruction (network_id, id, state, rule, basis, policy_version_id, asked_by_id, asked_at)
       SELECT r.network_id, gen_random_uuid(), 'asked', 'years-7', '{"fr-CA": "x", "en-CA": "x"}', r.policy_version_id, r.requester_id, r.received_at FROM support_request r LIMIT 1 RETURNING id`,
  );
  return { incidents: incident.id, 'rights-requests': asked.id, holds: hold.id, destructions: String(list?.id) };
}

/** Ids by the part of a path that comes before them: `requests` for `/requests/:id`. */
export type Ids = Readonly<Record<string, string>>;

/** Whose account it is: nobody who signs in where these ids are used. */
const HOLDER = 'direction3@exemple.test';

/** Parameters with what comes before them. */
const PARAMETER = /([\w-]+)\/:\w+/g;

/** The path with an id for each of its parameters; an error where none is known, for a path with an empty id would be another. */
export const pathWith = (path: string, ids: Ids): string =>
  path.replace(PARAMETER, (_, of: string) => {
    const id = ids[of];
    if (!id) throw new Error(`no id is known of ${of}, for ${path}: say one in real-ids.ts`);
    return `${of}/${id}`;
  });

/** An id of something real for every parameter there is: a request with somebody to resolve, a tie, and an account's own things. */
export async function oneOfEach(app: TestApplication): Promise<Ids> {
  const { id: requests } = await received(app, { excludedPersons: [{ text: 'Quelqu’un' }] });
  const referred = await acted(app, await received(app), 'referrals', { as: INTAKE, body: { reason: 'requester_choice', targets: [{ partnerResourceId: await aPartner(app) }] } });
  const organisations = app.organisation('organisation-2');
  const { status, body: tie } = await app.post(`/organisations/${organisations}/ties`, { as: COORDINATION, body: { personId: app.person('resource2@exemple.test'), nature: 'family', from: '2026-01-01' } });
  if (status !== 201) throw new Error(`no tie was declared: ${status}`);
  const [ids] = await app.sql<Record<'accounts' | 'recoveries' | 'passkeys' | 'devices' | 'excluded' | 'steps', string>>(
    `WITH a AS (SELECT network_id, id, person_id FROM account WHERE email = $1),
        r AS (INSERT INTO account_recovery (network_id, id, account_id, asked_at, expires_at) SELECT network_id, gen_random_uuid(), id, $3::timestamptz, $4::timestamptz FROM a RETURNING id),
        p AS (INSERT INTO passkey (network_id, id, account_id, credential_id, public_key, counter, name, created_at) SELECT network_id, gen_random_uuid(), id, 'x', 'x', 0, 'Téléphone', $3 FROM a RETURNING id),
        t AS (INSERT INTO plan_step (network_id, id, request_id, title, owner, verb, status, added_by_id, added_at) SELECT network_id, gen_random_uuid(), $2, 'x', 'organisation', 'x', 'todo', person_id, $3 FROM a RETURNING id),
        s AS (INSERT INTO session (network_id, id, token_hash, account_id, method, created_at, last_seen_at, authenticated_at, expires_at) SELECT network_id, gen_random_uuid(), sha256('x'), id, 'password', $3, $3, $3, $4 FROM a RETURNING id)
      SELECT a.id AS accounts, r.id AS recoveries, p.id AS passkeys, s.id AS devices, t.id AS steps, (SELECT x.id FROM excluded_person x WHERE x.request_id = $2) AS excluded FROM a, r, p, s, t`,
    [HOLDER, requests, app.clock.now(), '2100-01-01'],
  );
  if (!ids) throw new Error('the demonstration has no such account');
  const { excluded, ...others } = ids;
  const { body: trainings } = await app.get('/training-sessions', { as: INTAKE });
  const ofTheDirectory = { 'partner-resources': await aPartner(app), 'training-sessions': trainings.items[0].id, 'referral-targets': referred.referrals[0].targets[0].id };
  const { id: mails } = await ingested(app, aMail());
  const [assignment] = await app.sql<{ id: string }>(`INSERT INTO assignment (network_id, id, request_id, resource_person_id, state, proposed_at) SELECT network_id, gen_random_uuid(), id, $2, 'proposed', received_at FROM support_request WHERE id = $1 RETURNING id`, [requests, app.person('resource1@exemple.test')]);
  const [absence] = await app.sql<{ id: string }>(`INSERT INTO resource_absence (network_id, id, person_id, from_on, until_on) SELECT network_id, gen_random_uuid(), person_id, '2027-01-01', '2027-01-02' FROM resource_person WHERE person_id = $1 RETURNING id`, [app.person('resource1@exemple.test')]);
  const [sides] = await app.sql<{ id: string }>(
    `INSERT INTO linked_sides (network_id, id, one_id, one_number, other_id, other_number, linked_by_id, linked_at) SELECT network_id, gen_random_uuid(), id, number, $2, 'x', $3, received_at FROM support_request WHERE id = $1 RETURNING id`,
    [requests, referred.id, app.person(COORDINATION)],
  );
  const [meeting] = await app.sql<{ id: string }>(`INSERT INTO planned_meeting (network_id, id, request_id, starts_at, minutes, mode, planned_by_id, changed_at) SELECT network_id, gen_random_uuid(), id, '2099-12-01', 60, 'video', requester_id, received_at FROM support_request WHERE id = $1 RETURNING id`, [requests]);
  const { body: schedule } = await app.post('/follow-up-schedules', { as: INTAKE, body: { organisationId: app.organisation('organisation-1'), title: 'Prendre des nouvelles', everyDays: 91, nextOn: '2027-01-15' } });
  const { body: closure } = await app.post('/office-closures', { as: COORDINATION, body: { from: '2099-12-24', until: '2099-12-31', reason: 'Congé' } });
  const travel = await tripOf(app, requests);
  const documents = await documentOf(app, requests);
  const attachment = await attached(app, { id: requests, version: 1 }, PDF, COORDINATION);
  const [lost] = await app.sql<{ id: string }>(`UPDATE outbox_message SET state = 'dead', next_attempt_at = $1 WHERE id = (SELECT id FROM outbox_message WHERE content ? 'number' ORDER BY id LIMIT 1) RETURNING id`, [app.clock.now()]);
  return { ...travel, ...documents, ...(await registered(app)), 'undelivered-mails': String(lost?.id), persons: app.person(HOLDER), 'office-closures': closure.id, 'planned-meetings': String(meeting?.id), calendar: 'nobody.ics', 'follow-up-schedules': schedule.id, 'linked-sides': String(sides?.id), 'inbound-mails': mails, assignments: String(assignment?.id), 'resource-people': app.person('resource1@exemple.test'), absences: String(absence?.id), attachments: attachment.created.id, requests, organisations, ties: tie.id, 'excluded-persons': excluded, ...ofTheDirectory, ...others };
}

/** A model whose first version was handed over; its file is nowhere. */
async function documentOf(app: TestApplication, requestId: string): Promise<Ids> {
  const [handed] = await app.sql<Ids>(
    `WITH r AS (SELECT network_id, id, requester_id, received_at FROM support_request WHERE id = $1),
        m AS (INSERT INTO document_model (network_id, id, code, title, item, description, language) SELECT network_id, gen_random_uuid(), 'x', 'x', 'documents-modeles.code-d-ethique', 'x', 'fr' FROM r RETURNING network_id, id),
        v AS (INSERT INTO document_version (network_id, id, model_id, number, name, media_type, size, content_hash, published_at) SELECT m.network_id, gen_random_uuid(), m.id, 1, 'x.txt', 'text/plain', 1, sha256('x'), r.received_at FROM m, r RETURNING network_id, id),
        h AS (INSERT INTO handed_document (network_id, id, request_id, version_id, handed_by_id, handed_at) SELECT r.network_id, gen_random_uuid(), r.id, v.id, r.requester_id, r.received_at FROM r, v RETURNING id)
      SELECT m.id AS "document-models", h.id AS "handed-documents", '1' AS versions FROM m, h`,
    [requestId],
  );
  if (!handed) throw new Error('no document was handed over');
  return handed;
}

/** A trip that waits for its answer, and one that is claimed. */
async function tripOf(app: TestApplication, requestId: string): Promise<Ids> {
  const [trip] = await app.sql<Ids>(
    `WITH r AS (SELECT network_id, id, requester_id, received_at FROM support_request WHERE id = $1),
        a AS (INSERT INTO travel_agreement (network_id, id, request_id, purpose, place, travel_on, kilometres, organisation_percent, maximum_cents, state, proposed_by_id, proposed_at)
              SELECT network_id, gen_random_uuid(), id, 'x', 'x', '2099-12-01', 1, 0, 100, 'proposed', requester_id, received_at FROM r RETURNING network_id, id, request_id),
        c AS (INSERT INTO travel_claim (network_id, id, request_id, agreement_id, kilometres, state, claimed_by_id, claimed_at) SELECT a.network_id, gen_random_uuid(), a.request_id, a.id, 1, 'submitted', r.requester_id, r.received_at FROM a, r RETURNING id)
      SELECT a.id AS "travel-agreements", c.id AS "travel-claims" FROM a, c`,
    [requestId],
  );
  if (!trip) throw new Error('no trip was added');
  return trip;
}

/** Ids that are there, by the first part of a path: for a route with a parameter to find something. */
export async function realIds(app: TestApplication): Promise<Readonly<Record<string, readonly string[]>>> {
  const requests = [await received(app), await received(app, { audience: { sealed: true } }), await closed(app, await received(app))];
  const { created } = await attached(app, requests[0], PDF, INTAKE);
  const { id: mail } = await ingested(app, aMail());
  const { body: schedule } = await app.post('/follow-up-schedules', { as: INTAKE, body: { organisationId: app.organisation('organisation-1'), title: 'Prendre des nouvelles', everyDays: 91, nextOn: '2027-01-15' } });
  const registers = await registered(app);
  return { incidents: [registers.incidents], 'rights-requests': [registers['rights-requests']], holds: [registers.holds], destructions: [registers.destructions], persons: [app.person(HOLDER)], calendar: ['nobody.ics'], 'document-models': [schedule.id], versions: ['1'], 'handed-documents': [schedule.id], 'follow-up-schedules': [schedule.id], 'inbound-mails': [mail], attachments: [created.id], requests: requests.map(({ id }) => String(id)), organisations: [app.organisation('organisation-1'), app.organisation('organisation-2')] };
}

/** The path once for each id that each of its parameters may be; an error where none is known. */
export function withRealIds(path: string, ids: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const [whole, of = ''] = /([\w-]+)\/:\w+/.exec(path) ?? [];
  if (!whole) return [path];
  const known = ids[of];
  if (!known) throw new Error(`no id is known of ${of}, for ${path}: say some in real-ids.ts`);
  return known.flatMap((id) => withRealIds(path.replace(whole, `${of}/${id}`), ids));
}

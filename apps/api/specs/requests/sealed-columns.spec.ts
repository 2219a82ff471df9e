import { NARRATIVE_TABLES, narrativeColumns } from '@phare/requests/api';
import { COORDINATION } from '../testing/acting';
import { plantedRequest } from '../testing/planted-words';
import { TestApplication, type Json } from '../testing/test-application';

/**
 * What else is text in a row of a request, and why it is not encrypted: names, codes, ways to reach someone; lists, mails and deadlines need them.
 * What can be undone holds columns as they were stored, encrypted where those were. A new column is in this list or in `NARRATIVE`: forgotten in both, it turns this spec red.
 */
const NOT_NARRATIVE: Readonly<Record<string, string>> = {
  support_request: `number status organisation_name time_zone channel requester_name requester_email requester_phone requester_function offer_items situation preferred_modes language
    eligibility_outcome eligibility_rules priority_suggested priority_reasons priority_confirmed due_rule due_clause notice_version notice_read_by waiting_for outcome referral_answer referral_owed_for late_reason search_document merged_from undo`,
  accompaniment: 'kind form axes',
  autonomy_answer: 'side moment level',
  intervention: 'mode brought visibility',
  meeting: 'asked_by framework_kind',
  planned_meeting: 'mode',
  meeting_invitation: 'email answer',
  // A follow-up of an organisation’s schedule, told on the schedule: not a word of the request that may have come of it.
  scheduled_follow_up: 'mode note',
  plan_step: 'owner status',
  travel_agreement: 'state told_by told_mode',
  travel_claim: 'state',
  travel_cost: 'kind',
  reminder: 'milestone state',
  assignment: 'state conflicts',
  offered_choice: 'decision',
  attachment: 'media_type content_hash state side',
  timeline_entry: 'kind',
  scheduled_question: 'kind',
  review: 'moment',
  // Its words are in inbound_letter, encrypted whatever the request.
  inbound_mail: 'state reason time_zone raw_hash content_hash',
  // Encrypted whatever the request, as the registers are.
  retention_hold: 'content',
  destruction_item: 'number counts state left_out_for',
  follow_up: 'mode',
  referral: 'reason clause',
  // Who was asked to confirm, what was agreed to be shared, and what was answered: codes, and ways to reach someone.
  requester_confirmation: 'function name email token_hash answer',
  referral_consent: 'fields given_by',
  referral_link: 'token_hash fields locale',
  referral_answer: 'answer given_by',
  // Why somebody was let in, and who opened it: kept for whoever has to account for it, after the request is gone.
  access_grant: 'kind',
  access_record: 'reader_name purpose',
};

const TEXTS = `SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.atttypid::regtype::text IN ('text', 'text[]', 'json', 'jsonb', 'character varying', 'bytea', 'tsvector')
    AND (c.relname = 'support_request' OR EXISTS (SELECT FROM pg_attribute r WHERE r.attrelid = c.oid AND r.attname = 'request_id')) ORDER BY 1, 2`;

/** Whatever is built on a column: an index, or a column that follows from it. */
const BUILT_ON = `SELECT DISTINCT COALESCE(i.relname::text, pg_get_expr(g.adbin, g.adrelid)) AS name FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    LEFT JOIN pg_class i ON d.classid = 'pg_class'::regclass AND i.oid = d.objid AND i.relkind = 'i'
    LEFT JOIN pg_attrdef g ON (d.classid = 'pg_attrdef'::regclass AND g.oid = d.objid AND g.adnum <> a.attnum) OR (d.classid = 'pg_class'::regclass AND d.objid = g.adrelid AND d.objsubid = g.adnum AND g.adnum <> a.attnum)
  WHERE d.refclassid = 'pg_class'::regclass AND a.attrelid = $1::regclass AND a.attname = ANY ($2) AND (i.oid IS NOT NULL OR g.oid IS NOT NULL)`;

describe('the columns of a sealed request', () => {
  let app: TestApplication;
  let request: Json;
  beforeAll(async () => {
    app = await TestApplication.start();
    ({ request } = await plantedRequest(app));
  });
  afterAll(() => app.stop());

  it('are each encrypted, or said not to be', async () => {
    const narrative = NARRATIVE_TABLES.flatMap((table) => narrativeColumns(table).map((column) => `${table}.${column}`));
    const others = Object.entries(NOT_NARRATIVE).flatMap(([table, columns]) => columns.trim().split(/\s+/).map((column) => `${table}.${column}`));
    const known = (await app.sql<{ table: string; column: string }>(TEXTS)).map(({ table, column }) => `${table}.${column}`);
    expect([...narrative, ...others].sort()).toEqual(known.sort());
  });

  it.each(NARRATIVE_TABLES.flatMap((table) => narrativeColumns(table).filter((column) => column !== 'detail').map((column) => [table, column] as const)))('take no plain text: %s.%s', async (table, column) => {
    const value = column === 'eligibility_decision' ? `'{"outcome":"eligible","reason":"Cotisation reçue"}'::jsonb` : `'Un mot'`;
    const row = table === 'support_request' ? 'id = $1' : 'request_id = $1';
    await expect(app.sql(`UPDATE ${table} SET ${column} = ${value} WHERE ${row}`, [request.id])).rejects.toMatchObject({ code: '23514' });
  });

  it('take no plain row beside them either', async () => {
    const entry = (text: string) => app.sql(`INSERT INTO timeline_entry (network_id, id, request_id, at, kind, text, internal) SELECT network_id, gen_random_uuid(), id, now(), 'note', ${text}, false FROM support_request WHERE id = $1`, [request.id]);
    await expect(entry(`'Un mot'`)).rejects.toThrow('a plain text beside a sealed request');
    await entry('NULL');
  });

  it('are in no index, and what follows from them is nothing where the request is sealed', async () => {
    for (const table of NARRATIVE_TABLES) {
      const built = (await app.sql<{ name: string }>(BUILT_ON, [table, narrativeColumns(table)])).map(({ name }) => name);
      expect([table, built]).toEqual([table, table === 'support_request' ? [expect.stringMatching(/^\s*CASE\s+WHEN sealed THEN NULL::tsvector\s/)] : []]);
    }
    expect(await app.sql('SELECT search_document FROM support_request WHERE sealed')).toEqual([{ search_document: null }]);
  });

  it('are found by no search, not even by what is stored', async () => {
    const [{ subject = '' } = {}] = await app.sql<{ subject: string }>('SELECT subject FROM support_request WHERE id = $1', [request.id]);
    const pieces = subject.slice(2).split(/[+/=]/).filter((piece) => piece.length > 3);
    for (const piece of pieces) expect([piece, (await app.get(`/requests?q=${piece}`, { as: COORDINATION })).body.items]).toEqual([piece, []]);
  });
});

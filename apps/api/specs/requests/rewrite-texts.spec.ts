import { RequestKeys } from '@phare/confidentiality/api';
import { Database, type Transaction } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { NARRATIVE_TABLES, narrativeColumns, RewriteTexts } from '@phare/requests/api';
import { COORDINATION } from '../testing/acting';
import { plantedRequest } from '../testing/planted-words';
import { TestApplication, type Json } from '../testing/test-application';

describe('sealing and unsealing a request that is there already', () => {
  let app: TestApplication;
  let actor: SignedInActor;
  beforeAll(async () => {
    app = await TestApplication.start();
    const personId = app.person(COORDINATION);
    actor = { kind: 'person', networkId: app.installed.installation.network.id, personId, accountId: personId, name: '', roles: ['intake', 'coordination'], member: false, locale: 'fr-CA' };
  });
  afterAll(() => app.stop());

  const rewrite = (request: Json, sealed: boolean, after: (transaction: Transaction) => Promise<unknown> = async () => undefined) =>
    app.application.get(Database).withActor(actor, async (transaction) => {
      await transaction.authors(request.id);
      const rewritten = await app.application.get(RewriteTexts).execute(transaction, request.id, sealed);
      await after(transaction);
      return rewritten;
    });
  /** Every narrative value of a request, as it is stored. */
  const stored = async (request: Json): Promise<string> => {
    const rows = await Promise.all(NARRATIVE_TABLES.map((table) => app.sql<Json>(`SELECT ${narrativeColumns(table).join(', ')} FROM ${table} WHERE ${table === 'support_request' ? 'id' : 'request_id'} = $1 ORDER BY id`, [request.id])));
    return JSON.stringify(rows);
  };
  const told = async (request: Json): Promise<string> =>
    JSON.stringify([(await app.get(`/requests/${request.id}`, { as: COORDINATION })).body, (await app.get(`/requests/${request.id}/timeline`, { as: COORDINATION })).body, (await app.get(`/requests/${request.id}/accompaniment`, { as: COORDINATION })).body]);
  const flagOf = async ({ id }: Json) => (await app.sql<{ sealed: boolean; found: string | null }>('SELECT sealed, search_document::text AS found FROM support_request WHERE id = $1', [id]))[0];

  it('encrypts every word, and gives each back as it was', async () => {
    const { request, words } = await plantedRequest(app, false);
    await app.sql('UPDATE support_request SET keeper_id = $2 WHERE id = $1', [request.id, app.person(COORDINATION)]);
    const [before, shown] = [await stored(request), await told(request)];
    expect(await rewrite(request, true)).toEqual({ ok: true, value: null });
    const between = await stored(request);
    for (const [field, word] of Object.entries(words)) expect([field, before.includes(word), between.includes(word)]).toEqual([field, true, false]);
    expect(await flagOf(request)).toEqual({ sealed: true, found: null });
    for (const word of Object.values(words)) expect(await told(request)).toContain(word);
    expect(await rewrite(request, true)).toEqual({ ok: true, value: null });
    expect(await stored(request)).toBe(between);
    expect(await rewrite(request, false)).toEqual({ ok: true, value: null });
    expect(await stored(request)).toBe(before);
    expect((await flagOf(request))?.found).toContain(words['ReceiveRequestDto.description']);
    expect(await told(request)).toBe(shown);
  });

  it('is all or nothing: rolled back, each text is as it was', async () => {
    const { request } = await plantedRequest(app, false);
    const before = await stored(request);
    await expect(rewrite(request, true, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect([await stored(request), (await flagOf(request))?.sealed]).toEqual([before, false]);
    expect((await rewrite(request, true)).ok).toBe(true);
    await expect(rewrite(request, false, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await flagOf(request))?.sealed).toBe(true);
  });

  it('refuses to unseal what is destroyed, and changes nothing of it', async () => {
    const { request } = await plantedRequest(app);
    const before = await stored(request);
    await app.application.get(RequestKeys).destroy(request.id);
    expect(await rewrite(request, false)).toEqual({ ok: false, refusal: 'destroyed' });
    expect([await stored(request), (await flagOf(request))?.sealed]).toEqual([before, true]);
  });

  it('rewrites nothing for whoever the request is not written by', async () => {
    const { request } = await plantedRequest(app, false);
    const other: SignedInActor = { ...actor, personId: app.person('board1@exemple.test'), roles: [], member: true };
    await expect(app.application.get(Database).withActor(other, (transaction) => app.application.get(RewriteTexts).execute(transaction, request.id, true))).rejects.toThrow('out of sight');
  });
});

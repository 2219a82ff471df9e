import { hkdfSync, randomBytes } from 'node:crypto';
import { decrypt, encrypt } from '@phare/kernel/api';
import { DraftSweep } from '@phare/requests/api';
import { MailServer } from '../correspondence/mail-server';
import { COORDINATION, DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const NOW = '2026-11-20T15:00:00Z';
const PLACE = 'phare draft key';
const TOLD = 'La présidence a quitté hier soir.';

const derived = (secret: string, info: string): Buffer => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', info, 32));
const tokenOf = (secret: string): string => derived(secret, 'phare draft token').toString('base64url');
const newSecret = (): string => randomBytes(32).toString('base64url');
const wrap = (key: Buffer, secret: string): string => encrypt(derived(secret, PLACE), PLACE, key).toString('base64url');
const sealed = (key: Buffer, words: string): string => encrypt(key, 'phare draft', Buffer.from(words)).toString('base64url');

/** What a browser does: a key, a secret, and nothing of either sent. */
function aDraft(words = TOLD) {
  const key = randomBytes(32);
  const secret = newSecret();
  return { key, secret, token: tokenOf(secret), body: { token: tokenOf(secret), wrappedKey: wrap(key, secret), content: sealed(key, words) } };
}

const opened = ({ wrappedKey, content }: Json, secret: string): string => {
  const key = decrypt(derived(secret, PLACE), PLACE, Buffer.from(wrappedKey, 'base64url'));
  return decrypt(key, 'phare draft', Buffer.from(content, 'base64url')).toString();
};

describe('what is begun and not sent', () => {
  const mail = new MailServer();
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ now: NOW, smtpUrl: await mail.start() })));
  afterEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(async () => {
    await app.stop();
    await mail.stop();
  });

  const begin = (body: object, as?: string) => app.post('/request-drafts', { body, ...(as === undefined ? {} : { as }) });
  const read = (secret: string) => app.post('/request-drafts/read', { body: { token: tokenOf(secret) } });
  const save = (token: string, content: string, ifMatch?: number) => app.send('PUT', '/request-drafts', { body: { token, content }, ...(ifMatch === undefined ? {} : { ifMatch }) });

  it('is kept as the browser encrypted it, thirty days from the last time it was saved', async () => {
    const draft = aDraft();
    const begun = await begin(draft.body);
    expect([begun.status, begun.body, begun.headers.get('etag')]).toEqual([201, { version: 1, savedAt: '2026-11-20T15:00:00.000Z', expiresAt: '2026-12-20T15:00:00.000Z' }, '"1"']);
    const shown = await read(draft.secret);
    expect([shown.status, shown.body.holder, opened(shown.body, draft.secret)]).toEqual([200, 'owner', TOLD]);
  });

  it('begun twice by the same page is one draft', async () => {
    const { body } = aDraft();
    await begin(body);
    expect((await begin(body)).status).toBe(201);
    expect(refusalOf(await begin({ ...body, content: aDraft().body.content }))).toBe('412 stale_version');
  });

  it('is saved over the version it started from alone: two devices never overwrite each other in silence', async () => {
    const draft = aDraft();
    await begin(draft.body);
    expect((await save(draft.token, sealed(draft.key, 'un'), 1)).body.version).toBe(2);
    expect(refusalOf(await save(draft.token, sealed(draft.key, 'deux'), 1))).toBe('412 stale_version');
    expect(refusalOf(await save(draft.token, sealed(draft.key, 'deux')))).toBe('428 version_required');
    expect(opened((await read(draft.secret)).body, draft.secret)).toBe('un');
  });

  it('leaves nothing that opens it: neither a word, nor a key, nor what a link holds', async () => {
    const draft = aDraft('Un mot qui ne se lit nulle part');
    await begin(draft.body);
    const rows = await app.sql<{ row: string }>('SELECT d::text AS row FROM request_draft d UNION ALL SELECT l::text FROM draft_link l UNION ALL SELECT a::text FROM audit_record a');
    const all = rows.map(({ row }) => row).join('\n');
    for (const told of [Buffer.from('Un mot qui ne se lit nulle part').toString('hex'), draft.key.toString('hex'), Buffer.from(draft.secret, 'base64url').toString('hex'), Buffer.from(draft.token, 'base64url').toString('hex'), draft.secret, draft.token]) expect(all.includes(told)).toBe(false);
  });

  it('is no request: nobody of the team has it in a list, a count or a search', async () => {
    const before = (await app.get('/requests?view=all', { as: COORDINATION })).body.items.length;
    await begin(aDraft().body);
    expect((await app.get('/requests?view=all', { as: COORDINATION })).body.items).toHaveLength(before);
    expect((await app.get('/request-drafts/mine', { as: INTAKE })).body).toEqual({ secret: null });
  });

  it('is reached by its link alone: one bit away is nowhere, and so is one that has expired', async () => {
    const draft = aDraft();
    await begin(draft.body);
    expect(refusalOf(await app.post('/request-drafts/read', { body: { token: `${draft.token.slice(0, -1)}${draft.token.endsWith('A') ? 'B' : 'A'}` } }))).toBe('404 not_found');
    app.clock.moveTo(new Date('2026-12-20T15:00:00Z'));
    expect(refusalOf(await read(draft.secret))).toBe('404 not_found');
    expect(refusalOf(await save(draft.token, sealed(draft.key, 'trop tard'), 1))).toBe('404 not_found');
    app.clock.moveTo(new Date(NOW));
  });

  it('is destroyed when it expires, its links with it, and no other', async () => {
    await app.sql('DELETE FROM request_draft');
    await begin(aDraft().body);
    app.clock.moveTo(new Date('2026-12-01T15:00:00Z'));
    const later = aDraft();
    await begin(later.body);
    app.clock.moveTo(new Date('2026-12-20T15:00:00Z'));
    await app.application.get(DraftSweep).sweep();
    expect((await app.sql('SELECT FROM request_draft')).length).toBe(1);
    expect((await app.sql('SELECT FROM draft_link')).length).toBe(1);
    expect((await read(later.secret)).status).toBe(200);
    app.clock.moveTo(new Date(NOW));
  });

  it('is gone for every holder once it is discarded', async () => {
    const draft = aDraft();
    await begin(draft.body);
    expect((await app.post('/request-drafts/discard', { body: { token: draft.token } })).status).toBe(204);
    expect(refusalOf(await read(draft.secret))).toBe('404 not_found');
  });

  describe('with a colleague', () => {
    async function shared() {
      const draft = aDraft();
      await begin(draft.body);
      const colleague = newSecret();
      const share = { token: draft.token, colleagueToken: tokenOf(colleague), wrappedKey: wrap(draft.key, colleague) };
      expect((await app.post('/request-drafts/colleague', { body: share })).status).toBe(204);
      return { draft, colleague };
    }

    it('both read and both write', async () => {
      const { draft, colleague } = await shared();
      const shown = (await read(colleague)).body;
      expect([shown.holder, opened(shown, colleague)]).toEqual(['colleague', TOLD]);
      expect((await save(tokenOf(colleague), sealed(draft.key, 'à deux'), 1)).status).toBe(200);
      expect(opened((await read(draft.secret)).body, draft.secret)).toBe('à deux');
    });

    it('sharing, mailing, keeping, ending and discarding stay the owner’s', async () => {
      const { colleague } = await shared();
      const token = tokenOf(colleague);
      for (const [path, body] of [
        ['/request-drafts/discard', { token }],
        ['/request-drafts/colleague/end', { token }],
        ['/request-drafts/colleague', { token, colleagueToken: tokenOf(newSecret()), wrappedKey: 'A'.repeat(80) }],
        ['/request-drafts/mail', { secret: colleague, email: 'moi@exemple.test' }],
      ] as const) expect([path, refusalOf(await app.post(path, { body }))]).toEqual([path, '404 not_found']);
      expect(refusalOf(await app.send('PUT', '/request-drafts/mine', { as: DIRECTION1, body: { secret: colleague } }))).toBe('404 not_found');
    });

    it('another link ends the one before, and the owner may end it', async () => {
      const { draft, colleague } = await shared();
      const another = newSecret();
      await app.post('/request-drafts/colleague', { body: { token: draft.token, colleagueToken: tokenOf(another), wrappedKey: wrap(draft.key, another) } });
      expect(refusalOf(await read(colleague))).toBe('404 not_found');
      expect((await app.post('/request-drafts/colleague/end', { body: { token: draft.token } })).status).toBe(204);
      expect([refusalOf(await read(another)), (await read(draft.secret)).status]).toEqual(['404 not_found', 200]);
    });
  });

  it('comes back by a mail that says nothing of it, whose link is in no table', async () => {
    const draft = aDraft();
    await begin(draft.body);
    expect((await app.post('/request-drafts/mail', { body: { secret: draft.secret, email: 'moi@exemple.test' } })).status).toBe(204);
    await app.deliverMail();
    const told = mail.to('moi@exemple.test').at(-1);
    const mailed = /\/demande\/reprendre#([\w-]{43})\n/.exec(told?.text ?? '')?.[1] ?? '';
    expect([told?.subject, opened((await read(mailed)).body, mailed)]).toEqual(['Votre lien pour continuer', TOLD]);
    expect(`${told?.subject} ${told?.text}`).not.toMatch(/présidence|demande d’accompagnement|organisme/);
    const rows = await app.sql<{ row: string }>('SELECT m::text AS row FROM outbox_message m UNION ALL SELECT l::text FROM draft_link l');
    expect(rows.some(({ row }) => row.includes(mailed) || row.includes(draft.secret) || row.includes(tokenOf(mailed)))).toBe(false);
  });

  it('is kept by an account, which no other account reads', async () => {
    const draft = aDraft();
    await begin(draft.body, DIRECTION1);
    expect((await app.send('PUT', '/request-drafts/mine', { as: DIRECTION1, body: { secret: draft.secret } })).status).toBe(204);
    const { secret } = (await app.get('/request-drafts/mine', { as: DIRECTION1 })).body;
    expect(opened((await read(secret)).body, secret)).toBe(TOLD);
    for (const other of ['board1@exemple.test', INTAKE, COORDINATION, 'admin@exemple.test', 'privacy@exemple.test']) expect([other, (await app.get('/request-drafts/mine', { as: other })).body]).toEqual([other, { secret: null }]);
    expect(refusalOf(await app.get('/request-drafts/mine'))).toBe('401 unauthenticated');

    const another = aDraft('Une autre');
    await begin(another.body, DIRECTION1);
    await app.send('PUT', '/request-drafts/mine', { as: DIRECTION1, body: { secret: another.secret } });
    const kept = (await app.get('/request-drafts/mine', { as: DIRECTION1 })).body.secret;
    expect(opened((await read(kept)).body, kept)).toBe('Une autre');
  });

  it('is refused where it is too large, and where it is no text of ours', async () => {
    const { body } = aDraft();
    for (const content of ['A'.repeat(174_001), 'pas du base64!'.repeat(4), '']) expect((await begin({ ...body, content })).status).toBe(400);
  });

  it('is begun twenty times an hour at most without a session, and mailed five times to one address', async () => {
    for (let n = 0; n < 20; n += 1) expect((await begin(aDraft().body)).status).toBe(201);
    expect(refusalOf(await begin(aDraft().body))).toBe('429 too_many_requests');
    expect((await begin(aDraft().body, DIRECTION1)).status).toBe(201);
    await app.sql('DELETE FROM rate_counter');
    const draft = aDraft();
    await begin(draft.body);
    const mailed = () => app.post('/request-drafts/mail', { as: DIRECTION1, body: { secret: draft.secret, email: 'cible@exemple.test' } });
    for (let n = 0; n < 5; n += 1) expect((await mailed()).status).toBe(204);
    expect(refusalOf(await mailed())).toBe('429 too_many_requests');
  });
});

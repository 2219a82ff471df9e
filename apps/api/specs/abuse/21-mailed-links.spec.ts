import { randomBytes } from 'node:crypto';
import { tokenHash } from '@phare/kernel/api';
import { MailServer } from '../correspondence/mail-server';
import { DIRECTION1, refusalOf } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { RoleSessions } from '../testing/database/role-sessions';
import { askConfirmation, CONFIRMER, letterSent, tokenMailedTo, workersRequest } from '../testing/mailed-links';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const GUESSES = 10_000;
const PATHS = ['/requester-confirmations/read', '/requester-confirmations', '/referral-answers/read', '/referral-answers'] as const;
const bodyOf = (path: string, token: string): object => ({ token, ...(path === '/requester-confirmations' ? { confirmed: true } : path === '/referral-answers' ? { answer: 'contacted' } : {}) });

/** The problem without the identifier of the call. */
const told = ({ status, body }: Answer): Json => ({ status, body: { ...body, instance: undefined } });

describe('a link that is mailed to someone without an account', () => {
  const mail = new MailServer();
  let app: TestApplication;
  let confirmation: string;
  let letter: string;
  beforeAll(async () => {
    app = await TestApplication.start({ smtpUrl: await mail.start() });
    await askConfirmation(app, await workersRequest(app));
    confirmation = await tokenMailedTo(app, mail, CONFIRMER.email);
    const { body } = await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) });
    letter = await tokenMailedTo(app, mail, (await letterSent(app, body)).address);
  });
  afterAll(async () => {
    await app.stop();
    await mail.stop();
  });

  const forgive = () => app.sql(`DELETE FROM rate_counter WHERE bucket = 'link-address'`);
  const call = (path: string, token: string) => app.post(path, { body: bodyOf(path, token) });

  it('is 256 bits, of which each is needed', async () => {
    await forgive();
    for (const [path, token] of [[PATHS[0], confirmation], [PATHS[2], letter]] as const) {
      expect([Buffer.from(token, 'base64url').length, (await call(path, token)).status]).toEqual([32, 200]);
      for (const near of [token.slice(0, -1), `${token}A`, token.toLowerCase(), token.split('').reverse().join('')]) expect([near, refusalOf(await call(path, near))]).toEqual([near, '404 not_found']);
    }
  });

  it(`is found by none of ${GUESSES} guesses: every one answers the same 404, until an address has guessed a hundred times`, async () => {
    await forgive();
    const answers = new Set<string>();
    for (let n = 0; n < 100; n += 1) answers.add(JSON.stringify(told(await call(PATHS[n % PATHS.length] ?? PATHS[0], randomBytes(32).toString('base64url')))));
    expect([...answers].map((answer) => JSON.parse(answer) as Json)).toEqual([{ status: 404, body: expect.objectContaining({ code: 'not_found' }) }]);
    expect(refusalOf(await call(PATHS[0], 'another'))).toBe('429 too_many_requests');
    await forgive();

    const sessions = new RoleSessions(app.adminUrl);
    const connection = await sessions.as('phare_app');
    const nobody = { kind: 'anonymous', networkId: app.installed.installation.network.id, locale: 'fr-CA' } as const;
    await connection.query('BEGIN');
    await connection.query(`SELECT set_config('phare.actor', $1, true)`, [sessions.signer.sign(nobody, { at: app.clock.now(), today: app.installed.installation.today() })]);
    const hashes = Array.from({ length: GUESSES }, () => tokenHash(randomBytes(32).toString('base64url')));
    const find = 'SELECT count(l.id)::int AS found FROM unnest($1::bytea[]) AS h, app.link_of(h) AS l';
    expect((await connection.query(find, [hashes])).rows).toEqual([{ found: 0 }]);
    expect((await connection.query(find, [[tokenHash(confirmation), tokenHash(letter)]])).rows).toEqual([{ found: 2 }]);
    await sessions.close();
  });

  it('is for one purpose: neither opens what the other does', async () => {
    await forgive();
    for (const path of PATHS.slice(2)) expect(refusalOf(await call(path, confirmation))).toBe('404 not_found');
    for (const path of PATHS.slice(0, 2)) expect(refusalOf(await call(path, letter))).toBe('404 not_found');
  });

  it('is nothing of a session: it opens no route but its own, and whoever is signed in is nobody by it', async () => {
    const { headers } = await call(PATHS[0], confirmation);
    expect(headers.get('set-cookie')).toBeNull();
    for (const token of [confirmation, letter]) {
      for (const cookie of ['phare', '__Host-phare', 'session']) expect((await app.get('/requests', { headers: { cookie: `${cookie}=${token}` } })).status).toBe(401);
      expect((await app.get('/requests', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    }
  });

  it('never travels in an address, and no reading of one changes anything: there is no GET', async () => {
    for (const path of PATHS) for (const method of ['GET', 'HEAD']) expect([method, path, (await app.send(method, `${path}?token=${letter}`)).status]).toEqual([method, path, 404]);
  });

  it('is refused from another site, like any change', async () => {
    for (const path of PATHS) {
      const foreign: readonly Record<string, string>[] = [{ 'x-requested-with': '' }, { origin: 'https://ailleurs.exemple' }, { 'sec-fetch-site': 'cross-site' }];
      for (const headers of foreign) expect(refusalOf(await app.post(path, { body: bodyOf(path, letter), headers }))).toBe('403 csrf');
    }
  });

  it('tells nobody to keep it: answers are not stored, and no referrer leaves', async () => {
    const { headers } = await call(PATHS[2], letter);
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
  });

  it('works once, of two that come at the same moment one', async () => {
    await forgive();
    const both = await Promise.all([call('/requester-confirmations', confirmation), call('/requester-confirmations', confirmation)]);
    expect(both.map(refusalOf).sort()).toEqual(['200 ', '404 not_found']);
    const letters = await Promise.all([call('/referral-answers', letter), call('/referral-answers', letter)]);
    expect(letters.map(refusalOf).sort()).toEqual(['200 ', '404 not_found']);
    expect(await app.sql('SELECT answer FROM referral_answer')).toEqual([{ answer: 'contacted' }]);
  });
});

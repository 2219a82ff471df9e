import { request } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../application';
import { aRequest } from '../testing/a-request';
import { TestApplication, type Call } from '../testing/test-application';

const INTAKE = 'intake@exemple.test';

describe('security headers', () => {
  let app: TestApplication;
  let withWeb: NestFastifyApplication;
  let web: string;
  let folder: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    folder = mkdtempSync(join(tmpdir(), 'phare-web-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><meta name="session" content="__SESSION__" /><meta name="promise" content="__PROMISE__" /><body><app-root ngCspNonce="__CSP_NONCE__"></app-root></body>');
    writeFileSync(join(folder, 'preloads.json'), JSON.stringify({ anyone: { '/': ['home.js'], '/connexion': ['sign-in.js', 'shared.js'] }, signedIn: { '/mes-demandes/:id': ['mine.js'] } }));
    withWeb = await createApplication({ installed: app.installed, smtpUrl: 'smtp://127.0.0.1:9', webFolder: folder });
    await withWeb.listen(0, '127.0.0.1');
    web = await withWeb.getUrl();
  });
  afterAll(async () => {
    await withWeb.close();
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  const expectAlways = (headers: Headers): void => {
    const names = ['x-content-type-options', 'referrer-policy', 'x-frame-options', 'x-robots-tag', 'cross-origin-opener-policy', 'cross-origin-embedder-policy', 'cross-origin-resource-policy'];
    expect(names.map((name) => headers.get(name))).toEqual(['nosniff', 'no-referrer', 'DENY', 'noindex, nofollow, noarchive', 'same-origin', 'require-corp', 'same-origin']);
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|script-src[^;]*nonce|\*|https?:/);
    expect(['x-powered-by', 'server', 'access-control-allow-origin'].map((name) => headers.get(name))).toEqual([null, null, null]);
  };
  const expectData = (headers: Headers): void => {
    expectAlways(headers);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('no-store');
  };
  const expectPage = (headers: Headers): void => {
    expectAlways(headers);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "base-uri 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types angular angular#bundler phare#worker']) expect(policy).toContain(part);
  };

  it.each<[number, string, string, Call]>([
    [200, 'GET', '/policy', {}],
    [200, 'GET', '/openapi.json', {}],
    [200, 'GET', '/health/live', {}],
    [400, 'POST', '/session', { raw: '{' }],
    [400, 'POST', '/session', { body: {} }],
    [401, 'GET', '/session', {}],
    [401, 'POST', '/session', { body: { email: 'personne@exemple.test', password: 'non' } }],
    [403, 'POST', '/session', { body: {}, headers: { 'x-requested-with': 'other' } }],
    [403, 'GET', '/organisations', { as: 'direction1@exemple.test' }],
    [404, 'GET', '/nowhere', {}],
    [404, 'GET', '/requests/1', { as: INTAKE }],
    [400, 'GET', '/requests/%FF', { as: INTAKE }],
    [413, 'POST', '/requests', { raw: 'a'.repeat(300_000), as: INTAKE }],
    [415, 'POST', '/requests', { raw: 'a', as: INTAKE, headers: { 'content-type': 'text/plain' } }],
    [415, 'POST', '/organisations/imports', { body: {}, as: INTAKE }],
    [428, 'POST', '/requests/1/triage', { as: INTAKE, body: { priority: 'p1', reason: 'Raison.' } }],
  ])('%i %s %s', async (expected, method, path, call) => {
    const { status, headers, body } = await app.send(method, path, call);
    expect(status).toBe(expected);
    expectData(headers);
    if (status >= 400) {
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(body).toMatchObject({ status, type: `urn:phare:problem:${body.code}`, title: expect.any(String), detail: expect.any(String) });
    }
  });

  it('201 and 204', async () => {
    const created = await app.post('/requests', { as: INTAKE, body: aRequest(app) });
    const ended = await app.send('DELETE', '/session', { as: 'worker1@exemple.test' });
    expect([created.status, ended.status]).toEqual([201, 204]);
    for (const { headers } of [created, ended]) expectData(headers);
  });

  it('a file keeps its own name for as long as it is the same, another is asked for again', async () => {
    writeFileSync(join(folder, 'main-ABCD1234.js'), '1');
    writeFileSync(join(folder, 'phare.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const [script, image] = await Promise.all([fetch(`${web}/main-ABCD1234.js`), fetch(`${web}/phare.svg`)]);
    for (const { headers } of [script, image]) expectPage(headers);
    expect([script.headers.get('cache-control'), image.headers.get('cache-control')]).toEqual(['public, max-age=31536000, immutable', 'no-cache']);
  });

  it('leaves nothing behind on a shared device at sign-out', async () => {
    const { headers } = await app.send('DELETE', '/session', { as: 'board1@exemple.test' });
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  it('tells problems in French unless English is asked for', async () => {
    const title = async (language: string) => (await app.get('/session', { headers: { 'accept-language': language } })).body.title;
    expect([await title('fr-CA'), await title('en-CA,en;q=0.9'), await title('de'), await title('')]).toEqual(['Connexion nécessaire', 'Sign-in needed', 'Connexion nécessaire', 'Connexion nécessaire']);
  });

  it.each(['/', '/demande/nouvelle', '/index.html', '/.env', '/%2e%2e/%2e%2e/etc/passwd'])('a page, %s, with a fresh nonce each time', async (path) => {
    const pages = await Promise.all([fetch(web + path), fetch(web + path)]);
    const nonces = await Promise.all(pages.map(async (page) => /ngCspNonce="([^"]+)"/.exec(await page.text())?.[1] ?? ''));
    pages.forEach(({ status, headers }, index) => {
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expectPage(headers);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain(`'nonce-${nonces[index]}'`);
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('a page that says when it was asked for without a session, and nothing of one', async () => {
    const said = async (cookie: string) => /name="session" content="([^"]*)"/.exec(await (await fetch(web, { headers: { cookie } })).text())?.[1];
    expect([await said(''), await said('phare-device=a'), await said('phare=a')]).toEqual(['none', 'none', '']);
  });

  it.each<[string, string, string, string[]]>([
    ['its own', '/?organisme=1', '', ['home.js']],
    ['its own', '/', 'phare=a', ['home.js']],
    ['its own', '/mes-demandes/1', 'phare=a', ['mine.js']],
    ['those of the sign-in, to which it leads without a session', '/mes-demandes/1', '', ['sign-in.js', 'shared.js']],
    ['nothing where the build named none', '/mes-demandes/1/2', 'phare=a', []],
  ])('a page that asks at once for scripts: %s, at %s with « %s »', async (_, path, cookie, scripts) => {
    const text = await (await fetch(web + path, { headers: { cookie } })).text();
    expect([...text.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, file]) => file)).toEqual(scripts);
  });

  it('a page that says what is promised today, counted on the network’s day', async () => {
    const said = async () => /name="promise" content="([^"]*)"/.exec(await (await fetch(web)).text())?.[1];
    expect(await said()).toBe('2026-11-20/2026-12-20');
    const start = app.clock.now();
    app.clock.moveTo(new Date('2026-11-21T04:59:59Z'));
    expect(await said()).toBe('2026-11-20/2026-12-20');
    app.clock.moveTo(new Date('2026-11-21T05:00:00Z'));
    expect(await said()).toBe('2026-11-21/2026-12-21');
    app.clock.moveTo(new Date('1999-01-01T05:00:00Z'));
    expect(await said()).toBe('');
    app.clock.moveTo(start);
  });

  it.each(['/api/nowhere', '/missing.js', '/..%2f..%2fpackage.json', '/assets/..%5c..%5csecret.txt'])('nothing at %s', async (path) => {
    const response = await fetch(web + path);
    expect([400, 404]).toContain(response.status);
    (path.startsWith('/api') ? expectData : expectPage)(response.headers);
  });

  it('whom to tell of a hole, for everyone, with and without the web app (RFC 9116)', async () => {
    for (const url of [web, app.url]) {
      const response = await fetch(`${url}/.well-known/security.txt`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
      expectPage(response.headers);
      expect(await response.text()).toMatch(/^Contact: mailto:accueil@exemple\.test\nExpires: \d{4}-\d\d-\d\dT[\d:.]+Z\nPreferred-Languages: fr, en\nCanonical: http:\/\/localhost:\d+\/\.well-known\/security\.txt\n$/);
    }
  });

  it('no TRACE: nothing of a call is said back', async () => {
    for (const path of ['/', '/api/session']) {
      const status = await new Promise((resolve, reject) => request(web + path, { method: 'TRACE' }, ({ statusCode }) => resolve(statusCode)).on('error', reject).end());
      expect([404, 405]).toContain(status);
    }
  });

  it('asks browsers to keep to https as soon as the public address is', async () => {
    expect((await app.get('/policy')).headers.get('strict-transport-security')).toBeNull();
    const secure = await TestApplication.start({ env: { PUBLIC_URL: 'https://phare.exemple.test' } });
    const { headers } = await secure.post('/session', { body: { email: INTAKE, password: 'phare-demo-2026' } });
    const unreadable = await secure.get('/requests/%FF');
    await secure.stop();
    expect([headers.get('strict-transport-security'), unreadable.status, unreadable.headers.get('strict-transport-security')]).toEqual(['max-age=63072000; includeSubDomains', 400, 'max-age=63072000; includeSubDomains']);
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-phare=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });
});

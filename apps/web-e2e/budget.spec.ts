import type { Page } from 'playwright-core';
import { INTAKE } from './harness/given';
import { prepareCrisis } from './harness/request-form';
import { DESK, visitors } from './harness/visitors';
import { reads } from './harness/waiting';

const all = visitors();

const KB = 1_024;
const PUBLIC = 125 * KB;
const STAFF = 250 * KB;
/** The queue once the device was idle: what opens a request is there before a key asks for it. */
const STAFF_AT_REST = 262 * KB;
/** The nine pages of a request share all but their own few lines. Once something is typed, every page that is still to come is fetched: they open without a network. */
const WHOLE_REQUEST = 172 * KB;

/** One’s own request once the device was idle: its story, who opened it, where it leads. */
const WHOLE_PAGE = 175 * KB;

/** What a page asks for at once comes with its style sheet by two rounds of six connections, over HTTP/1.1 (tools/steps/script-groups.mjs). */
const SCRIPTS = 11;

/** Too small to be worth compressing. */
const TINY = KB;

interface Script {
  readonly url: string;
  /** Bytes on the wire. */
  readonly size: number;
  readonly encoding: string;
}

/** The scripts a page fetches from now on, as a browser that knows gzip alone gets them. */
async function scriptsOf(page: Page): Promise<Promise<Script>[]> {
  const scripts: Promise<Script>[] = [];
  await page.context().setExtraHTTPHeaders({ 'Accept-Encoding': 'gzip' });
  page.on('response', (response) => {
    const request = response.request();
    if (request.resourceType() !== 'script') return;
    scripts.push(request.sizes().then(({ responseBodySize }) => ({ url: response.url(), size: responseBodySize, encoding: response.headers()['content-encoding'] ?? 'none' })));
  });
  return scripts;
}

async function weigh(scripts: readonly Promise<Script>[]): Promise<number> {
  const all = await Promise.all(scripts);
  expect(all.filter(({ encoding, size }) => encoding !== 'gzip' && size > TINY)).toEqual([]);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  expect(total).toBeGreaterThan(TINY);
  return total;
}

async function weightOf(page: Page, path: string, heading: string): Promise<number> {
  const scripts = await scriptsOf(page);
  await page.goto(path);
  await reads(page, heading);
  await page.waitForLoadState('networkidle');
  return weigh(scripts);
}

/** What a page leaves for when the device has nothing else to do does not come. */
const neverIdle = (page: Page): Promise<unknown> => page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));

/** The scripts that the page, as it was sent, asks for before any of them runs (apps/web/first-pages.json). */
async function askedAtOnce(page: Page, path: string): Promise<string[]> {
  const sent = await (await page.context().request.get(path)).text();
  return [...sent.matchAll(/(?:src|href)="([\w-]+\.js)"/g)].map(([, file]) => file ?? '');
}

describe('what a device must download', () => {
  it.each([
    ['/', 'Votre organisme a besoin d’un coup de main?'],
    ['/demande', 'Pour quel organisme écrivez-vous?'],
    ['/connexion', 'Se connecter'],
    ['/connexion/code', 'Recevoir un code par courriel'],
    ['/connexion/mot-de-passe', 'Choisir un autre mot de passe'],
    ['/politique', 'La politique d’accompagnement'],
  ])('at most 125 KB of compressed script for %s', async (path, heading) => {
    const { page } = await all.arrive();
    expect(await weightOf(page, path, heading)).toBeLessThanOrEqual(PUBLIC);
  });

  it.each(['/repondre', '/confirmer'])('at most 125 KB for %s, which a mailed link opens', async (path) => {
    const { page, faults } = await all.arrive();
    faults.expect(/status of 400/);
    expect(await weightOf(page, path, 'Ce lien ne fonctionne plus')).toBeLessThanOrEqual(PUBLIC);
  });

  it('in few files, all of them asked for at once, on the pages where people arrive', async () => {
    const late: Record<string, string[]> = {};
    const counts: number[] = [];
    const arrive = async (path: string, as?: string): Promise<void> => {
      const { context, page } = await all.arrive(as ? { as } : {});
      await neverIdle(page);
      const scripts = await scriptsOf(page);
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const named = await askedAtOnce(page, path);
      counts.push(scripts.length);
      late[path] = (await Promise.all(scripts)).map(({ url }) => url.slice(url.lastIndexOf('/') + 1)).filter((file) => !named.includes(file));
      await context.close();
    };
    for (const path of ['/', '/demande', '/connexion', '/politique']) await arrive(path);
    await arrive('/mes-demandes', 'direction1@exemple.test');
    expect(late).toEqual({ '/': [], '/demande': [], '/connexion': [], '/politique': [], '/mes-demandes': [] });
    expect(Math.max(...counts)).toBeLessThanOrEqual(SCRIPTS);
  });

  it('at most 125 KB for one’s own account: what draws a code or makes a passkey comes when it is used', async () => {
    const { page } = await all.arrive({ as: 'direction3@exemple.test' });
    expect(await weightOf(page, '/compte', 'Mon compte')).toBeLessThanOrEqual(PUBLIC);
  });

  it('at most 125 KB for one’s own requests', async () => {
    const { page } = await all.arrive({ as: 'direction1@exemple.test' });
    expect(await weightOf(page, '/mes-demandes', 'Mes demandes')).toBeLessThanOrEqual(PUBLIC);
  });

  it('at most 125 KB for the first screen of one of them, and a bound on all that comes to it by itself', async () => {
    const { context } = await all.arrive({ as: 'direction1@exemple.test' });
    const { items } = (await (await context.request.get('/api/requests')).json()) as { items: { id: string; number: string }[] };
    expect(items).not.toEqual([]);
    for (const { id, number } of items) {
      const [busy, idle] = [await all.arrive({ as: 'direction1@exemple.test' }), await all.arrive({ as: 'direction1@exemple.test' })];
      await neverIdle(busy.page);
      expect(await weightOf(busy.page, `/mes-demandes/${id}`, `Demande ${number}`)).toBeLessThanOrEqual(PUBLIC);
      expect(await weightOf(idle.page, `/mes-demandes/${id}`, `Demande ${number}`)).toBeLessThanOrEqual(WHOLE_PAGE);
    }
  });

  it('little more for the whole request, page after page', async () => {
    const { page } = await all.arrive();
    const scripts = await scriptsOf(page);
    await prepareCrisis(page, { email: 'poids@exemple.test' });
    expect(await weigh(scripts)).toBeLessThanOrEqual(WHOLE_REQUEST);
  });

  it.each([
    ['/equipe/file', 'File des demandes', STAFF_AT_REST],
    ['/equipe/saisie', 'Saisir une demande', STAFF],
  ])('at most 250 KB of compressed script for %s, and a bound on what comes to it by itself', async (path, heading, atRest) => {
    const [busy, idle] = [await all.arrive({ width: DESK, as: INTAKE }), await all.arrive({ width: DESK, as: INTAKE })];
    await neverIdle(busy.page);
    expect(await weightOf(busy.page, path, heading)).toBeLessThanOrEqual(STAFF);
    expect(await weightOf(idle.page, path, heading)).toBeLessThanOrEqual(atRest);
  });
});

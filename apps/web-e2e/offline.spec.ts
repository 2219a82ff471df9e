import type { Page } from 'playwright-core';
import { COORDINATION } from './harness/given';
import { mailTo } from './harness/inbox';
import { carryOn, CRISIS, describeIt, numberOf, sayHowToReach, saySituation, saySubject, sayWhoAsks } from './harness/request-form';
import { visitors } from './harness/visitors';
import { reads, sees } from './harness/waiting';

const all = visitors();

/** Once the worker of the shell is there, and has kept what this page is made of. */
const shellKept = (page: Page) =>
  page.waitForFunction(async () => {
    const shell = await caches.open('phare-shell');
    return navigator.serviceWorker.controller !== null && (await shell.keys()).some(({ url }) => url.endsWith('.js'));
  });

/** What the caches of the device hold. */
const cached = (page: Page) => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat());

describe('without a network', () => {
  it('the form goes on, the request waits, and leaves once when the network is back', async () => {
    const { page, context, faults } = await all.arrive();
    faults.expect(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/);
    const email = 'hors-reseau@exemple.test';
    await sayWhoAsks(page);
    await saySubject(page);
    await saySituation(page);
    await shellKept(page);
    await context.setOffline(true);
    await describeIt(page);
    await sees(page, /Pas de connexion pour le moment/);
    await sayHowToReach(page, { email });
    await reads(page, 'Qui peut voir cette demande?');
    await carryOn(page);
    await reads(page, 'Vérifiez vos réponses');
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await sees(page, 'Pas encore envoyée');
    await sees(page, /conservée sur cet appareil, chiffrée/);
    expect((await cached(page)).filter((path) => path.startsWith('/api'))).toEqual([]);
    expect(await storedText(page)).not.toMatch(/démission|Aurèle|hors-reseau/i);

    await context.setOffline(false);
    await reads(page, 'C’est reçu.');
    const number = await numberOf(page);
    expect(await mailTo(email)).toHaveLength(1);
    expect(await storedText(page)).toBe('[]');
    const team = await all.arrive({ as: COORDINATION });
    const found = (await (await team.context.request.get(`/api/requests?view=all&q=${number}`)).json()) as { items: object[] };
    expect(found.items.length).toBeLessThanOrEqual(1);
  });

  it('what waits leaves at the next visit, when the page was closed meanwhile', async () => {
    const { page, context, faults } = await all.arrive();
    faults.expect(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/);
    const email = 'plus-tard-hors-reseau@exemple.test';
    await sayWhoAsks(page);
    await saySubject(page);
    await saySituation(page);
    await shellKept(page);
    await context.setOffline(true);
    await describeIt(page);
    await sayHowToReach(page, { email });
    await carryOn(page);
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await sees(page, 'Pas encore envoyée');
    await page.close();
    const again = await context.newPage();
    await again.goto('/');
    await sees(again, 'Pas encore envoyée');
    expect(await again.content()).not.toContain(CRISIS.title);
    await context.setOffline(false);
    await sees(again, 'Votre demande est partie');
    expect(await mailTo(email)).toHaveLength(1);
  });

  it('on a shared device nothing waits, and « Quitter vite » opens without a network', async () => {
    const { page, context, faults } = await all.arrive();
    faults.expect(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/);
    await sayWhoAsks(page);
    await saySubject(page);
    await saySituation(page);
    await shellKept(page);
    await context.setOffline(true);
    await describeIt(page);
    await sayHowToReach(page, { email: 'partage@exemple.test' });
    await carryOn(page);
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByLabel('Cet appareil est partagé').check();
    await sees(page, /Gardez cette page ouverte/);
    expect(await storedText(page)).toBe('[]');
    await page.getByRole('button', { name: 'Quitter vite' }).click();
    await reads(page, 'Mesures de cuisine');
  });
});

/** Everything that the device's store holds, as far as a script reads it. */
function storedText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('phare');
        asked.onupgradeneeded = () => asked.result.createObjectStore('outgoing');
        asked.onerror = () => reject(asked.error ?? new Error('no store'));
        asked.onsuccess = () => {
          const all = asked.result.transaction('outgoing').objectStore('outgoing').getAll();
          all.onsuccess = () => {
            asked.result.close();
            resolve(JSON.stringify((all.result as { text: ArrayBuffer }[]).map(({ text }) => new TextDecoder().decode(text))));
          };
        };
      }),
  );
}

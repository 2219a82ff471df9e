import type { Page } from 'playwright-core';
import { mailTo } from './harness/inbox';
import { once } from './harness/once';
import { CRISIS, prepareCrisis, saySubject, sayWhoAsks, send } from './harness/request-form';
import { visitors } from './harness/visitors';
import { reads, sees } from './harness/waiting';

const all = visitors();

/** The dialogs the browser opens from now on, each answered « Rester ». */
function stayEachTime(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  return asked;
}

describe('nothing typed is lost', () => {
  it('warns before leaving while something is typed, and only then', async () => {
    const { page } = await all.arrive();
    const asked = stayEachTime(page);
    await page.goto('/demande');
    await page.reload();
    expect(asked).toEqual([]);
    await sayWhoAsks(page);
    await saySubject(page);
    // Closing the tab is refused by « Rester »: nothing tells us but the dialog.
    const dialog = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    await dialog;
    expect(asked).toEqual(['beforeunload']);
    await reads(page, /^Est-ce que quelque chose empêche/);
    await page.goBack();
    expect(await page.getByLabel('En quelques mots').inputValue()).toBe(CRISIS.title);
  });

  it('does not warn once it is sent', async () => {
    const { page } = await all.arrive();
    const asked = stayEachTime(page);
    await prepareCrisis(page, { email: 'partie@exemple.test' });
    await send(page);
    await page.reload();
    await reads(page, 'Votre organisme a besoin d’un coup de main?');
    expect(asked).toEqual([]);
  });

  it('keeps everything when a send fails, and retries without a duplicate', async () => {
    const { page, context, faults } = await all.arrive();
    faults.expect(/net::ERR_FAILED \S+\/api\/requests$/);
    const sent: { key: string | undefined; number?: string }[] = [];
    let fails = true;
    // The worst failure: the request is kept and the answer is lost on the way.
    await context.route('**/api/requests', async (route) => {
      const answer = await route.fetch();
      const { number } = (await answer.json()) as { number: string };
      sent.push({ key: route.request().headers()['idempotency-key'], number });
      await (fails ? route.abort() : route.fulfill({ response: answer }));
      fails = false;
    });
    const email = 'reprise@exemple.test';
    await prepareCrisis(page, { email });
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByRole('button', { name: 'Réessayer' }).waitFor();
    await sees(page, CRISIS.description);
    await page.getByRole('link', { name: 'Modifier (Description)' }).click();
    expect(await page.getByLabel('Ce qui se passe, dans vos mots').inputValue()).toBe(CRISIS.description);
    await page.goBack();
    await reads(page, 'Vérifiez vos réponses');
    // It is tried again by itself too: whichever comes first, the same request leaves once.
    const again = page.getByRole('button', { name: /^(Réessayer|Envoyer la demande)$/ });
    await again.click({ timeout: 3_000 }).catch(() => reads(page, 'C’est reçu.'));
    await reads(page, 'C’est reçu.');
    await sees(page, sent[1]?.number ?? 'no number');
    expect(sent[1]).toEqual(sent[0]);
    expect(await mailTo(email)).toHaveLength(1);
  });

  it('keeps everything when the network is away, and says so', async () => {
    const { page, context, faults } = await all.arrive();
    faults.expect(/net::ERR_\w+ \S+\/api\/requests$/);
    await context.route('**/api/requests', once((route) => route.abort()));
    await prepareCrisis(page, { email: 'panne@exemple.test' });
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByRole('status').filter({ hasText: /conservé/ }).waitFor();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await reads(page, 'C’est reçu.');
  });
});

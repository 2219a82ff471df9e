import { carryOn, CRISIS, send } from './harness/request-form';
import { DESK, PHONE, visitors } from './harness/visitors';
import { eventually, reads, sees } from './harness/waiting';

const all = visitors();

describe('a member who signs in', () => {
  it.each([PHONE, DESK])('asks with an identity already known, then signs out for good, at %i px', async (width) => {
    const { page, context } = await all.arrive({ width });
    await page.goto('/connexion');
    await page.getByLabel('Adresse courriel').fill('direction1@exemple.test');
    await page.getByLabel('Mot de passe', { exact: true }).fill('phare-demo-2026');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Faire une demande' }).click();
    await reads(page, 'Quel est le besoin de votre organisme?');
    await page.getByLabel('Je ne sais pas').check();
    await carryOn(page);
    await page.getByLabel('Non', { exact: true }).check();
    await carryOn(page);
    await page.getByLabel('Ce qui se passe, dans vos mots').fill(CRISIS.description);
    await carryOn(page);
    await reads(page, 'Comment et quand vous joindre?');
    expect(await page.getByLabel('Votre nom').inputValue()).toBe('Maude Arbour');
    expect(await page.getByLabel('Votre adresse courriel').inputValue()).toBe('direction1@exemple.test');
    await carryOn(page);
    await reads(page, 'Qui peut voir cette demande?');
    expect(await page.getByLabel('L’équipe du regroupement').isChecked()).toBe(true);
    await carryOn(page);
    await reads(page, 'Vérifiez vos réponses');
    await sees(page, 'Maison des jeunes La Vigie');
    await send(page);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).waitFor();
    // The mark of the device stays, and opens nothing: a stranger cannot lock its owner out (docs/operations/accounts.md, « Limits »).
    const others = async () => (await context.cookies()).filter(({ name }) => name !== 'phare-device');
    expect(await eventually(others, (cookies) => cookies.length === 0)).toEqual([]);
  });

  it('is told the same of a wrong password and of an unknown address', async () => {
    const { page, faults } = await all.arrive();
    faults.expect(/status of 401 .*\/api\/session$/);
    await page.goto('/connexion');
    for (const email of ['worker1@exemple.test', 'personne@exemple.test']) {
      await page.getByLabel('Adresse courriel').fill(email);
      await page.getByLabel('Mot de passe', { exact: true }).fill('pas-le-bon');
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/session') && answer.request().method() === 'POST');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      expect((await answered).status()).toBe(401);
      await sees(page, 'L’adresse ou le mot de passe ne correspond pas.');
    }
  });

  it('leaves nothing of what was typed to whoever comes next', async () => {
    const { page } = await all.arrive({ as: 'direction2@exemple.test' });
    await page.goto('/demande');
    await page.getByLabel('Je ne sais pas').check();
    await page.getByLabel('En quelques mots').fill(CRISIS.title);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).waitFor();
    await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Faire une demande' }).click();
    await reads(page, 'Pour quel organisme écrivez-vous?');
    expect(await page.getByRole('combobox').inputValue()).toBe('');
  });
});

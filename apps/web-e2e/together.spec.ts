import { CRISIS, describeIt, saySituation, saySubject, sayWhoAsks } from './harness/request-form';
import { visitors } from './harness/visitors';
import { reads, sees } from './harness/waiting';

const all = visitors();

describe('writing with a colleague', () => {
  it('both write, each sees what the other wrote, and the owner ends it', async () => {
    const { page } = await all.arrive();
    await sayWhoAsks(page);
    await saySubject(page);
    await saySituation(page);
    await describeIt(page);
    await page.getByText(/^Enregistré à/).waitFor();
    await page.getByText('Continuer plus tard ou ailleurs').click();
    await page.getByLabel('Nom de cette personne').fill('Odette Cyr');
    await page.getByRole('button', { name: 'Préparer son lien' }).click();
    const link = await page.getByLabel('Lien pour Odette Cyr').inputValue();

    const odette = await all.arrive();
    await odette.page.goto(link);
    await reads(odette.page, 'Comment et quand vous joindre?');
    await sees(odette.page, /brouillon de quelqu’un d’autre/);
    await odette.page.getByRole('link', { name: 'Retour' }).click();
    await odette.page.getByLabel('Ce qui se passe, dans vos mots').fill('Trois personnes sont parties hier soir.');
    await odette.page.getByText(/^Enregistré à/).waitFor();
    expect(await odette.page.getByText('Continuer plus tard ou ailleurs').count()).toBe(0);

    await sees(page, 'Ce que Odette Cyr a écrit');
    await sees(page, 'Trois personnes sont parties hier soir.');
    await sees(page, CRISIS.description);
    await odette.page.goto('/demande/verification');
    // Their page may ask for the draft once more: it is no longer theirs.
    odette.faults.expect(/status of 404 .*\/request-drafts\/read$/);
    await page.getByRole('button', { name: 'Ne plus partager' }).click();
    await page.getByLabel('Nom de cette personne').waitFor();
    const stranger = await all.arrive();
    stranger.faults.expect(/status of 404/);
    await stranger.page.goto(link);
    await reads(stranger.page, 'Ce lien ne fonctionne plus');
  });
});

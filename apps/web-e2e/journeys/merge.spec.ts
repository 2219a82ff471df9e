import type { Page } from 'playwright-core';
import { answersAtOnce, asks, openFile, openAction } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { COORDINATION, INTAKE, type KnownRequest, readRequest } from '../harness/given';
import { press, tick, write } from '../harness/hands';
import { isFine, overflows } from '../harness/inspection';
import { opensOwn, unfoldsStory } from '../harness/own-request';
import { reviewedTwice } from '../harness/second-review';
import { visitors } from '../harness/visitors';
import { sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

const DIRECTION = 'direction2@exemple.test';
const TWICE = 'La même assemblée, demandée deux fois';

async function merge(page: Page, into: KnownRequest): Promise<void> {
  const dialog = await openAction(page, 'Fusionner');
  await tick(dialog.getByLabel(new RegExp(into.number)));
  await press(dialog.getByRole('button', { name: 'Fusionner' }));
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, 'Demande fusionnée');
}

describe('the same request, twice', () => {
  it('becomes one, by mistake, is undone at once; becomes one, and is parted again; both are answered, and reviewed twice', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const first = await asks(director, TWICE, { description: 'Par écrit, lundi.' });
    const second = await asks(director, TWICE, { description: 'Encore une fois, au cas où.' });

    const team = await all.arrive({ as: INTAKE });
    const { page } = team;
    await page.goto(`/equipe/demandes/${second.id}`);
    await merge(page, first);
    await press(page.locator('.ph-toast').getByRole('button', { name: 'Annuler' }));
    await page.getByText('Demande fusionnée').waitFor({ state: 'detached' });
    expect((await readRequest(team.context.request, second.id)).status).toBe('received');

    await merge(page, first);
    await press(page.getByRole('link', { name: `Ouvrir ${first.number}` }));
    await sees(page, 'Demandes fusionnées ici');
    expect(await overflows(page)).toEqual([]);
    await opensOwn(director.page, first);
    await sees(director.page, 'a réuni deux de vos demandes');

    await press(page.getByRole('link', { name: `Ouvrir ${second.number}` }));
    const parting = await openAction(page, 'Défaire la fusion');
    await write(parting.getByLabel('Raison'), 'La seconde parle d’une autre année.');
    await press(parting.getByRole('button', { name: 'Défaire la fusion' }));
    await parting.waitFor({ state: 'hidden' });
    expect([(await readRequest(team.context.request, first.id)).followUp.dueOn, (await readRequest(team.context.request, second.id)).status]).toEqual([first.followUp.dueOn, 'received']);

    for (const [request, words] of [[first, 'Le modèle de convocation convient.'], [second, 'Celui de l’an prochain aussi.']] as const) {
      await openFile(page, request.id);
      await answersAtOnce(page, words);
      await opensOwn(director.page, request);
      await sees(director.page, words);
      await unfoldsStory(director.page);
      await sees(director.page, 'a séparé deux demandes qui étaient réunies');
      await isFine(director.page);
    }
    // Parted, each ends on its own: two questions mailed, and four answers kept.
    await reviewedTwice(all, [first, second].map((request) => ({ request, requester: director, email: DIRECTION, reader: COORDINATION, blind: [INTAKE], about: TWICE })));
  });
});

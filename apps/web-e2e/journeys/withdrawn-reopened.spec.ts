import type { Page } from 'playwright-core';
import { answersAtOnce, asks } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { COORDINATION, INTAKE, readRequest } from '../harness/given';
import { press, write } from '../harness/hands';
import { isFine } from '../harness/inspection';
import { opensOwn } from '../harness/own-request';
import { reviewedTwice } from '../harness/second-review';
import { visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

const DIRECTION = 'direction1@exemple.test';
const COLLEAGUE = 'board1@exemple.test';
const ASKED = 'Une médiation que l’on croyait inutile';
const MESSAGE = 'Finalement, nous en avons encore besoin.';

async function confirm(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press(dialog.getByRole('button', { name: button }));
  await dialog.waitFor({ state: 'hidden' });
}

describe('a request that is withdrawn, then reopened', () => {
  it('leaves the team’s sight with its withdrawal, and comes back to it with a reason, its audience as it was; it is answered, and reviewed twice', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const mine = director.page;
    const request = await asks(director, ASKED);
    await opensOwn(mine, request);
    await sees(mine, 'Vous avez fait la demande.');
    await press(mine.locator('summary', { hasText: 'Vous n’en avez plus besoin?' }));
    await press(mine.getByRole('button', { name: 'Retirer ma demande' }));
    await confirm(mine, 'Retirer la demande');
    await sees(mine, 'Vous avez retiré la demande.');
    // Withdrawn, it takes no message and no file any more.
    await mine.getByRole('button', { name: 'Envoyer à l’équipe' }).waitFor({ state: 'detached' });

    const team = await all.arrive({ as: INTAKE });
    team.faults.expect(/status of 404 /);
    await team.page.goto(`/equipe/demandes/${request.id}`);
    await sees(team.page, /n’existe pas, ou vous n’y avez pas accès/);

    const { page, context } = await all.arrive({ as: COORDINATION });
    await page.goto(`/equipe/demandes/${request.id}`);
    await press(page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Rouvrir' }));
    await write(page.getByRole('dialog').getByLabel('Raison'), 'L’organisme a rappelé.');
    await confirm(page, 'Rouvrir la demande');
    await sees(page, 'L’organisme a rappelé.');
    await isFine(page, { ofTheTeam: true });
    expect(await readRequest(context.request, request.id)).toMatchObject({ status: 'triaged', followUp: { dueOn: request.followUp.dueOn, state: 'running' } });

    // The other side: the requester reads that it is open again, and may write; whoever receives requests reads it again; a colleague never did.
    await mine.reload();
    await reads(mine, `Demande ${request.number}`);
    await sees(mine, /a rouvert la demande/);
    await write(mine.getByLabel('Votre message à l’équipe'), MESSAGE);
    await press(mine.getByRole('button', { name: 'Envoyer à l’équipe' }));
    await mine.getByRole('listitem').filter({ hasText: MESSAGE }).first().waitFor();
    await isFine(mine);
    await team.page.reload();
    await sees(team.page, MESSAGE);
    const colleague = await all.arrive({ as: COLLEAGUE });
    expect((await colleague.context.request.get(`/api/requests/${request.id}`)).status()).toBe(404);

    await page.reload();
    await answersAtOnce(page, 'Une médiatrice vous rencontre jeudi.');
    await reviewedTwice(all, [{ request, requester: director, email: DIRECTION, reader: COORDINATION, blind: [INTAKE, COLLEAGUE], about: ASKED }]);
  });
});

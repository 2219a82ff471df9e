import type { Page } from 'playwright-core';
import { accepts, asks, closes, findsProposal, openAction, propose, readsTheEnd, teamOn, triage } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { INTAKE } from '../harness/given';
import { press, write } from '../harness/hands';
import { mailTo } from '../harness/inbox';
import { isFine } from '../harness/inspection';
import { opensOwn } from '../harness/own-request';
import { reviewedTwice } from '../harness/second-review';
import { visitors } from '../harness/visitors';
import { sees } from '../harness/waiting';

const hasNoFault = (page: Page): Promise<void> => isFine(page, { ofTheTeam: true });

const all = visitors(startAnotherProduct, { byKeyboard: true });

const DIRECTION = 'direction1@exemple.test';
const SUBJECT = 'Une assemblée à préparer';
const FIRST = 'resource1@exemple.test';
const SECOND = 'resource2@exemple.test';

describe('a resource person who declines, and another in their place', () => {
  it('from the question to the second review: the requester never learns why', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const request = await asks(director, SUBJECT);
    const team = await teamOn(all, request);
    await triage(team.page);
    await propose(team.page, 'Océane Lebrasseur', async (dialog) => {
      await dialog.getByText(/Connaît .*ce qui est demandé/).first().waitFor();
      await write(dialog.getByLabel('Pourquoi cette personne?'), 'Elle a préparé dix assemblées.');
      await hasNoFault(team.page);
    });

    const first = await findsProposal(all, request, FIRST);
    all.mayLoseSightOf(request);
    const declining = await openAction(first.page, 'Décliner');
    await hasNoFault(first.page);
    await write(declining.getByLabel('Pourquoi?'), 'Je pars trois mois.');
    await press(declining.getByRole('button', { name: 'Décliner', exact: true }));
    await declining.waitFor({ state: 'hidden' });
    await first.page.goto('/equipe/accompagnements');
    await sees(first.page, 'Aucune proposition pour le moment.');

    await team.page.reload();
    await sees(team.page, 'Je pars trois mois.');
    await propose(team.page, 'Tomas Vigneault');
    const second = await findsProposal(all, request, SECOND);
    await accepts(second.page, hasNoFault);
    await opensOwn(director.page, request);
    await sees(director.page, 'Tomas Vigneault vous accompagne.');
    await closes(all, second, request, hasNoFault);
    await readsTheEnd(director, request, /trois mois/);
    await reviewedTwice(all, [{ request, requester: director, email: DIRECTION, reader: SECOND, blind: [FIRST, INTAKE, 'board1@exemple.test'], about: SUBJECT }]);
    const mails = await mailTo(DIRECTION, all.product);
    expect(mails.filter(({ text = '', subject = '' }) => subject.includes(request.number) && /Tomas|Océane|assemblée/.test(text + subject))).toEqual([]);
  });
});

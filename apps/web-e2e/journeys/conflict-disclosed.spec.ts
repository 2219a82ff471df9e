import { accepts, asks, closes, declareTie, findsProposal, organisationOf, openAction, propose, readsTheEnd, teamOn, triage } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { INTAKE, teamMember } from '../harness/given';
import { press, tick } from '../harness/hands';
import { isFine } from '../harness/inspection';
import { opensOwn } from '../harness/own-request';
import { reviewedTwice } from '../harness/second-review';
import { visitors } from '../harness/visitors';
import { sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

const DIRECTION = 'direction2@exemple.test';
const RESOURCE = 'resource1@exemple.test';
const SUBJECT = 'Un règlement à relire';

describe('a conflict of interest, disclosed', () => {
  it('from the question to the second review: the requester is told, agrees, and the person declares again', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const request = await asks(director, SUBJECT);
    await declareTie(all, (await organisationOf(director)).organisationId, await teamMember(all, 'Océane Lebrasseur'));
    const team = await teamOn(all, request);
    await triage(team.page);
    const refused = await openAction(team.page, 'Proposer');
    await tick(refused.getByLabel('Océane Lebrasseur'));
    await sees(team.page, 'Un lien est déclaré avec l’organisme.');
    await press(refused.getByRole('button', { name: 'Proposer', exact: true }));
    await sees(team.page, 'Parlez-en à l’organisme d’abord');
    await isFine(team.page, { ofTheTeam: true });
    await press(refused.getByRole('button', { name: 'Annuler' }));
    await propose(team.page, 'Océane Lebrasseur', (dialog) => tick(dialog.getByLabel('L’organisme en a été informé et l’accepte')));

    await opensOwn(director.page, request);
    await sees(director.page, 'Océane Lebrasseur a un conflit d’intérêts possible');
    await press(director.page.getByText('Toutes les options'));
    await sees(director.page, /Médiation du Golfe \(Ressource externe\)/);
    await isFine(director.page);
    await press(director.page.getByRole('button', { name: 'Accepter cette proposition' }));
    await sees(director.page, /Vous avez accepté le/);

    const resource = await findsProposal(all, request, RESOURCE);
    await accepts(resource.page);
    await closes(all, resource, request);
    await readsTheEnd(director, request, /Lue ce matin/);
    await sees(director.page, 'Océane Lebrasseur vous accompagne.');
    await reviewedTwice(all, [{ request, requester: director, email: DIRECTION, reader: RESOURCE, blind: [INTAKE, 'direction1@exemple.test'], about: SUBJECT }]);
  });
});

import { accepts, asks, closes, declareTie, findsProposal, organisationOf, press, propose, readsTheEnd, teamOn, triage } from '../harness/accompaniment';
import { teamMember } from '../harness/given';
import { axeFindings, overflows, smallTargets } from '../harness/inspection';
import { visitors } from '../harness/visitors';
import { sees } from '../harness/waiting';

const all = visitors();

describe('a conflict of interest, disclosed', () => {
  it('from the question to the end: the requester is told, agrees, and the person declares again', async () => {
    const director = await all.arrive({ as: 'direction2@exemple.test' });
    const request = await asks(director, 'Un règlement à relire');
    await declareTie(all, (await organisationOf(director)).organisationId, await teamMember(all, 'Océane Lebrasseur'));
    const team = await teamOn(all, request);
    await triage(team.page);
    const refused = await press(team.page, 'Proposer');
    await refused.getByLabel('Océane Lebrasseur').check();
    await sees(team.page, 'Un lien est déclaré avec l’organisme.');
    await refused.getByRole('button', { name: 'Proposer', exact: true }).click();
    await sees(team.page, 'Parlez-en à l’organisme d’abord');
    await refused.getByRole('button', { name: 'Annuler' }).click();
    await propose(team.page, 'Océane Lebrasseur', (dialog) => dialog.getByLabel('L’organisme en a été informé et l’accepte').check());

    await director.page.goto(`/mes-demandes/${request.id}`);
    await sees(director.page, 'Océane Lebrasseur a un conflit d’intérêts possible');
    await director.page.getByText('Toutes les options').click();
    await sees(director.page, /Médiation du Golfe \(Ressource externe\)/);
    expect([await axeFindings(director.page), await overflows(director.page), await smallTargets(director.page)]).toEqual([[], [], []]);
    await director.page.getByRole('button', { name: 'Accepter cette proposition' }).click();
    await sees(director.page, /Vous avez accepté le/);

    const resource = await findsProposal(all, request, 'resource1@exemple.test');
    await accepts(resource.page);
    await closes(resource, request);
    await readsTheEnd(director, request, /Lue ce matin/);
    await sees(director.page, 'Océane Lebrasseur vous accompagne.');
  });
});

import { accepts, asks, closes, findsProposal, propose, readsTheEnd, teamOn, triage } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { INTAKE } from '../harness/given';
import { handAModel } from '../harness/handed';
import { press, tick } from '../harness/hands';
import { isFine } from '../harness/inspection';
import { opensOwn } from '../harness/own-request';
import { reviewedTwice } from '../harness/second-review';
import { agreeOnATrip } from '../harness/travel';
import { visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

const PEER = 'pair1@exemple.test';
const DIRECTION = 'direction1@exemple.test';
const SUBJECT = 'Parler à quelqu’un qui l’a vécu';

describe('a peer of another member, who accompanies', () => {
  it('from their agreement to the second review: the requester asks for them, they are handed a model and both agree on a trip, and they see that request alone', async () => {
    const peer = await all.arrive({ as: PEER });
    await peer.page.goto('/equipe/personnes-ressources');
    await reads(peer.page, 'Mon profil');
    await press(peer.page.getByRole('button', { name: 'Je n’accompagne plus pour le moment' }));
    await sees(peer.page, 'N’a pas donné son accord');
    await press(peer.page.getByRole('button', { name: 'J’accepte d’accompagner des pairs' }));
    await peer.page.getByRole('button', { name: 'Je n’accompagne plus pour le moment' }).waitFor();
    await isFine(peer.page, { ofTheTeam: true });

    const director = await all.arrive({ as: DIRECTION });
    const request = await asks(director, SUBJECT);
    const team = await teamOn(all, request);
    await triage(team.page);
    await propose(team.page, 'Tomas Vigneault');

    await opensOwn(director.page, request);
    await press(director.page.getByRole('button', { name: 'Demander une autre ressource' }));
    const asking = director.page.getByRole('dialog');
    await tick(asking.getByLabel('Rosalie Bernatchez'));
    await isFine(director.page);
    await press(asking.getByRole('button', { name: 'Demander une autre ressource' }));
    await asking.waitFor({ state: 'hidden' });
    await sees(director.page, 'Votre souhait est noté.');

    await team.page.reload();
    await sees(team.page, 'Son souhait : Rosalie Bernatchez.');
    await propose(team.page, 'Rosalie Bernatchez');
    const found = await findsProposal(all, request, PEER);
    await accepts(found.page);
    await found.page.goto('/equipe/file');
    await found.page.waitForURL(/\/connexion/);
    await handAModel(found, director, request);
    await agreeOnATrip(found, director, request);
    await closes(all, found, request);
    await readsTheEnd(director, request, /Lue ce matin/);
    await sees(director.page, 'Rosalie Bernatchez vous accompagne.');
    // Whoever was proposed before, and the team that proposed, no longer have a request to read.
    await reviewedTwice(all, [{ request, requester: director, email: DIRECTION, reader: PEER, blind: ['resource2@exemple.test', INTAKE], about: SUBJECT }]);
  });
});

import { asks, calls, isAccompaniedBy, opened, organisationOf, teamOn } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { actOn, INTAKE } from '../harness/given';
import { press, tick, write } from '../harness/hands';
import { isFine } from '../harness/inspection';
import { opensOwn, unfoldsStory } from '../harness/own-request';
import { linkMailedTo } from '../harness/referral';
import { reviewedTwice } from '../harness/second-review';
import { visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

const WORKER = 'worker1@exemple.test';
const RESOURCE = 'resource1@exemple.test';
const DIRECTION = 'la-direction@exemple.test';
const SUBJECT = 'Revoir nos règlements généraux';
const STORY = 'Personne ne sait plus lesquels sont en vigueur.';

describe('a worker whose request the direction confirms', () => {
  it('chooses who confirms; the link says neither who asked nor what; the request goes on to its second review', async () => {
    const worker = await all.arrive({ as: WORKER });
    const { organisationName } = await organisationOf(worker);
    const request = await asks(worker, SUBJECT, { description: STORY });
    await opensOwn(worker.page, request);
    await sees(worker.page, 'Qui peut confirmer la demande?');
    await isFine(worker.page);
    const ask = await opened(worker.page, 'Choisir qui confirme');
    await press(ask.getByRole('button', { name: 'Envoyer le lien' }));
    await ask.getByRole('alert').waitFor();
    await isFine(worker.page);
    await tick(ask.getByLabel('Direction', { exact: true }));
    await write(ask.getByLabel('Son nom'), 'Maude Arbour');
    await write(ask.getByLabel('Son adresse courriel'), DIRECTION);
    await press(ask.getByRole('button', { name: 'Envoyer le lien' }));
    await ask.waitFor({ state: 'hidden' });
    await sees(worker.page, 'Un lien a été envoyé à Maude Arbour.');

    const link = await linkMailedTo(all, DIRECTION, SUBJECT);
    const english = await all.arrive({ locale: 'en-CA' });
    await english.page.goto(link);
    await reads(english.page, 'Is your organisation asking for support?');
    const direction = await all.arrive();
    await direction.page.goto(link);
    await reads(direction.page, 'Votre organisme demande-t-il un accompagnement?');
    await sees(direction.page, organisationName);
    expect(await direction.page.title()).toBe('Confirmation · Phare');
    for (const kept of [SUBJECT, STORY, 'worker1', request.number]) expect(await direction.page.content()).not.toContain(kept);
    await isFine(direction.page);
    await press(direction.page.getByRole('button', { name: 'Envoyer ma réponse' }));
    await direction.page.getByRole('alert').waitFor();
    await isFine(direction.page);
    await tick(direction.page.getByLabel('Oui, notre organisme fait cette demande'));
    await press(direction.page.getByRole('button', { name: 'Envoyer ma réponse' }));
    await sees(direction.page, 'La demande est confirmée.');
    direction.faults.expect(/status of 404 .*\/api\/requester-confirmations\/read$/);
    await direction.page.reload();
    await reads(direction.page, 'Ce lien ne fonctionne plus');
    await isFine(direction.page);

    const team = await teamOn(all, request);
    await press(team.page.getByRole('button', { name: 'Admissibilité', exact: true }));
    await sees(team.page, 'La demande est confirmée au nom de la direction.');
    await sees(team.page, /Maude Arbour a confirmé le/);
    await actOn(team.context.request, request.id, 'triage', { priority: 'p2', reason: 'Confirmé' });
    await calls(team, request);
    const resource = await isAccompaniedBy(all, team, request, RESOURCE);
    all.mayLoseSightOf(request);
    await actOn(resource.context.request, request.id, 'close', { outcome: 'done', summary: 'Les règlements sont à jour.', doneByOrganisation: 'Le comité les a relus.' });

    await worker.page.reload();
    await sees(worker.page, 'Terminée');
    await unfoldsStory(worker.page);
    await sees(worker.page, 'La personne à qui vous l’aviez demandé a répondu.');
    await isFine(worker.page);
    // The direction of the organisation, having confirmed or not, has no more of it than any colleague.
    await reviewedTwice(all, [{ request, requester: worker, email: WORKER, reader: RESOURCE, blind: ['direction1@exemple.test', 'board1@exemple.test', INTAKE], about: SUBJECT }]);
  });
});

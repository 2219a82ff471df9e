import { asks, calls, openFile, organisationOf, teamOn } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { actOn, COORDINATION, INTAKE } from '../harness/given';
import { press, tick } from '../harness/hands';
import { isFine } from '../harness/inspection';
import { agrees, directory, linkMailedTo, sendsLetter } from '../harness/referral';
import { unfoldsStory } from '../harness/own-request';
import { reviewedTwice } from '../harness/second-review';
import { visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

const DIRECTION = 'direction2@exemple.test';
const SUBJECT = 'Revoir nos règlements généraux';
const STORY = 'Personne ne sait plus lesquels sont en vigueur.';

describe('an outside resource that answers by its link', () => {
  it('reads what was consented to and nothing else, answers without an account, and the organisation sees it to the second review', async () => {
    const direction = await all.arrive({ as: DIRECTION });
    const { organisationName } = await organisationOf(direction);
    const request = await asks(direction, SUBJECT, { description: STORY });
    const team = await teamOn(all, request);
    const { partner } = await directory(team.context.request);
    await actOn(team.context.request, request.id, 'referrals', { reason: 'out_of_offer', targets: [{ partnerResourceId: partner.id }] });
    await direction.page.goto(`/mes-demandes/${request.id}`);
    await agrees(direction.page, partner.name, ['Le nom de l’organisme', 'Son courriel']);
    await openFile(team.page, request.id);
    await sendsLetter(team, partner.name);

    const link = await linkMailedTo(all, partner.email, SUBJECT);
    const outside = await all.arrive();
    await outside.page.goto(link);
    await reads(outside.page, `Référence ${request.number}`);
    await sees(outside.page, organisationName);
    expect(await outside.page.title()).toBe('Une lettre pour vous · Phare');
    for (const kept of [SUBJECT, STORY]) expect(await outside.page.content()).not.toContain(kept);
    await isFine(outside.page);
    await tick(outside.page.getByLabel('Nous ne pouvons pas aider cet organisme'));
    await press(outside.page.getByRole('button', { name: 'Envoyer ma réponse' }));
    await outside.page.getByRole('alert').waitFor();
    await isFine(outside.page);
    await tick(outside.page.getByLabel('Nous avons bien reçu la lettre'));
    await press(outside.page.getByRole('button', { name: 'Envoyer ma réponse' }));
    await sees(outside.page, 'revenez le dire par le même lien');
    await isFine(outside.page);
    await press(outside.page.getByRole('button', { name: 'Revenir à la lettre' }));
    await tick(outside.page.getByLabel('Nous nous sommes parlé'));
    await press(outside.page.getByRole('button', { name: 'Envoyer ma réponse' }));
    await sees(outside.page, 'Vous n’avez rien d’autre à faire.');
    outside.faults.expect(/status of 404 .*\/api\/referral-answers\/read$/);
    await outside.page.reload();
    await reads(outside.page, 'Ce lien ne fonctionne plus');

    await direction.page.reload();
    await sees(direction.page, new RegExp(`${partner.name} a répondu le .*:\\son s’est parlé`));
    await unfoldsStory(direction.page);
    await sees(direction.page, 'La ressource a lu la lettre.');
    await calls(team, request);
    await actOn(team.context.request, request.id, 'close', { outcome: 'done', summary: 'La ressource accompagne.' });
    await openFile(team.page, request.id);
    await sees(team.page, 'La ressource a pris contact');
    await direction.page.reload();
    await sees(direction.page, 'Terminée');
    await isFine(direction.page);
    await reviewedTwice(all, [{ request, requester: direction, email: DIRECTION, reader: COORDINATION, blind: [INTAKE, 'direction1@exemple.test'], about: SUBJECT }]);
  });
});

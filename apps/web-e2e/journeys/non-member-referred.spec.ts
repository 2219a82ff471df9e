import { asks, calls, openFile, teamOn } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { actOn, COORDINATION, INTAKE } from '../harness/given';
import { isFine } from '../harness/inspection';
import { opensOwn } from '../harness/own-request';
import { directory, saysHowItWent } from '../harness/referral';
import { questionMailed, reviewedTwice } from '../harness/second-review';
import { daysGoBy } from '../harness/time-travel';
import { visitors } from '../harness/visitors';
import { sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

const DIRECTION = 'direction4@exemple.test';
const SUBJECT = 'Un coup de main';

describe('an organisation that is not a member', () => {
  it('is referred and trained: nothing ends without; asked at days 7 and 21, it says itself how each went; closed, it is reviewed twice as any other', async () => {
    const member = await all.arrive({ as: DIRECTION });
    const { page } = member;
    const request = await asks(member, SUBJECT);
    const loop = { request, email: DIRECTION, about: SUBJECT };
    const team = await teamOn(all, request);
    const withdraw = team.page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Retirer' });
    expect(await withdraw.getAttribute('aria-disabled')).toBe('true');
    await sees(team.page, 'il manque une ressource ou une formation');
    await isFine(team.page, { ofTheTeam: true });

    const { partner, training } = await directory(team.context.request);
    await actOn(team.context.request, request.id, 'referrals', { reason: 'non_member', targets: [{ partnerResourceId: partner.id }, { trainingSessionId: training.id }], note: 'Voici qui peut vous aider dès maintenant.' });
    await opensOwn(page, request);
    await sees(page, 'Vers qui on vous dirige');
    await sees(page, 'Voici qui peut vous aider dès maintenant.');
    await isFine(page);

    // Day 7, one question about both: the training was attended; the resource has kept silent so far.
    await daysGoBy(all, 7);
    await page.goto(await questionMailed(all, loop, 1));
    await saysHowItWent(page, new RegExp(`^Dire si elle est suivie : ${training.title.slice(0, 20)}`), 'Oui, nous l’avons suivie', () => isFine(page));
    await sees(page, /L’organisme a répondu le .*:\sla formation est suivie/);
    // Day 21: of the resource alone.
    await daysGoBy(all, 14);
    await page.goto(await questionMailed(all, loop, 2));
    await saysHowItWent(page, /^Dire si elle a répondu : Médiation/, 'Non, pas de réponse');

    await openFile(team.page, request.id);
    await sees(team.page, /L’organisme a répondu le .*:\sla formation est suivie/);
    await sees(team.page, /L’organisme a répondu le .*:\spas de réponse/);
    await saysHowItWent(team.page, /^Dire si elle a répondu : Médiation/, 'Oui, nous nous sommes parlé');
    await calls(team, request);
    await actOn(team.context.request, request.id, 'close', { outcome: 'done', summary: 'Formée; la médiation commence.' });
    await team.page.reload();
    await sees(team.page, 'Formée; la médiation commence.');
    await isFine(team.page, { ofTheTeam: true });

    await page.reload();
    await sees(page, 'Terminée');
    expect(await page.getByRole('button', { name: /^Dire si elle/ }).count()).toBe(0);
    await isFine(page);
    await reviewedTwice(all, [{ ...loop, requester: member, reader: COORDINATION, blind: [INTAKE, 'direction1@exemple.test'] }]);
  });
});

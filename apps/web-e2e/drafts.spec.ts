import type { Page } from 'playwright-core';
import { mailTo } from './harness/inbox';
import { carryOn, CRISIS, describeIt, saySituation, saySubject, sayWhoAsks } from './harness/request-form';
import { visitors } from './harness/visitors';
import { reads, sees } from './harness/waiting';

const all = visitors();

const SAVED = /^Enregistré à \d{1,2}\sh(\s\d{2})?\./;

async function writeAndSave(page: Page): Promise<void> {
  await sayWhoAsks(page);
  await saySubject(page);
  await saySituation(page);
  await describeIt(page);
  await page.getByText(SAVED).waitFor();
}

/** Waits until what was typed last is saved, and gives the link. */
async function ownLink(page: Page): Promise<string> {
  await page.getByText('Continuer plus tard ou ailleurs').click();
  return page.getByLabel('Votre lien').inputValue();
}

describe('a draft saved on the server', () => {
  it('is taken up on another device by its link; neither a word nor the link is ever sent', async () => {
    const { page, context } = await all.arrive();
    const sent: string[] = [];
    context.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
    await writeAndSave(page);
    const link = await ownLink(page);
    const [, secret = ''] = link.split('#');
    expect(secret).toMatch(/^[\w-]{43}$/);

    const another = await all.arrive();
    another.context.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
    await another.page.goto(link);
    await reads(another.page, 'Comment et quand vous joindre?');
    expect(another.page.url()).toMatch(/\/demande\/joindre$/);
    await another.page.getByRole('link', { name: 'Retour' }).click();
    await reads(another.page, 'Racontez-nous');
    expect(await another.page.getByLabel('Ce qui se passe, dans vos mots').inputValue()).toBe(CRISIS.description);
    for (const told of [secret, CRISIS.description, CRISIS.title]) expect(sent.filter((request) => request.includes(told))).toEqual([]);
  });

  it('comes back by a mail that says nothing', async () => {
    const { page } = await all.arrive();
    await writeAndSave(page);
    await page.getByText('Continuer plus tard ou ailleurs').click();
    await page.getByLabel('Recevoir ce lien par courriel').fill('plus-tard@exemple.test');
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await sees(page, 'Le lien est parti.');
    const [mail] = await mailTo('plus-tard@exemple.test');
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/démission|trésorerie|Vigie|demande d/i);
    const another = await all.arrive();
    await another.page.goto(/https?:\S+\/demande\/reprendre#[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? 'no link');
    await reads(another.page, 'Comment et quand vous joindre?');
  });

  it('survives a page that is loaded again, and is offered to whoever signs in elsewhere', async () => {
    const { page } = await all.arrive({ as: 'worker1@exemple.test' });
    await page.goto('/demande');
    await saySubject(page);
    await page.getByText(SAVED).waitFor();
    await page.reload();
    await reads(page, /^Est-ce que quelque chose empêche/);
    const elsewhere = await all.arrive({ as: 'worker1@exemple.test' });
    await elsewhere.page.goto('/demande');
    await reads(elsewhere.page, 'Reprendre votre brouillon');
    await elsewhere.page.getByRole('button', { name: 'Reprendre', exact: true }).click();
    await reads(elsewhere.page, /^Est-ce que quelque chose empêche/);
    await elsewhere.page.getByRole('link', { name: 'Retour' }).click();
    expect(await elsewhere.page.getByLabel('En quelques mots').inputValue()).toBe(CRISIS.title);
    await carryOn(elsewhere.page);
  });
});

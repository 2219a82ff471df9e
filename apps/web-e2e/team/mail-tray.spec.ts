import { answersAtOnce, openAction } from '../harness/accompaniment';
import { phare } from '../harness/command-line';
import { INTAKE, readRequest } from '../harness/given';
import { mailTo } from '../harness/inbox';
import { isFine } from '../harness/inspection';
import { DESK, visitors } from '../harness/visitors';
import { eventually, reads, sees } from '../harness/waiting';

const all = visitors();

const DIRECTION = 'direction2@exemple.test';
const SUBJECT = 'Notre assemblée approche';
const STORY = 'Combien de jours avant faut-il envoyer l’avis de convocation?';
const MAIL = [`Return-Path: <${DIRECTION}>`, `From: La direction <${DIRECTION}>`, 'To: accueil@exemple.test', `Subject: =?utf-8?B?${Buffer.from(SUBJECT).toString('base64')}?=`, 'Date: Fri, 20 Nov 2026 09:00:00 -0500', 'Message-ID: <convocation@exemple.test>', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', `Bonjour,\r\n\r\n${STORY}\r\n`].join('\r\n');

describe('B5, an e-mail that comes in', () => {
  it('waits with what was guessed of it, becomes a request once someone confirms, and is followed up as any other', async () => {
    await phare(['mail', 'ingest', '-'], MAIL);
    const { page, context } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto('/equipe/courriels');
    await reads(page, 'Courriels reçus');
    const waiting = page.getByRole('link', { name: new RegExp(SUBJECT) });
    await waiting.getByText(/^Peut-être/).waitFor();
    await isFine(page, { ofTheTeam: true });
    await waiting.click();
    await reads(page, SUBJECT);
    await sees(page, 'Une adresse ne prouve pas qui écrit.');
    await page.getByLabel('Une nouvelle demande').check();
    // Guessed from the address, and left to a person to confirm: the organisation, who writes, as what.
    expect(await page.getByRole('combobox', { name: 'Organisme' }).inputValue()).not.toBe('');
    expect(await page.getByLabel(/, d’après l’adresse$/).isChecked()).toBe(true);
    expect(await page.getByLabel('Sujet', { exact: true }).inputValue()).toBe(SUBJECT);
    await page.getByLabel('Direction', { exact: true }).check();
    await isFine(page, { ofTheTeam: true });
    await page.getByRole('button', { name: 'Recevoir la demande' }).click();
    await page.waitForURL(/\/equipe\/demandes\//);
    await page.getByRole('article').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const request = await readRequest(context.request, id);
    expect(request).toMatchObject({ channel: 'email', status: 'received', followUp: { state: 'running' } });

    // Only now is the sender written to: a number, a date, not a word of theirs.
    const acknowledgements = async () => (await mailTo(DIRECTION)).filter(({ subject }) => subject === `Demande ${request.number} : bien reçue`);
    const [acknowledgement] = await eventually(acknowledgements, ({ length }) => length > 0);
    expect(acknowledgement?.text).not.toContain('convocation');

    const call = await openAction(page, 'Inscrire un suivi');
    await call.getByLabel('Téléphone').check();
    await call.getByLabel('Ce qui s’est dit').fill('Dix jours, selon leurs règlements.');
    await call.getByRole('button', { name: 'Inscrire le suivi' }).click();
    await call.waitFor({ state: 'hidden' });
    expect((await readRequest(context.request, id)).followUp.state).toBe('done');
    await page.goto('/equipe/courriels');
    await page.getByRole('link', { name: 'Traités' }).click();
    await page.getByRole('link', { name: new RegExp(SUBJECT) }).getByText(request.number).waitFor();

    // The other side: whoever wrote finds their request among theirs, and its answer.
    await page.goto(`/equipe/demandes/${id}`);
    await page.getByRole('article').waitFor();
    await answersAtOnce(page, 'Dix jours au moins.', { followedUp: true });
    const director = await all.arrive({ as: DIRECTION });
    await director.page.goto('/mes-demandes');
    await director.page.getByRole('link', { name: `Demande ${request.number}` }).click();
    await director.page.getByText('Relire ce que vous avez écrit').click();
    await sees(director.page, STORY);
    await sees(director.page, 'Dix jours au moins.');
    await isFine(director.page);
  });
});

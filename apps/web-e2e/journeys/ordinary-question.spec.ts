import type { Page } from 'playwright-core';
import { answersAtOnce } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { COORDINATION, INTAKE } from '../harness/given';
import { mailTo } from '../harness/inbox';
import { axeFindings, overflows } from '../harness/inspection';
import { carryOn, numberOf, send } from '../harness/request-form';
import { reviewedTwice } from '../harness/second-review';
import { DESK, visitors } from '../harness/visitors';
import { eventually, reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct);

const DIRECTION = 'direction1@exemple.test';
const QUESTION = 'Combien de personnes faut-il au quorum?';
const TEAM_SAYS = 'Vos règlements le disent à l’article 12. Pouvez-vous nous les envoyer?';
const DIRECTION_SAYS = 'Les voici. Merci de les relire.';
const OUR_FILE = { name: 'Règlements généraux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n') };
const THEIR_FILE = { name: 'Modèle de convocation.txt', mimeType: 'text/plain', buffer: Buffer.from('Avis de convocation\n') };

async function asks(page: Page): Promise<string> {
  await page.goto('/demande');
  await reads(page, 'Quel est le besoin de votre organisme?');
  await page.getByLabel('Je ne sais pas').check();
  await page.getByLabel('En quelques mots').fill('Le quorum de l’assemblée');
  await carryOn(page);
  await page.getByLabel('Non', { exact: true }).check();
  await carryOn(page);
  await page.getByLabel('Ce qui se passe, dans vos mots').fill(QUESTION);
  await carryOn(page);
  await reads(page, 'Comment et quand vous joindre?');
  await carryOn(page);
  await reads(page, 'Qui peut voir cette demande?');
  await carryOn(page);
  await reads(page, 'Vérifiez vos réponses');
  await send(page);
  return numberOf(page);
}

const hasNoFault = async (page: Page): Promise<void> => expect(await axeFindings(page)).toEqual([]);

/** What is saved when a file's link is followed. */
async function saved(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `Télécharger ${name}` }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('an ordinary question', () => {
  it('is asked, answered with messages and files both ways, closed, and reviewed twice', async () => {
    const director = await all.arrive({ as: DIRECTION });
    const number = await asks(director.page);
    const found = await director.context.request.get('/api/requests?view=mine');
    const { id } = ((await found.json()) as { items: { id: string; number: string }[] }).items.find((request) => request.number === number) ?? { id: '' };

    const { page } = await all.arrive({ width: DESK, as: INTAKE });
    await page.goto(`/equipe/demandes/${id}`);
    await sees(page, QUESTION);
    await page.getByLabel('Votre message à l’organisme').fill(TEAM_SAYS);
    await page.getByRole('button', { name: 'Envoyer à l’organisme' }).click();
    await page.getByRole('listitem').filter({ hasText: TEAM_SAYS }).first().waitFor();
    await page.locator('input[type=file]').setInputFiles(THEIR_FILE);
    await page.getByRole('link', { name: `Télécharger ${THEIR_FILE.name}` }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // The requester's side: told by a mail that says nothing, they read, answer and send a file of theirs.
    const news = await eventually(() => mailTo(DIRECTION, all.product), (mails) => mails.some(({ subject }) => subject === `Demande ${number} : du nouveau`));
    expect(news.map(({ text }) => text).join()).not.toContain('article 12');
    const mine = director.page;
    await mine.goto(`/mes-demandes/${id}`);
    await sees(mine, TEAM_SAYS);
    expect(await saved(mine, THEIR_FILE.name)).toBe('Avis de convocation\n');
    await mine.getByLabel('Votre message à l’équipe').fill(DIRECTION_SAYS);
    await mine.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
    await mine.getByRole('listitem').filter({ hasText: DIRECTION_SAYS }).first().waitFor();
    await mine.locator('input[type=file]').setInputFiles(OUR_FILE);
    await mine.getByRole('link', { name: `Télécharger ${OUR_FILE.name}` }).waitFor();
    director.faults.expect(/status of 422 /);
    await mine.locator('input[type=file]').setInputFiles({ name: 'programme.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await sees(mine, /^Joignez un PDF, une image JPEG ou PNG/);
    expect(await overflows(mine)).toEqual([]);
    expect(await axeFindings(mine)).toEqual([]);

    await page.reload();
    await sees(page, DIRECTION_SAYS);
    expect(await saved(page, OUR_FILE.name)).toContain('%PDF-1.7');
    await answersAtOnce(page, 'Cinq personnes, selon l’article 12.');

    await mine.reload();
    await sees(mine, 'Cinq personnes, selon l’article 12.');
    await reviewedTwice(all, [{ request: { id, number }, requester: director, email: DIRECTION, reader: COORDINATION, blind: [INTAKE, 'board1@exemple.test'], about: QUESTION }], hasNoFault);
  });
});

import type { Page } from 'playwright-core';
import { answersAtOnce } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { COORDINATION, INTAKE } from '../harness/given';
import { hand, press, tick, write } from '../harness/hands';
import { mailTo } from '../harness/inbox';
import { isFine } from '../harness/inspection';
import { carryOn, numberOf, send } from '../harness/request-form';
import { reviewedTwice } from '../harness/second-review';
import { visitors } from '../harness/visitors';
import { eventually, reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

const DIRECTION = 'direction1@exemple.test';
const QUESTION = 'Combien de personnes faut-il au quorum?';
const TEAM_SAYS = 'Vos règlements le disent à l’article 12. Pouvez-vous nous les envoyer?';
const DIRECTION_SAYS = 'Les voici. Merci de les relire.';
const OUR_FILE = { name: 'Règlements généraux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n') };
const THEIR_FILE = { name: 'Modèle de convocation.txt', mimeType: 'text/plain', buffer: Buffer.from('Avis de convocation\n') };

async function asks(page: Page): Promise<string> {
  await page.goto('/demande');
  await reads(page, 'Quel est le besoin de votre organisme?');
  await tick(page.getByLabel('Je ne sais pas'));
  await write(page.getByLabel('En quelques mots'), 'Le quorum de l’assemblée');
  await carryOn(page);
  await tick(page.getByLabel('Non', { exact: true }));
  await carryOn(page);
  await write(page.getByLabel('Ce qui se passe, dans vos mots'), QUESTION);
  await carryOn(page);
  await reads(page, 'Comment et quand vous joindre?');
  await carryOn(page);
  await reads(page, 'Qui peut voir cette demande?');
  await carryOn(page);
  await reads(page, 'Vérifiez vos réponses');
  await send(page);
  return numberOf(page);
}

const hasNoFault = (page: Page): Promise<void> => isFine(page, { ofTheTeam: true });

/** What is saved when a file's link is followed. */
async function saved(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page.getByRole('link', { name: `Télécharger ${name}` }))]);
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

    const { page } = await all.arrive({ as: INTAKE });
    await page.goto(`/equipe/demandes/${id}`);
    await sees(page, QUESTION);
    await write(page.getByLabel('Votre message à l’organisme'), TEAM_SAYS);
    await press(page.getByRole('button', { name: 'Envoyer à l’organisme' }));
    await page.getByRole('listitem').filter({ hasText: TEAM_SAYS }).first().waitFor();
    await hand(page.locator('input[type=file]'), THEIR_FILE);
    await page.getByRole('link', { name: `Télécharger ${THEIR_FILE.name}` }).waitFor();
    await hasNoFault(page);

    // The requester's side: told by a mail that says nothing, they read, answer and send a file of theirs.
    const news = await eventually(() => mailTo(DIRECTION, all.product), (mails) => mails.some(({ subject }) => subject === `Demande ${number} : du nouveau`));
    expect(news.map(({ text }) => text).join()).not.toContain('article 12');
    const mine = director.page;
    await mine.goto(`/mes-demandes/${id}`);
    await sees(mine, TEAM_SAYS);
    expect(await saved(mine, THEIR_FILE.name)).toBe('Avis de convocation\n');
    await write(mine.getByLabel('Votre message à l’équipe'), DIRECTION_SAYS);
    await press(mine.getByRole('button', { name: 'Envoyer à l’équipe' }));
    await mine.getByRole('listitem').filter({ hasText: DIRECTION_SAYS }).first().waitFor();
    await hand(mine.locator('input[type=file]'), OUR_FILE);
    await mine.getByRole('link', { name: `Télécharger ${OUR_FILE.name}` }).waitFor();
    director.faults.expect(/status of 422 /);
    await hand(mine.locator('input[type=file]'), { name: 'programme.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await sees(mine, /^Joignez un PDF, une image JPEG ou PNG/);
    await isFine(mine);

    await page.reload();
    await sees(page, DIRECTION_SAYS);
    expect(await saved(page, OUR_FILE.name)).toContain('%PDF-1.7');
    await answersAtOnce(page, 'Cinq personnes, selon l’article 12.');

    await mine.reload();
    await sees(mine, 'Cinq personnes, selon l’article 12.');
    await reviewedTwice(all, [{ request: { id, number }, requester: director, email: DIRECTION, reader: COORDINATION, blind: [INTAKE, 'board1@exemple.test'], about: QUESTION }], hasNoFault);
  });
});

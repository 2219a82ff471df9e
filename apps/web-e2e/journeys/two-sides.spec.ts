import type { Page } from 'playwright-core';
import { fileCrisis } from '../harness/crisis';
import { COORDINATION, INTAKE } from '../harness/given';
import { axeFindings, overflows } from '../harness/inspection';
import { DESK, type Visitor, visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors();

const DIRECTION = { as: 'direction1@exemple.test', subject: 'La présidence passe par-dessus moi', keeper: 'Manon Deslauriers', answer: 'Une médiation commence mardi.' };
const BOARD = { as: 'board1@exemple.test', subject: 'La direction ne nous répond plus', keeper: 'Réjean Thibodeau', answer: 'Nous avons relu ensemble vos règlements.' };

interface Side {
  readonly member: Visitor;
  readonly number: string;
  readonly id: string;
}

/** One side files its crisis and opens what it filed. */
async function file({ as, subject, keeper }: typeof DIRECTION): Promise<Side> {
  const member = await all.arrive({ as });
  const number = await fileCrisis(member.page, subject, keeper);
  await member.page.getByRole('main').getByRole('link', { name: 'Mes demandes' }).click();
  await member.page.getByRole('link', { name: `Demande ${number}` }).click();
  await reads(member.page, `Demande ${number}`);
  return { member, number, id: new URL(member.page.url()).pathname.split('/').at(-1) ?? '' };
}

async function openFile(visitor: Visitor, { id }: Side): Promise<Page> {
  await visitor.page.goto(`/equipe/demandes/${id}`);
  await visitor.page.getByRole('article').waitFor();
  return visitor.page;
}

/** The five-minute answer of a keeper: follow-up and answer in one form. */
async function answer(page: Page, words: string): Promise<void> {
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Répondre' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Téléphone').check();
  await dialog.getByLabel('Ce que vous avez répondu').fill(words);
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Envoyer et fermer' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('the board and the direction, on both sides of one conflict', () => {
  it('are two sealed requests that coordination links; neither side ever learns of the other', async () => {
    const direction = await file(DIRECTION);
    const board = await file(BOARD);

    // Coordination keeps the board's; of the director's it sees the frame, which is enough to link.
    const coordination = await all.arrive({ width: DESK, as: COORDINATION });
    const frame = await openFile(coordination, direction);
    await sees(frame, 'rien de plus');
    await frame.getByLabel('Numéro de l’autre demande').fill(board.number);
    await frame.getByRole('button', { name: 'Lier les deux côtés' }).click();
    await frame.getByRole('link', { name: board.number }).waitFor();
    expect(await axeFindings(frame)).toEqual([]);
    expect(await overflows(frame)).toEqual([]);
    expect(await frame.getByText(DIRECTION.subject).count()).toBe(0);

    // The keeper of the director's knows a number, and nothing behind it.
    const keeper = await all.arrive({ width: DESK, as: INTAKE });
    const kept = await openFile(keeper, direction);
    await sees(kept, board.number);
    expect(await kept.getByRole('link', { name: board.number }).count()).toBe(0);
    const closed = await keeper.context.request.get(`/api/requests/${board.id}`);
    expect(closed.status()).toBe(404);

    await answer(kept, DIRECTION.answer);
    await answer(await openFile(coordination, board), BOARD.answer);

    for (const [mine, theirs, words] of [[direction, board, DIRECTION.answer], [board, direction, BOARD.answer]] as const) {
      await mine.member.page.reload();
      await sees(mine.member.page, words);
      await sees(mine.member.page, 'vous a répondu');
      expect(await mine.member.page.getByText(theirs.number).count()).toBe(0);
      expect(await mine.member.page.getByText('Autre côté').count()).toBe(0);
      expect(await axeFindings(mine.member.page)).toEqual([]);
      expect(await overflows(mine.member.page)).toEqual([]);
    }
  });
});

import type { Page } from 'playwright-core';
import { answersAtOnce } from '../harness/accompaniment';
import { startAnotherProduct } from '../harness/another-product';
import { fileCrisis } from '../harness/crisis';
import { COORDINATION, INTAKE } from '../harness/given';
import { press, write } from '../harness/hands';
import { isFine } from '../harness/inspection';
import { reviewedTwice } from '../harness/second-review';
import { type Visitor, visitors } from '../harness/visitors';
import { reads, sees } from '../harness/waiting';

const all = visitors(startAnotherProduct, { byKeyboard: true });

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
  await press(member.page.getByRole('main').getByRole('link', { name: 'Mes demandes' }));
  await press(member.page.getByRole('link', { name: `Demande ${number}` }));
  await reads(member.page, `Demande ${number}`);
  return { member, number, id: new URL(member.page.url()).pathname.split('/').at(-1) ?? '' };
}

async function openFile(visitor: Visitor, { id }: Side): Promise<Page> {
  await visitor.page.goto(`/equipe/demandes/${id}`);
  await visitor.page.getByRole('article').waitFor();
  return visitor.page;
}

describe('the board and the direction, on both sides of one conflict', () => {
  it('are two sealed requests that coordination links; neither side ever learns of the other, up to their second review', async () => {
    const direction = await file(DIRECTION);
    const board = await file(BOARD);

    // Coordination keeps the board's; of the director's it sees the frame, which is enough to link.
    const coordination = await all.arrive({ as: COORDINATION });
    const frame = await openFile(coordination, direction);
    await sees(frame, 'rien de plus');
    await write(frame.getByLabel('Numéro de l’autre demande'), board.number);
    await press(frame.getByRole('button', { name: 'Lier les deux côtés' }));
    await frame.getByRole('link', { name: board.number }).waitFor();
    await isFine(frame, { ofTheTeam: true });
    expect(await frame.getByText(DIRECTION.subject).count()).toBe(0);

    // The keeper of the director's knows a number, and nothing behind it.
    const keeper = await all.arrive({ as: INTAKE });
    const kept = await openFile(keeper, direction);
    await sees(kept, board.number);
    expect(await kept.getByRole('link', { name: board.number }).count()).toBe(0);
    const closed = await keeper.context.request.get(`/api/requests/${board.id}`);
    expect(closed.status()).toBe(404);

    await answersAtOnce(kept, DIRECTION.answer);
    await answersAtOnce(await openFile(coordination, board), BOARD.answer);

    for (const [mine, theirs, words] of [[direction, board, DIRECTION.answer], [board, direction, BOARD.answer]] as const) {
      await mine.member.page.reload();
      await sees(mine.member.page, words);
      await sees(mine.member.page, 'vous a répondu');
      expect(await mine.member.page.getByText(theirs.number).count()).toBe(0);
      expect(await mine.member.page.getByText('Autre côté').count()).toBe(0);
      await isFine(mine.member.page);
    }
    // Each keeper reads what their own side says in the end; to the other side there is no such request.
    await reviewedTwice(all, [
      { request: direction, requester: direction.member, email: DIRECTION.as, reader: INTAKE, blind: [BOARD.as], about: DIRECTION.subject },
      { request: board, requester: board.member, email: BOARD.as, reader: COORDINATION, blind: [DIRECTION.as, INTAKE], about: BOARD.subject },
    ]);
  });
});

import type { Page } from 'playwright-core';
import type { KnownRequest } from './given';
import { press, tick } from './hands';
import { mailTo } from './inbox';
import { daysGoBy } from './time-travel';
import { type Visitor, type Visitors } from './visitors';
import { eventually, reads, sees } from './waiting';

/** After so many days the two questions are asked again (domain.md §9, seed 003). */
const LATER_AFTER_DAYS = 60;

const AT_CLOSING = { lead: /^Votre demande est terminée\. Deux questions/, useful: 'Tout à fait', own: 'Assez', when: 'À la fermeture' };
const LATER = { lead: 'Deux mois ont passé.', useful: 'Assez', own: 'Tout à fait', when: 'Deux mois après' };

/** A request that has closed, and who is on either side of it. */
export interface Ended {
  readonly request: Pick<KnownRequest, 'id' | 'number'>;
  readonly requester: Visitor;
  /** Where the requester is written to. */
  readonly email: string;
  /** Who of the team, or of those who accompanied, still reads it. */
  readonly reader: string;
  /** Those to whom there is no such request: the other side of it, a colleague, whoever of the team no longer has to see it. */
  readonly blind: readonly string[];
  /** What the mail may not say a word of. */
  readonly about: string;
}

/** The questions that a day brings are mailed without a word of what they are about; answers the address in the last mail that does, as the requester follows it. */
export async function questionMailed(all: Visitors, { request: { number }, email, about }: Pick<Ended, 'request' | 'email' | 'about'>, count: number): Promise<string> {
  const subject = `Demande ${number} : une courte question`;
  const asked = async () => (await mailTo(email, all.product)).filter((mail) => mail.subject === subject);
  const mails = await eventually(asked, ({ length }) => length >= count);
  expect(mails).toHaveLength(count);
  const text = mails.at(-1)?.text ?? '';
  expect(text).not.toContain(about);
  return new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '').pathname;
}

/** How many times the product has asked something about a request already. */
async function timesAsked(all: Visitors, { request: { number }, email }: Ended): Promise<number> {
  return (await mailTo(email, all.product)).filter(({ subject }) => subject === `Demande ${number} : une courte question`).length;
}

async function answers(page: Page, { lead, useful, own }: typeof AT_CLOSING | typeof LATER, look: (page: Page) => Promise<void>): Promise<void> {
  await sees(page, lead);
  await tick(page.getByRole('group', { name: 'Cet accompagnement vous a-t-il été utile?' }).getByLabel(useful));
  await tick(page.getByRole('group', { name: 'Votre organisme peut-il maintenant continuer par lui-même?' }).getByLabel(own));
  await look(page);
  await press(page.getByRole('button', { name: 'Envoyer mes réponses' }));
  await sees(page, 'Merci. L’équipe lira vos réponses.');
}

/**
 * The last act of a journey: each requester answers the two questions at the closing; two months go by, a mail without content leads them to their page, they
 * answer once more. Whoever reads for the network finds both answers side by side; the others find no such request.
 */
export async function reviewedTwice(all: Visitors, ended: readonly Ended[], look: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (const { requester, request } of ended) {
    all.mayLoseSightOf(request);
    await requester.page.goto(`/mes-demandes/${request.id}`);
    await answers(requester.page, AT_CLOSING, look);
  }
  const before = new Map(await Promise.all(ended.map(async (each) => [each, await timesAsked(all, each)] as const)));
  await daysGoBy(all, LATER_AFTER_DAYS);
  for (const each of ended) {
    const { page } = each.requester;
    await page.goto(await questionMailed(all, each, (before.get(each) ?? 0) + 1));
    await reads(page, `Demande ${each.request.number}`);
    await answers(page, LATER, look);
    await lookedAtByBothSides(all, each, look);
  }
}

async function lookedAtByBothSides(all: Visitors, { request: { id }, reader, blind }: Ended, look: (page: Page) => Promise<void>): Promise<void> {
  const { page } = await all.arrive({ as: reader });
  await page.goto(`/equipe/demandes/${id}`);
  const said = page.getByRole('region', { name: 'Ce que l’organisme en dit' });
  for (const { when, useful, own } of [AT_CLOSING, LATER]) {
    const review = said.getByRole('listitem').filter({ hasText: when });
    await review.getByText(`Utile : ${useful}`).waitFor();
    await review.getByText(`Continue par lui-même : ${own}`).waitFor();
  }
  await look(page);
  for (const as of blind) {
    const { context } = await all.arrive({ as });
    const answersOf = await Promise.all(['', '/reviews'].map((path) => context.request.get(`/api/requests/${id}${path}`)));
    expect([as, ...answersOf.map((answer) => answer.status())]).toEqual([as, 404, 404]);
  }
}

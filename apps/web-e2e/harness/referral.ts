import type { APIRequestContext, Page } from 'playwright-core';
import { opened } from './accompaniment';
import { press, tick } from './hands';
import { mailTo } from './inbox';
import { isFine } from './inspection';
import type { Visitor, Visitors } from './visitors';
import { sees } from './waiting';

/** A resource and a training of the demonstration's directory. */
export async function directory(api: APIRequestContext): Promise<{ readonly partner: { id: string; name: string; email: string }; readonly training: { id: string; title: string } }> {
  const [partners, trainings] = await Promise.all([api.get('/api/partner-resources'), api.get('/api/training-sessions')]);
  const partner = ((await partners.json()) as { items: { id: string; name: string; email: string }[] }).items.find(({ name }) => name.startsWith('Médiation'));
  const [training] = ((await trainings.json()) as { items: { id: string; title: string }[] }).items;
  if (!partner || !training) throw new Error('the demonstration has no resource or no training');
  return { partner, training };
}

/** The path, secret included, that was mailed to an address that is not one of the demonstration's accounts, without a word of what it is about. */
export async function linkMailedTo(all: Visitors, address: string, about: string): Promise<string> {
  const mail = (await mailTo(address, all.product)).at(-1);
  expect(`${mail?.subject} ${mail?.text}`).not.toContain(about);
  const { pathname, hash } = new URL(/https?:\/\/\S+#\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  return `${pathname}${hash}`;
}

/** The requester agrees to what a resource may know, on their page. */
export async function agrees(page: Page, name: string, fields: readonly string[]): Promise<void> {
  const dialog = await opened(page, new RegExp(`^Choisir ce qui est partagé : ${name}`));
  await isFine(page);
  for (const field of fields) await tick(dialog.getByLabel(field));
  await press(dialog.getByRole('button', { name: 'Donner l’accord' }));
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, 'Accord donné');
}

/** The team looks at the letter, and sends it by a link. */
export async function sendsLetter({ page }: Visitor, name: string): Promise<void> {
  const letter = await opened(page, new RegExp(`^Voir et envoyer la lettre : ${name}`));
  await letter.getByText('Ces renseignements sont les seuls').waitFor();
  await tick(letter.getByLabel('Par un lien'));
  await isFine(page, { ofTheTeam: true });
  await press(letter.getByRole('button', { name: 'Envoyer la lettre' }));
  await letter.waitFor({ state: 'hidden' });
  await sees(page, 'Lettre envoyée');
}

/** Whether a resource answered, or a training was attended: said by the requester, or noted by the team. */
export async function saysHowItWent(page: Page, about: RegExp, answer: string, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const dialog = await opened(page, about);
  await tick(dialog.getByLabel(answer));
  await look();
  await press(dialog.getByRole('button', { name: 'Envoyer', exact: true }));
  await dialog.waitFor({ state: 'hidden' });
}

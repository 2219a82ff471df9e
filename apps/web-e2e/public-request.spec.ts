import { text as textIn } from 'node:stream/consumers';
import { sync, type VEvent } from 'node-ical';
import type { Download, Page } from 'playwright-core';
import { mailTo } from './harness/inbox';
import { carryOn, CRISIS, numberOf, prepareCrisis, saySituation, saySubject, sayWhoAsks, send, writeCrisis } from './harness/request-form';
import { DESK, PHONE, visitors } from './harness/visitors';
import { reads, sees } from './harness/waiting';

const all = visitors();

/** The date promised: thirty days after the journeys' clock, a Sunday. */
const DUE = /dimanche 20\sdécembre\s2026/;

/** The line of « Vérifiez vos réponses » with this label. */
const answer = (page: Page, label: string) => page.locator('dl > div').filter({ has: page.locator('dt', { hasText: label }) });

/** What the browser would have saved. */
const textOf = async (download: Download): Promise<string> => textIn(await download.createReadStream());

describe('A2 to A4, a request from a board in crisis', () => {
  it.each([PHONE, DESK])('is proposed sealed, checked, sent and confirmed with the real date, at %i px', async (width) => {
    const email = `aurele-${width}@exemple.test`;
    const { page } = await all.arrive({ width });
    await writeCrisis(page, { email });
    expect(await page.getByLabel('Scellée').isChecked()).toBe(true);
    await sees(page, 'Nous vous proposons de la sceller');
    await page.getByRole('group', { name: 'Qui en aura la garde?' }).getByLabel('Manon Deslauriers').check();
    await carryOn(page);
    await reads(page, 'Vérifiez vos réponses');
    expect(await answer(page, 'Description').innerText()).toContain(CRISIS.description);
    expect(await answer(page, 'Qui peut voir').innerText()).toContain('Garde : Manon Deslauriers'.replace(' :', '\u00a0:'));
    await sees(page, DUE);
    await send(page);
    expect(await page.getByRole('region', { name: 'C’est reçu.' }).innerText()).toMatch(DUE);
    await sees(page, 'Manon Deslauriers, qui en a la garde');
    expect(page.url()).not.toContain(CRISIS.name);
    const number = await numberOf(page);
    const [mail, ...others] = await mailTo(email);
    expect(others).toEqual([]);
    expect(`${mail?.subject} ${mail?.text}`).toContain(number);
    expect(mail?.text).toMatch(DUE);
    expect(JSON.stringify(mail)).not.toMatch(/démission|trésorerie|crise|scell|La Vigie/i);
  });

  it('goes back with the browser’s own button, and forward again, without losing a word', async () => {
    const { page } = await all.arrive();
    await sayWhoAsks(page);
    await saySubject(page);
    await saySituation(page);
    await reads(page, 'Racontez-nous');
    await page.getByLabel('Ce qui se passe, dans vos mots').fill(CRISIS.description);
    await page.goBack();
    await reads(page, /^Est-ce que quelque chose empêche/);
    expect(await page.getByLabel('Une crise au conseil d’administration').isChecked()).toBe(true);
    await page.goBack();
    expect(await page.getByLabel('En quelques mots').inputValue()).toBe(CRISIS.title);
    await page.goForward();
    await page.goForward();
    expect(await page.getByLabel('Ce qui se passe, dans vos mots').inputValue()).toBe(CRISIS.description);
    await page.getByRole('link', { name: 'Retour' }).click();
    await reads(page, /^Est-ce que quelque chose empêche/);
  });

  it('comes back to the check after « Modifier »', async () => {
    const { page } = await all.arrive();
    await prepareCrisis(page, { email: 'modifier@exemple.test' });
    await page.getByRole('link', { name: 'Modifier (Description)' }).click();
    await reads(page, 'Racontez-nous');
    await page.getByLabel('Ce qui se passe, dans vos mots').fill('Trois personnes sont parties.');
    await page.getByRole('button', { name: 'Enregistrer et revenir à la vérification' }).click();
    await reads(page, 'Vérifiez vos réponses');
    expect(await answer(page, 'Description').innerText()).toContain('Trois personnes sont parties.');
  });

  it('puts the date in a calendar that another program reads, without a word of the content', async () => {
    const { page } = await all.arrive();
    await prepareCrisis(page, { email: 'agenda@exemple.test' });
    await send(page);
    const number = await numberOf(page);
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
    const download = await arriving;
    const text = await textOf(download);
    expect(download.suggestedFilename()).toBe(`phare-${number}.ics`);
    const [event, ...others] = Object.values(sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');
    expect(others).toEqual([]);
    expect(event?.summary).toBe(`Suivi ${number}`);
    expect(event?.datetype).toBe('date');
    expect([event?.start.getFullYear(), event?.start.getMonth(), event?.start.getDate()]).toEqual([2026, 11, 20]);
    expect(text).not.toMatch(/Vigie|démission|crise/i);
  });

  it('says why this date', async () => {
    const { page } = await all.arrive();
    await prepareCrisis(page, { email: 'pourquoi@exemple.test' });
    await page.getByText('Pourquoi?').first().click();
    await sees(page, /trente jours/);
  });
});

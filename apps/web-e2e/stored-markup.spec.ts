import type { Page } from 'playwright-core';
import { MARKUP } from '@phare/kernel/testing';
import { actOn, INTAKE } from './harness/given';
import { DESK, visitors } from './harness/visitors';
import { reads, sees } from './harness/waiting';

const all = visitors();

const TOGETHER = 20;
const GROUPS = Array.from({ length: Math.ceil(MARKUP.length / TOGETHER) }, (_, n) => MARKUP.slice(n * TOGETHER, (n + 1) * TOGETHER));

/** Counts what ran and what the policy of the page stopped, from before its first script. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = { ran: 0, stopped: [] as string[] };
    Object.assign(globalThis, { counts, planted: () => (counts.ran += 1) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => counts.stopped.push(`${violatedDirective} ${blockedURI}`));
  });
}

/** What became of what was planted: scripts that ran, reports of the policy, elements that it made. */
const found = (page: Page): Promise<object> =>
  page.evaluate(() => {
    const { counts } = globalThis as unknown as { counts: { ran: number; stopped: string[] } };
    return { ran: counts.ran, stopped: counts.stopped, elements: document.querySelectorAll('[data-planted]').length };
  });

describe('markup in what is typed, shown by a browser', () => {
  it('would be seen, were it taken for markup', async () => {
    const { page, faults } = await all.arrive();
    faults.expect(/exemple\.test\/x\.png/);
    await watch(page);
    await page.goto('/');
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.dataset['planted'] = '';
      image.src = 'https://exemple.test/x.png';
      document.body.append(image);
    });
    await page.waitForFunction(() => (globalThis as unknown as { counts: { stopped: string[] } }).counts.stopped.length > 0);
    expect(await found(page)).toMatchObject({ stopped: [expect.stringMatching(/^img-src/)], elements: 1 });
  });

  it.each(GROUPS.map((texts, n) => [n, texts] as const))('stays text on every page that shows it: group %i', async (_, texts) => {
    const typed = texts.join('\n');
    const director = await all.arrive({ as: 'direction2@exemple.test' });
    const team = await all.arrive({ width: DESK, as: INTAKE });
    const { mandates } = (await (await director.context.request.get('/api/session')).json()) as { mandates: { organisationId: string; function: string }[] };
    const asked = { organisationId: mandates[0]?.organisationId, channel: 'web', requester: { function: mandates[0]?.function }, subject: [...(texts[0] ?? '')].slice(0, 160).join(''), description: typed, offerItems: [], situation: {}, preferredModes: [], audience: { sealed: false }, notice: { version: 'current', readBy: 'requester' } };
    const answer = await director.context.request.post('/api/requests', { headers: { 'X-Requested-With': 'phare' }, data: asked });
    expect(answer.status()).toBe(201);
    const { id, number } = (await answer.json()) as { id: string; number: string };
    await actOn(team.context.request, id, 'messages', { body: typed });
    const { version } = (await (await director.context.request.get(`/api/requests/${id}`)).json()) as { version: number };
    const file = { name: `${texts[1]?.replace(/[\r\n]/g, '')}.txt`, mimeType: 'text/plain', buffer: Buffer.from(typed) };
    expect((await director.context.request.post(`/api/requests/${id}/attachments`, { headers: { 'X-Requested-With': 'phare', 'If-Match': `"${version}"` }, multipart: { file } })).status()).toBe(201);

    for (const { page } of [director, team]) {
      await watch(page);
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => Promise.reject(new Error(dialog.message()))));
    }
    await director.page.goto(`/mes-demandes/${id}`);
    await reads(director.page, `Demande ${number}`);
    await sees(director.page, texts[2]?.split('\n')[0]?.slice(0, 30) ?? '');
    await team.page.goto(`/equipe/demandes/${id}`);
    await team.page.getByRole('link', { name: /^Télécharger/ }).waitFor();
    expect(await found(team.page)).toEqual({ ran: 0, stopped: [], elements: 0 });
    await team.page.goto('/equipe/file');
    await team.page.locator('a[data-request]').first().waitFor();
    for (const { page } of [director, team]) expect(await found(page)).toEqual({ ran: 0, stopped: [], elements: 0 });
  });
});

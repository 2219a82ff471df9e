// Compiled before the time of the first test begins.
import './hold-page';
import './retention-page';
import { RegistersUnderTest } from '../testing/registers-under-test';

const PAGE = '/equipe/registres/conservation';
const DUE = { number: '2019-7K3Q', endedOn: '2019-11-03', keptThrough: '2026-11-03' };
const SOON = { number: '2020-9F4H', endedOn: '2020-01-15', keptThrough: '2027-01-15' };
const held = (changes: object = {}) => ({ id: 'h1', number: '2018-2B5C', endedOn: '2018-06-01', keptThrough: '2025-06-01', reason: 'Un différend', untilOn: null, state: 'in_force', placedAt: '2026-11-18T15:00:00Z', placedByName: 'Ignace', liftedAt: null, liftedByName: null, ...changes });
const ROWS = [
  { category: 'ended_requests', trigger: 'request_ended', keep: { unit: 'years', n: 7 }, action: 'destroy', source: 'policy', basis: 'À confirmer.' },
  { category: 'access_log', trigger: 'none', keep: null, action: 'keep', source: 'product', basis: 'La preuve.' },
];
const list = (...items: readonly object[]) => ({ items, nextCursor: null });
const retention = (due: readonly object[], soon: readonly object[], holds: readonly object[], permissions?: readonly string[]) =>
  new RegistersUnderTest(permissions)
    .answer('GET /api/retention/requests?state=due', list(...due))
    .answer('GET /api/retention/requests?state=soon', list(...soon))
    .answer('GET /api/retention/holds', list(...holds))
    .answer('GET /api/retention/schedule', { items: ROWS });

describe('what is kept', () => {
  it('shows what has come to its end, what soon will, what is held and the schedule', async () => {
    const page = await retention([DUE], [SOON], [held()]).open(PAGE);
    expect(page.text).toMatch(/2019-7K3Q Terminée le 3 novembre 2019\. À garder jusqu’au 3 novembre 2026\..*90 prochains jours.*2020-9F4H/);
    expect(page.text).toMatch(/2018-2B5C En vigueur Un différend .*Jusqu’à ce qu’elle soit levée\. Posée par Ignace/);
    expect(page.text).toMatch(/Demandes terminées 7 ans après la fin de la demande Destruction décidée par deux personnes\. Choix du regroupement\. À confirmer\./);
    expect(page.text).toContain('Journal des regards Sans terme fixé Rien n’est détruit. Choix de Phare. La preuve.');
  });

  it('says plainly that there is nothing, in English too', async () => {
    const page = await retention([], [], []).open(PAGE, { locale: 'en-CA' });
    for (const said of ['No request has come to its end.', 'No request comes to its end by then.', 'No request is held.', '7 years after the request ended']) expect(page.text).toContain(said);
  });

  it('lifts a hold in place; one that is over is not to lift', async () => {
    const page = await retention([], [], [held(), held({ id: 'h2', number: '2017-1A2B', state: 'over', untilOn: '2026-11-01' })])
      .answer('POST /api/retention/holds/h1/lift', held({ state: 'lifted', liftedAt: '2026-11-20T15:00:00Z', liftedByName: 'Ignace' }))
      .open(PAGE);
    expect(page.buttons.filter((name) => name.startsWith('Lever la retenue'))).toHaveLength(1);
    await page.press('Lever la retenue');
    expect([page.sent.map(({ call }) => call), page.toasts]).toEqual([['POST /api/retention/holds/h1/lift'], ['La retenue est levée.']]);
    expect(page.text).toContain('Levée par Ignace');
  });

  it('offers nothing to whoever only reads', async () => {
    const page = await retention([], [], [held()], ['retention.read']).open(PAGE);
    expect([page.buttons.includes('Lever la retenue'), page.text.includes('Retenir une demande')]).toEqual([false, false]);
  });
});

describe('holding a request', () => {
  const form = () => retention([], [], []).answer('POST /api/retention/holds', held()).open(`${PAGE}/retenue`);

  it('takes a number and a reason, and a last day only when there is one', async () => {
    const page = await form();
    await page.press('Retenir');
    for (const said of ['Écrivez le numéro de la demande.', 'Dites pourquoi.']) expect(page.text).toContain(said);
    await page.type('Numéro de la demande', ' 2018-2B5C ');
    await page.type('Pourquoi la retenir?', 'Un différend');
    await page.date('Jusqu’au', '19', '11', '2026');
    await page.press('Retenir');
    expect(page.text).toContain('Cette date est déjà passée.');
    await page.date('Jusqu’au', '30', '06', '2027');
    await page.press('Retenir');
    expect(page.sent).toEqual([{ call: 'POST /api/retention/holds', ifMatch: null, body: { number: '2018-2B5C', reason: 'Un différend', untilOn: '2027-06-30' } }]);
    expect([page.url, page.toasts]).toEqual([PAGE, ['La demande est retenue.']]);
  });

  it('says beside the number that no such request is known', async () => {
    const page = await form();
    page.refusal = { status: 422, body: { type: 'x', title: 'x', status: 422, detail: 'x', code: 'rule_broken', errors: [{ pointer: '/number', code: 'unknown_request', message: 'Cette demande n’existe pas.' }] } };
    await page.type('Numéro de la demande', '2018-XXXX');
    await page.type('Pourquoi la retenir?', 'Un différend');
    await page.press('Retenir');
    expect([page.text.includes('Cette demande n’existe pas.'), page.url]).toEqual([true, `${PAGE}/retenue`]);
  });
});

import { AccompanimentCard } from '../accompaniment-card';
import { MyAccompaniment } from '../mine/my-accompaniment';
import { CardUnderTest } from '../testing/card-under-test';

const WORKS = ['propose_travel', 'claim_travel', 'settle_claim'];
const ASKS = ['answer_travel', 'answer_claim'];
const said = (name: string, reason: string | null = null) => ({ by: { personId: 'p', name }, at: '2026-11-20T15:00:00Z', reason });

const aTrip = (more: object = {}) => ({
  ...{ id: 't1', travelOn: '2026-12-03', place: 'Gaspé', purpose: 'Rencontrer le conseil', kilometres: 260, millsPerKilometre: 500, costs: [{ kind: 'meals', cents: 2155 }] },
  ...{ totalCents: 15_155, organisationPercent: 50, organisationCents: 7578, maximumCents: 123_450, state: 'proposed', proposed: said('Manon'), answered: null, claims: [], ...more },
});
const aClaim = (more: object = {}) => ({ id: 'c1', state: 'submitted', kilometres: 258, costs: [], receipts: [], totalCents: 12_900, organisationCents: 6450, claimed: said('Manon'), answered: null, paidOn: null, ...more });

const withTrips = (agreements: readonly object[], more: object = {}) => ({
  ...{ kind: null, form: null, axes: [], steps: [], share: null, journal: [], meetings: [], totals: { minutes: 0, travelMinutes: 0 }, autonomy: [] },
  travel: { claimable: true, clause: 'couts.deplacement', millsPerKilometre: 500, agreements, ...more },
});

describe('travel on the team’s file', () => {
  const card = (agreements: readonly object[] = [], writable = WORKS, more: object = {}) => new CardUnderTest(withTrips(agreements, more), writable).open(AccompanimentCard);

  it('recalls what is free while there is none, and shows nothing where the policy provides for none', async () => {
    expect((await card()).text).toContain('Par téléphone ou visioconférence, l’accompagnement ne coûte rien.');
    expect((await card([], WORKS, { claimable: false })).text).not.toContain('Déplacements');
  });

  it('proposes a trip: its total is counted as it is typed, and is the maximum unless another is said', async () => {
    const page = await card();
    await page.press('Proposer un déplacement');
    await page.press('Envoyer à l’organisme');
    for (const missing of ['Écrivez une date qui existe.', 'Dites où aura lieu la visite.', 'Inscrivez au moins un coût.', 'Choisissez qui paie.']) expect(page.text).toContain(missing);
    for (const [part, value] of [['Jour', '3'], ['Mois', '12'], ['Année', '2026'], ['Où', 'Gaspé'], ['Pourquoi', 'Rencontrer le conseil'], ['Kilomètres', '260'], ['Repas', '21,55']] as const) await page.type(part, value);
    expect(page.text).toMatch(/à 0,50\s\$ le kilomètre/);
    expect(page.text).toMatch(/Total\s: 151,55\s\$/);
    await page.choose('Les deux');
    await page.type('Part de l’organisme', '50');
    await page.press('Envoyer à l’organisme');
    const body = { travelOn: '2026-12-03', place: 'Gaspé', purpose: 'Rencontrer le conseil', kilometres: 260, costs: [{ kind: 'meals', cents: 2155 }], organisationPercent: 50, maximumCents: 15_155 };
    expect(page.sent).toEqual([{ call: 'POST /api/requests/a1/travel-agreements', ifMatch: '"3"', body }]);
    expect(page.toasts).toContain('Proposition envoyée à l’organisme.');
  });

  it('withdraws what waits, and never touches what was agreed: another estimate begins from it', async () => {
    const page = await card([aTrip()]);
    await page.press('Retirer l’entente : Gaspé, le 3 décembre 2026');
    expect(page.sent).toMatchObject([{ call: 'POST /api/requests/a1/travel-agreements/t1/withdraw' }]);
    const agreed = await card([aTrip({ state: 'accepted', answered: said('Maude') })]);
    expect(agreed.buttons.filter((name) => name.startsWith('Retirer'))).toEqual([]);
    await agreed.press('Proposer une autre estimation : Gaspé, le 3 décembre 2026');
    await agreed.type('Jour', '3');
    expect(agreed.text).toMatch(/Total\s: 151,55\s\$/);
  });

  it('notes an answer that was told: what, by whom, when and how; the organisation reads who noted it', async () => {
    const page = await card([aTrip()], [...WORKS, 'note_travel_answer']);
    await page.press('Inscrire une réponse reçue : Gaspé, le 3 décembre 2026');
    await page.type('Qui a répondu?', '');
    await page.press('Inscrire');
    for (const missing of ['Choisissez la réponse.', 'Écrivez le nom de la personne.']) expect(page.text).toContain(missing);
    await page.choose('Acceptée');
    await page.type('Qui a répondu?', 'Maude Arbour');
    await page.press('Inscrire');
    expect(page.sent).toEqual([{ call: 'POST /api/requests/a1/travel-agreements/t1/told-answer', ifMatch: '"3"', body: { accepted: true, toldBy: 'Maude Arbour', toldOn: '2026-11-20', mode: 'phone' } }]);
    const told = await card([aTrip({ state: 'accepted', answered: { ...said('Manon'), told: { name: 'Maude Arbour', on: '2026-11-19', mode: 'phone' } } })]);
    expect(told.text).toContain('Réponse de Maude Arbour, le 19 novembre 2026 (Téléphone), inscrite par Manon');
    expect(told.buttons.filter((name) => name.startsWith('Inscrire une réponse'))).toEqual([]);
  });

  it('claims the real costs within what was agreed', async () => {
    const page = await card([aTrip({ state: 'accepted', maximumCents: 15_200, answered: said('Maude') })]);
    await page.press('Réclamer les frais : Gaspé, le 3 décembre 2026');
    await page.type('Repas', '30');
    await page.press('Envoyer à l’organisme');
    expect(page.text).toMatch(/Le total dépasse 152\s\$/);
    await page.type('Repas', '20');
    await page.press('Envoyer à l’organisme');
    expect(page.sent).toEqual([{ call: 'POST /api/requests/a1/travel-agreements/t1/claims', ifMatch: '"3"', body: { kilometres: 260, costs: [{ kind: 'meals', cents: 2000 }], receiptIds: [] } }]);
  });

  it('notes the payment of an accepted claim, and offers no second claim', async () => {
    const page = await card([aTrip({ state: 'accepted', answered: said('Maude'), claims: [aClaim({ state: 'accepted', answered: said('Maude') })] })]);
    expect(page.buttons.filter((name) => name.startsWith('Réclamer'))).toEqual([]);
    await page.press('Inscrire le paiement : Gaspé, le 3 décembre 2026');
    await page.press('Inscrire');
    expect(page.sent).toMatchObject([{ call: 'POST /api/requests/a1/travel-claims/c1/payment', body: { paidOn: '2026-11-20' } }]);
  });

  it('says why a claim was disputed, and lets it be claimed again', async () => {
    const page = await card([aTrip({ state: 'accepted', answered: said('Maude'), claims: [aClaim({ state: 'disputed', answered: said('Maude', 'Le repas était offert.') })] })]);
    expect(page.text).toMatch(/Maude\s: Le repas était offert\./);
    expect(page.buttons).toContain('Réclamer les frais : Gaspé, le 3 décembre 2026');
  });
});

describe('travel on the page of whoever asked', () => {
  const mine = (agreements: readonly object[], writable = ASKS) => new CardUnderTest(withTrips(agreements), writable).open(MyAccompaniment);

  it('says plainly what it is, what it comes to, and that it may be declined for something free', async () => {
    const page = await mine([aTrip()]);
    expect(page.text).toContain('Par téléphone ou visioconférence, c’est gratuit.');
    expect(page.text).toMatch(/Voiture ?260 km à 0,50\s\$ ?Repas ?21,55\s\$ ?Total estimé ?151,55\s\$ ?Part de l’organisme ?75,78\s\$ \(50\s%\) ?Maximum convenu ?1\s234,50\s\$/);
    expect(page.buttons).toEqual(['Accepter l’entente : Gaspé, le 3 décembre 2026', 'Décliner l’entente : Gaspé, le 3 décembre 2026']);
  });

  it.each([
    ['Accepter l’entente : Gaspé, le 3 décembre 2026', true, 'Entente acceptée. Nous vous en remercions.'],
    ['Décliner l’entente : Gaspé, le 3 décembre 2026', false, 'Entente déclinée. L’accompagnement continue autrement.'],
  ])('answers by one button: %s', async (button, accepted, toast) => {
    const page = await mine([aTrip()]);
    await page.press(button);
    expect(page.sent).toEqual([{ call: 'POST /api/requests/a1/travel-agreements/t1/answer', ifMatch: '"3"', body: { accepted } }]);
    expect(page.toasts).toContain(toast);
  });

  it('accepts what is claimed, or says what is wrong with it', async () => {
    const claimed = [aTrip({ state: 'accepted', answered: said('Maude'), claims: [aClaim({ receipts: [{ id: 'f1', name: 'reçu.pdf' }] })] })];
    const page = await mine(claimed);
    expect(document.querySelector('a[download]')?.getAttribute('href')).toBe('/api/requests/a1/attachments/f1');
    await page.press('Accepter ces frais : Gaspé, le 3 décembre 2026');
    const again = await mine(claimed);
    await again.press('Contester les frais : Gaspé, le 3 décembre 2026');
    await again.press('Envoyer');
    expect(again.text).toContain('Dites ce qui ne convient pas.');
    await again.type('Qu’est-ce qui ne convient pas?', 'Le repas était offert.');
    await again.press('Envoyer');
    expect([...page.sent, ...again.sent].map(({ body }) => body)).toEqual([{ accepted: true }, { accepted: false, reason: 'Le repas était offert.' }]);
  });

  it('folds what was agreed or paid, and says at the top what waits', async () => {
    const trips = [aTrip({ id: 't1', state: 'accepted', answered: said('Maude'), claims: [aClaim()] }), aTrip({ id: 't2', place: 'Chandler' })];
    const page = await mine(trips);
    expect([...document.querySelectorAll('details summary')].map((summary) => summary.textContent?.replace(/\s/g, ' ').trim())).toEqual(['L’entente : 1 234,50 $ au plus']);
    expect(page.screen.asked()?.map(({ said: asked }) => asked.replace(/\s/g, ' '))).toEqual(['Répondre aux frais réclamés : Gaspé, le 3 décembre 2026', 'Répondre à l’entente de déplacement : Chandler, le 3 décembre 2026']);
  });

  it('offers no button to whoever may not answer, and shows no section without a trip', async () => {
    expect((await mine([aTrip()], [])).buttons).toEqual([]);
    expect((await mine([])).text).not.toContain('Déplacements');
  });
});

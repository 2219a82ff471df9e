import { aSchedule, SchedulesUnderTest } from '../testing/schedules-under-test';

const LATER = aSchedule({ id: 's2', title: 'Bilan', nextOn: '2027-01-15', due: false, everyDays: 45, until: '2027-12-31', personNeeded: true, person: { personId: 'r1', name: 'Rosalie' } });
const OVER = aSchedule({
  ...{ id: 's3', title: 'Démarrage', nextOn: null, due: false },
  followUps: [{ id: 'f1', dueOn: '2026-08-01', doneOn: '2026-08-03', doneBy: { personId: 'me', name: 'Manon' }, mode: 'phone', note: 'Tout va bien.', request: { id: 'a1', number: '2026-7K3Q' } }],
});

describe('the follow-ups that the network starts', () => {
  const open = (options = {}) => new SchedulesUnderTest([aSchedule(), LATER, OVER]).open(options);

  it('are what is to be done, what is to come and what is over', async () => {
    const page = await open();
    expect(page.text).toMatch(/À faire Prendre des nouvelles Le Quai Prévu le 20 novembre 2026 Tous les trois mois Par Manon/);
    expect(page.text).toMatch(/À venir Bilan Le Quai Prochain suivi : 15 janvier 2027 À confier à quelqu’un d’autre Tous les 45 jours, jusqu’au 31 décembre 2027 Par Rosalie/);
    expect(page.text).toMatch(/Terminés Démarrage .* Un suivi fait 3 août 2026, par Manon Tout va bien. Demande 2026-7K3Q/);
    expect(page.buttons).not.toContain('Inscrire ce suivi : Démarrage, Le Quai');
  });

  it('are planned by the team, from the organisation that the address names', async () => {
    const page = await open({ organisme: 'o1' });
    expect(page.text).toContain('Suivis de Le Quai');
    await page.press('Prévoir des suivis');
    await page.press('Garder');
    expect(page.text).toContain('Dites en une ligne à quoi ils servent.');
    await page.type('À quoi servent ces suivis?', 'Tournée');
    await page.choose('Chaque année');
    await page.choose('Rosalie');
    await page.press('Garder');
    expect(page.sent).toEqual([{ call: 'POST /api/follow-up-schedules', body: { organisationId: 'o1', title: 'Tournée', everyDays: 365, nextOn: '2026-11-20', until: null, personId: 'r1' }, ifMatch: null }]);
    expect(page.toasts.join()).toContain('Suivis prévus\u00a0: Le Quai.');
  });

  it('say beside its field what the server refuses, and keep what was typed', async () => {
    const page = await open();
    await page.press('Modifier : Bilan, Le Quai');
    page.refusal = { code: 'rule_broken', detail: 'Corrigez.', errors: [{ pointer: '/personId', code: 'tied_person', message: 'Cette personne a un lien avec l’organisme.' }] };
    await page.press('Garder');
    expect(page.sent[0]).toMatchObject({ call: 'PATCH /api/follow-up-schedules/s2', ifMatch: '"1"', body: { everyDays: 45, nextOn: '2027-01-15', until: '2027-12-31', personId: 'r1' } });
    expect(page.text).toContain('Cette personne a un lien avec l’organisme.');
  });

  it('are noted once done', async () => {
    const page = await open();
    await page.press('Inscrire ce suivi : Prendre des nouvelles, Le Quai');
    await page.press('Garder');
    expect(page.text).toContain('Choisissez le moyen.');
    await page.choose('Téléphone');
    await page.type('Ce qui en est sorti', 'Tout va bien.');
    await page.press('Garder');
    expect(page.sent).toEqual([{ call: 'POST /api/follow-up-schedules/s1/follow-ups', body: { doneOn: '2026-11-20', mode: 'phone', note: 'Tout va bien.' }, ifMatch: '"1"' }]);
    expect(page.toasts).toContain('Suivi inscrit.');
  });

  it('bring out a request, sealed where it is to be, which whoever opens it keeps', async () => {
    const page = await open();
    page.answer = aSchedule({ followUps: OVER.followUps });
    await page.press('Inscrire ce suivi : Prendre des nouvelles, Le Quai');
    await page.choose('Téléphone');
    await page.type('Ce qui en est sorti', 'Une demande.');
    await page.choose('Oui, je l’ouvre');
    await page.press('Garder');
    expect(page.text).toContain('Écrivez le nom de la personne.');
    await page.type('Qui la fait?', 'Maude Arbour');
    await page.choose('Direction');
    await page.type('Sujet de la demande', 'Relève');
    await page.type('Ce qui se passe', 'La direction part.');
    await page.choose('Seulement moi');
    await page.press('Garder');
    expect(page.sent[0]?.body).toMatchObject({ request: { channel: 'phone', requester: { name: 'Maude Arbour', function: 'direction' }, subject: 'Relève', description: 'La direction part.', audience: { sealed: true, keeperId: 'me' } } });
    expect(page.toasts.join()).toContain('La demande 2026-7K3Q est reçue.');
  });

  it('end when the team says so', async () => {
    const page = await open();
    await page.press('Mettre fin : Bilan, Le Quai');
    expect(page.sent).toEqual([{ call: 'PATCH /api/follow-up-schedules/s2', body: { nextOn: null }, ifMatch: '"1"' }]);
  });

  it('are a resource person’s to do and not to plan, nor to open a request from', async () => {
    const page = await open({ permissions: ['schedule.read', 'schedule.carry_out'], roles: ['resource'], organisme: 'o1' });
    expect(page.buttons).toEqual(expect.not.arrayContaining(['Prévoir des suivis', 'Modifier : Bilan, Le Quai', 'Mettre fin : Bilan, Le Quai']));
    await page.press('Inscrire ce suivi : Prendre des nouvelles, Le Quai');
    expect(page.text).not.toContain('Une demande en est-elle ressortie?');
  });
});

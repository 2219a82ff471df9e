import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

const MINE = { requester: { personId: 'me', name: 'Manon', function: 'direction' }, audience: { sealed: true, persons: [] as unknown[] }, excludedPersons: [], allowed: ['withdraw'] };
const mine = (changes: Record<string, unknown> = {}) => aRequest('a1', { ...MINE, ...changes });
const entry = (id: string, kind: string, more: Record<string, unknown> = {}) => ({ id, at: '2026-11-21T14:12:00Z', actor: { personId: 't2', name: 'Réjean' }, kind, text: null, internal: false, detail: {}, ...more });

describe('one’s own requests', () => {
  let api: FakeTeamApi;
  const open = (url = '/mes-demandes/a1') => PageUnderTest.open(url, api);
  const sent = () => api.sent.at(-1);

  beforeEach(() => {
    api = new FakeTeamApi();
    api.roles = [];
  });

  it('are listed with their number, their status in words, their date and their seal', async () => {
    api.requests = [mine({ sealed: true, status: 'in_progress' }), aRequest('b2')];
    const page = await open('/mes-demandes');
    expect(page.text).toContain('Demande 2026-A1');
    expect(page.text).toContain('Accompagnement en cours');
    expect(page.text).toContain('Scellée');
    expect(page.text).toContain('Suivi d’ici le mardi 15 décembre 2026');
    expect(page.text).toContain('Partagée avec vous par Maude Cyr');
    expect(document.title).toBe('Mes demandes · Phare');
  });

  it('come with those that are still open first', async () => {
    api.requests = [mine({ status: 'closed' }), aRequest('b2', { ...MINE, status: 'triaged' })];
    const page = await open('/mes-demandes');
    expect(page.text.indexOf('2026-B2')).toBeLessThan(page.text.indexOf('2026-A1'));
  });

  it('say first where they are, what is to be done, and how many days are left', async () => {
    api.requests = [mine({ status: 'proposed', assignments: [{ id: 'as1', resourcePersonId: 't2', name: 'Réjean', state: 'proposed', conflicts: [] }], writable: ['choose', 'message'] })];
    const page = await open();
    const order = ['Une personne vous est proposée', 'Dites-nous si cette personne vous convient.', /Il reste \d+ jours/, 'Appelez-nous avec le numéro', 'La personne proposée', 'Vos messages', 'Ce que vous avez écrit', 'Qui peut voir'];
    const at = order.map((words) => page.text.search(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((one, other) => one - other));
  });

  it('say why the date is this one, once asked, and not what the team aims for', async () => {
    api.requests = [mine()];
    const page = await open();
    expect(page.text).not.toContain('le jour de la réception ne compte pas');
    const [why] = document.querySelectorAll<HTMLDetailsElement>('ph-my-next details');
    why?.dispatchEvent(new Event('toggle'));
    await page.settled();
    expect(page.text).toContain('le jour de la réception ne compte pas');
    expect(page.text).not.toContain('l’équipe vise');
  });

  it.each([
    [true, ''],
    [false, null],
  ])('show at once who may see them and who opened them where sealed (%s)', async (sealed, open_) => {
    api.requests = [mine({ sealed })];
    await open();
    const [audience, openings] = ['who-sees', 'who-opened'].map((id) => document.getElementById(id)?.closest('details')?.getAttribute('open'));
    expect([audience, openings]).toEqual([open_, open_]);
  });

  it('ask nothing of whoever has answered a proposal', async () => {
    const assignments = [{ id: 'as1', resourcePersonId: 't2', name: 'Réjean', state: 'proposed', conflicts: [] }];
    api.requests = [mine({ status: 'proposed', assignments, choices: [{ assignmentId: 'as1', decision: 'accepted', decidedAt: '2026-11-21T14:12:00Z', options: [] }], writable: ['choose'] })];
    expect((await open()).text).not.toContain('Dites-nous si cette personne vous convient.');
  });

  it('fold the older part of a long story', async () => {
    api.requests = [mine()];
    api.timeline = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => entry(id, 'follow_up', { text: `Appel ${id}` }));
    const page = await open();
    expect(page.text).toMatch(/Appel f.*Voir les 5 événements précédents.*Appel e.*Appel a/);
  });

  it('teach when there is none', async () => {
    api.requests = [];
    expect((await open('/mes-demandes')).text).toContain('Aucune demande pour le moment');
  });

  it('leave out what someone sees by their work', async () => {
    api.roles = ['intake'];
    api.requests = [mine(), aRequest('b2')];
    const page = await open('/mes-demandes');
    expect(page.text).toContain('2026-A1');
    expect(page.text).not.toContain('2026-B2');
  });

  it('tell what happened in sentences, latest first, and nothing of the team’s own', async () => {
    api.requests = [mine()];
    api.timeline = [
      entry('t1', 'received', { actor: { personId: 'me', name: 'Manon' } }),
      entry('t2', 'triage', { internal: true, text: 'Note interne' }),
      entry('t3', 'follow_up', { text: 'On se reparle mardi.' }),
      entry('t5', 'step_moved', { text: 'Convoquer le conseil', detail: { stepId: 's1', owner: 'organisation', status: 'done' } }),
      entry('t4', 'audience', { actor: { personId: 'me', name: 'Manon' }, detail: { sealed: true, added: ['x'], removed: [] } }),
    ];
    const page = await open();
    expect(page.text).toContain('Réjean a fait le suivi avec vous.');
    expect(page.text).toContain('On se reparle mardi.');
    expect(page.text).toMatch(/Réjean a fait avancer une étape du plan\. ?Elle est faite\. ?Convoquer le conseil/);
    expect(page.text).toContain('Vous avez changé qui peut voir la demande.');
    expect(page.text.indexOf('Vous avez changé')).toBeLessThan(page.text.indexOf('Vous avez fait la demande.'));
    expect(page.text).not.toContain('Note interne');
  });

  it('tell who opened them, mark what was exceptional, and hold one’s own openings in one line', async () => {
    api.requests = [mine({ sealed: true })];
    api.timeline = [entry('t1', 'break_glass', { text: 'La personne est en danger.', detail: { until: '2026-11-21T18:12:00Z' } })];
    api.readers = [
      { readerName: 'Manon', at: '2026-11-21T15:00:00Z', purpose: 'Lecture de la demande' },
      { readerName: 'Réjean', at: '2026-11-21T14:12:00Z', purpose: 'La personne est en danger.' },
      { readerName: 'Océane', at: '2026-11-21T14:00:00Z', purpose: 'Lecture de la demande' },
    ];
    const page = await open();
    expect(page.text).toMatch(/Réjean a ouvert votre demande le 21 novembre 2026 à .* : « La personne est en danger\. »/);
    expect(page.text).toContain('Accès exceptionnel');
    expect(page.text).toMatch(/Océane a ouvert votre demande le .* : lecture de la demande\./);
    expect(page.text).toMatch(/Sous votre nom, Manon : 1 ouverture/);
  });

  it.each([
    [false, 'Sceller la demande', 'Sceller la demande', { sealed: true }],
    [true, 'Ouvrir à l’équipe', 'Ouvrir à l’équipe', { sealed: false }],
  ])('sealed %s, are changed with « %s » from the version that was read', async (sealed, button, send, body) => {
    api.requests = [mine({ sealed })];
    const page = await open();
    await page.press(button);
    await page.press(send);
    expect(sent()).toEqual({ call: 'audience', ifMatch: '"3"', body });
    expect(page.dialog).toBeNull();
  });

  it('name someone by name and address, both said beside their field when they are missing', async () => {
    api.requests = [mine({ sealed: true })];
    const page = await open();
    await page.press('Nommer une personne');
    await page.press('Nommer cette personne');
    expect(page.dialog?.textContent).toContain('Écrivez le nom de cette personne.');
    await page.type('Nom de la personne', 'Normand Quessy');
    await page.type('Son adresse courriel', 'normand@exemple.test');
    await page.press('Nommer cette personne');
    expect(sent()).toMatchObject({ call: 'audience', body: { add: [{ name: 'Normand Quessy', email: 'normand@exemple.test' }] } });
  });

  it('keep what is typed when the team was faster, and say what changed', async () => {
    api.requests = [mine({ sealed: true })];
    const page = await open();
    await page.press('Nommer une personne');
    await page.type('Nom de la personne', 'Normand Quessy');
    await page.type('Son adresse courriel', 'normand@exemple.test');
    api.refusal = { status: 412, body: { code: 'stale_version' } };
    api.timeline = [entry('t9', 'follow_up', { text: 'Rappelée ce matin.' })];
    await page.press('Nommer cette personne');
    expect(page.dialog?.textContent).toContain('Réjean a modifié cette demande pendant que vous écriviez. Rien n’est perdu');
    expect(page.field<HTMLInputElement>('Nom de la personne').value).toBe('Normand Quessy');
  });

  it('take someone away', async () => {
    api.requests = [mine({ audience: { sealed: false, persons: [{ personId: 'p9', name: 'Solange' }] } })];
    const page = await open();
    await page.press('Retirer une personne');
    await page.press('Retirer l’accès');
    expect(sent()).toMatchObject({ call: 'audience', body: { remove: [{ personId: 'p9' }] } });
  });

  it('have a keeper, chosen among the team but those excluded', async () => {
    api.requests = [mine({ sealed: true, allowed: ['designate'], excludedPersons: [{ id: 'x', personId: 't2', name: 'Réjean', text: null, resolved: true }] })];
    const page = await open();
    expect(page.text).toContain('Pas encore de gardienne ou gardien');
    await page.press('Choisir qui en a la garde');
    expect(page.dialog?.textContent).not.toContain('Réjean');
    await page.choose('Manon');
    await page.press('Confier la garde');
    expect(sent()).toMatchObject({ call: 'keeper', body: { personId: 'me' } });
  });

  it('are withdrawn without a reason', async () => {
    api.requests = [mine()];
    const page = await open();
    await page.press('Retirer ma demande');
    await page.press('Retirer la demande');
    expect(sent()).toEqual({ call: 'withdraw', ifMatch: '"3"', body: {} });
  });

  it('are read, not changed, by someone they were shared with', async () => {
    api.requests = [aRequest('a1', { allowed: [], audience: { sealed: false, persons: [{ personId: 'me', name: 'Manon' }] } })];
    const page = await open();
    expect(page.text).toContain('Maude Cyr, qui l’a faite');
    expect(page.text).not.toContain('Qui a ouvert ma demande');
    for (const name of ['Sceller la demande', 'Nommer une personne', 'Retirer ma demande']) expect(page.control(name)).toBeUndefined();
  });

  it('say that a request is not there, without saying more', async () => {
    expect((await open('/mes-demandes/zz')).text).toContain('Cette demande n’existe pas, ou vous n’y avez pas accès.');
  });
});

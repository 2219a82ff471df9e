import { FakeTeamApi, aFrame, aRequest } from '../../testing/fake-team-api';
import { PageUnderTest } from '../../testing/page-under-test';

const SOLANGE = { sealed: false, persons: [{ personId: 'p9', name: 'Solange' }] };
const glass = (until: string) => ({ id: 't1', at: '2026-11-20T15:00:00Z', actor: { personId: 'me', name: 'Manon' }, kind: 'break_glass', text: 'En danger.', internal: false, detail: { until } });

describe('who may see a request, for the team', () => {
  let api: FakeTeamApi;
  const open = (url = '/equipe/demandes/a1') => PageUnderTest.open(url, api);
  const sent = () => api.sent.at(-1);

  beforeEach(() => {
    api = new FakeTeamApi();
    api.requests = [aRequest('a1', { audience: SOLANGE, excludedPersons: [] })];
  });

  it('tells ordinary from sealed, the keeper, the people named and those excluded', async () => {
    api.requests = [aRequest('a1', { sealed: true, keeper: { personId: 'me', name: 'Manon' }, audience: SOLANGE, excludedPersons: [{ id: 'x', personId: 't2', name: 'Réjean', text: null, resolved: true }] })];
    const page = await open();
    expect(page.text).toContain('Manon, qui en a la garde');
    expect(page.text).toContain('Solange, à la demande de cette personne');
    expect(page.text).toMatch(/Ne doit pas la voir\s*Réjean/);
    expect(page.control('Sceller')).toBeUndefined();
  });

  it('seals it, and says that whoever does keeps it', async () => {
    const page = await open();
    await page.press('Sceller');
    expect(page.dialog?.textContent).toContain('Vous en aurez la garde.');
    await page.press('Sceller la demande');
    expect(sent()).toEqual({ call: 'audience', ifMatch: '"3"', body: { sealed: true } });
    expect(page.toasts.join()).toContain('2026-A1 est scellée.');
  });

  it('takes someone away, and never offers to add', async () => {
    const page = await open();
    await page.press('Retirer une personne');
    await page.press('Retirer l’accès');
    expect(sent()).toMatchObject({ call: 'audience', body: { remove: [{ personId: 'p9' }] } });
    expect(page.control('Nommer une personne')).toBeUndefined();
  });

  it('shows coordination who opened it, and nobody else of the team while it is ordinary', async () => {
    api.readers = [{ readerName: 'Océane', at: '2026-11-21T14:00:00Z', purpose: 'Tri' }];
    expect((await open()).text).not.toContain('Qui a ouvert la demande');
  });

  it('shows coordination who opened it', async () => {
    api.roles = ['coordination'];
    api.readers = [{ readerName: 'Océane', at: '2026-11-21T14:00:00Z', purpose: 'Tri' }];
    expect((await open()).text).toMatch(/Océane a ouvert la demande le 21 novembre 2026 à .* : tri\./);
  });

  it('waits for whoever was excluded in words, and resolves them one by one', async () => {
    api.requests = [aRequest('a1', { allowed: ['follow_up'], audience: SOLANGE, excludedPersons: [{ id: 'x1', personId: null, name: null, text: 'ma cousine', resolved: false }] })];
    const page = await open();
    expect(page.text).toContain('Une personne est exclue sans être nommée');
    expect(page.text).toContain('On ne peut pas encore trier cette demande : il manque l’identité des personnes exclues.');
    expect(page.control('Trier')?.getAttribute('aria-disabled')).toBe('true');
    await page.press('Dire de qui il s’agit');
    await page.press('Confirmer');
    expect(page.dialog?.textContent).toMatch(/Choisissez une personne, ou «\sPersonne ici\s»\./);
    await page.choose('Personne ici');
    await page.press('Confirmer');
    expect(sent()).toMatchObject({ call: 'excluded-persons', ifMatch: '"3"', body: { personId: null } });
  });

  it('breaks the glass with a reason, after saying who will be told and for how long', async () => {
    api.roles = ['coordination'];
    api.requests = [aFrame('a1')];
    const page = await open();
    await page.press('Ouvrir exceptionnellement');
    expect(page.dialog?.textContent).toContain('la personne responsable de la protection des renseignements personnels');
    expect(page.dialog?.textContent).toContain('L’accès dure 4 heures');
    await page.press('Ouvrir pendant 4 heures');
    expect(api.sent).toHaveLength(0);
    await page.type('Pourquoi faut-il l’ouvrir maintenant?', 'En danger.');
    api.timeline = [glass('2026-11-20T19:00:00Z')];
    api.after = { ...aRequest('a1'), sealed: true, keeper: null, allowed: ['designate'] };
    await page.press('Ouvrir pendant 4 heures');
    expect(sent()).toEqual({ call: 'break-glass', ifMatch: '"7"', body: { reason: 'En danger.' } });
    expect(page.text).toMatch(/Accès exceptionnel jusqu’à \d+\sh/);
    expect(page.text).toContain('Le récit de a1');
    for (const name of ['Trier', 'Sceller', 'Retirer une personne']) expect(page.control(name)).toBeUndefined();
  });

  it('says nothing of an access whose time is up', async () => {
    api.roles = ['coordination'];
    api.requests = [aRequest('a1', { sealed: true, audience: SOLANGE })];
    api.timeline = [glass('2026-11-20T14:59:00Z')];
    expect((await open()).text).not.toContain('Accès exceptionnel jusqu’à');
  });
});

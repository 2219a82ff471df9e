import { FakeTeamApi, aFrame, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

describe('the queue by keyboard', () => {
  let api: FakeTeamApi;
  const open = (url = '/equipe/file') => PageUnderTest.open(url, api);
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset['request'];

  beforeEach(() => {
    localStorage.clear();
    api = new FakeTeamApi();
  });

  it('says the days left in figures and words', async () => {
    const page = await open();
    expect(page.text).toContain('25 jours');
  });

  it('moves with j and k without opening anything, and opens with Enter', async () => {
    const page = await open();
    await page.key('j');
    await page.key('j');
    expect(focused()).toBe('b2');
    await page.key('k');
    expect(focused()).toBe('a1');
    expect(page.url).toBe('/equipe/file');
    await page.key('Enter');
    expect(page.url).toBe('/equipe/file?demande=a1');
    expect(page.text).toContain('Le récit de a1');
  });

  it('moves with the arrows from a row', async () => {
    const page = await open();
    await page.key('j');
    await page.key('ArrowDown');
    expect(focused()).toBe('b2');
  });

  it.each([
    ['p', 'Trier la demande'],
    ['f', 'Inscrire un suivi'],
    ['r', 'Référer l’organisme'],
  ])('opens with %s the form « %s » on the row that has the focus', async (key, heading) => {
    const page = await open();
    await page.key('j');
    await page.key(key);
    expect(page.url).toContain('demande=a1');
    expect(page.dialog?.textContent).toContain(heading);
  });

  it('opens with a the proposal of a resource person, once it is triaged', async () => {
    api.requests = [aRequest('a1', { status: 'triaged', allowed: ['propose'] })];
    const page = await open();
    await page.key('j');
    await page.key('a');
    expect(page.dialog?.textContent).toContain('Proposer');
  });

  it('does nothing while someone writes in a field', async () => {
    const page = await open('/equipe/file?demande=a1');
    await page.key('/');
    expect(document.activeElement?.id).toBe('queue-search');
    await page.key('p');
    expect(page.dialog).toBeNull();
  });

  it('can be switched off, and stays off on this device', async () => {
    const page = await open();
    await page.key('?');
    await page.choose('Utiliser les raccourcis d’une seule touche');
    await page.press('Fermer');
    await page.key('j');
    expect(focused()).toBeUndefined();
    expect(localStorage.getItem('phare.shortcuts')).toBe('off');
  });

  it('says why an action is refused, instead of opening it', async () => {
    api.requests = [aRequest('a1', { organisation: null, organisationName: 'Les Ami·es', allowed: ['follow_up', 'refer', 'withdraw'] })];
    const page = await open('/equipe/file?demande=a1');
    expect(page.control('Trier')?.getAttribute('aria-disabled')).toBe('true');
    await page.key('p');
    expect(page.dialog).toBeNull();
    expect(page.toasts.join()).toContain('il manque l’organisme');
  });

  it('goes to the next request to triage, and says so', async () => {
    const page = await open('/equipe/file?demande=a1');
    await page.press('Trier');
    await page.type('Raison de la priorité', 'Elle prépare son assemblée.');
    await page.press('Confirmer le tri');
    expect(api.sent[0]).toMatchObject({ call: 'triage', ifMatch: '"3"', body: { priority: 'p2', reason: 'Elle prépare son assemblée.' } });
    expect(page.url).toBe('/equipe/file?demande=b2');
    expect(page.toasts.join()).toContain('2026-A1 est triée');
  });

  it('shows what was done before the answer comes, and takes it back when it is refused, with what was typed', async () => {
    const page = await open('/equipe/file?demande=a1');
    await page.press('Trier');
    await page.type('Raison de la priorité', 'Ma raison, longue à écrire.');
    const answer = api.hold();
    await page.press('Confirmer le tri');
    expect([page.url, page.dialog, page.row('a1')?.includes('Triée')]).toEqual(['/equipe/file?demande=b2', null, true]);
    api.refusal = { status: 409, body: { code: 'transition_refused', detail: 'Il manque l’organisme.' } };
    answer();
    await page.settled();
    expect(page.row('a1')).toContain('P2 suggérée');
    expect(page.toasts.join()).toContain('2026-A1 n’a pas été changée. Il manque l’organisme.');
    page.takeUpAgain();
    await page.settled();
    expect(page.url).toBe('/equipe/file?demande=a1');
    expect(page.dialog?.textContent).toContain('Il manque l’organisme.');
    expect(page.field<HTMLTextAreaElement>('Raison de la priorité').value).toBe('Ma raison, longue à écrire.');
  });

  it('is undone with z also while the answer is on its way', async () => {
    const page = await open('/equipe/file?demande=a1');
    await page.press('Trier');
    await page.type('Raison de la priorité', 'Une raison.');
    const answer = api.hold();
    await page.press('Confirmer le tri');
    await page.key('z');
    expect(api.sent.map(({ call }) => call)).toEqual(['triage']);
    api.after = { version: 4, undo: { does: 'triage', until: '2026-11-20T15:01:00Z' } };
    answer();
    await page.settled();
    expect(api.sent.map(({ call, ifMatch }) => [call, ifMatch])).toEqual([['triage', '"3"'], ['undo', '"4"']]);
  });

  it('has the e-mails that still wait beside the requests that press, and only there', async () => {
    api.mails = [{ id: 'm1' }, { id: 'm2' }];
    expect((await open('/equipe/file?vue=retard')).text).toContain('2 courriels attendent encore, dus avant le 20 novembre 2026');
  });

  it('is silent about e-mails elsewhere', async () => {
    api.mails = [{ id: 'm1' }];
    expect((await open('/equipe/file')).text).not.toContain('courriel attend');
  });

  it('teaches when there is nothing to triage', async () => {
    api.requests = [];
    expect((await open()).text).toContain('Rien à trier');
  });
});

describe('an action that is refused', () => {
  let api: FakeTeamApi;
  let page: PageUnderTest;

  beforeEach(async () => {
    api = new FakeTeamApi();
    page = await PageUnderTest.open('/equipe/demandes/a1', api);
    await page.press('Trier');
    await page.type('Raison de la priorité', 'Ma raison, longue à écrire.');
  });

  it('keeps what is typed when someone else was faster, shows both versions and goes on from the new one', async () => {
    api.refusal = { status: 412, body: { code: 'stale_version' } };
    api.requests = [aRequest('a1', { version: 5 })];
    api.timeline = [{ id: 't1', at: '2026-11-20T14:59:00Z', actor: { personId: 't2', name: 'Réjean' }, kind: 'follow_up', text: 'Rappelée ce matin.', internal: false, detail: {} }];
    await page.press('Confirmer le tri');
    expect(page.dialog?.textContent).toContain('Réjean a modifié cette demande pendant que vous écriviez. Rien n’est perdu');
    expect(page.dialog?.textContent).toContain('Rappelée ce matin.');
    expect(page.field<HTMLTextAreaElement>('Raison de la priorité').value).toBe('Ma raison, longue à écrire.');
    api.refusal = null;
    await page.press('Confirmer le tri');
    expect(api.sent.at(-1)?.ifMatch).toBe('"5"');
    expect(page.dialog).toBeNull();
  });

  it('says what is missing on 409 and keeps what is typed', async () => {
    api.refusal = { status: 409, body: { code: 'transition_refused', detail: 'On ne peut pas encore trier cette demande : il manque l’organisme.', missing: ['organisation'] } };
    await page.press('Confirmer le tri');
    expect(page.dialog?.textContent).toContain('il manque l’organisme');
    expect(page.field<HTMLTextAreaElement>('Raison de la priorité').value).toBe('Ma raison, longue à écrire.');
  });

  it('leads to the field that the API refuses', async () => {
    api.refusal = { status: 422, body: { code: 'rule_broken', errors: [{ pointer: '/reason', code: 'too_long', message: 'La raison est trop longue.' }] } };
    await page.press('Confirmer le tri');
    expect(page.dialog?.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#triage.reason');
  });

  it('opens again as it was when closed by mistake', async () => {
    await page.press('Annuler');
    await page.press('Trier');
    expect(page.field<HTMLTextAreaElement>('Raison de la priorité').value).toBe('Ma raison, longue à écrire.');
  });
});

describe('a sealed request that coordination does not keep', () => {
  it('shows its frame alone, and designates its keeper from the version in ETag', async () => {
    const api = new FakeTeamApi();
    api.roles = ['coordination'];
    api.requests = [aFrame('s1')];
    const page = await PageUnderTest.open('/equipe/file?demande=s1', api);
    expect(page.text).toContain('Personne n’en a encore la garde');
    expect(page.text).toContain('Contenu réservé à la personne qui en a la garde');
    for (const name of ['Trier', 'Référer', 'Retirer']) expect(page.control(name)).toBeUndefined();
    await page.press('Désigner une gardienne ou un gardien');
    await page.choose('Réjean');
    await page.press('Confier la garde');
    expect(api.sent[0]).toMatchObject({ call: 'keeper', ifMatch: '"7"', body: { personId: 't2' } });
  });
});

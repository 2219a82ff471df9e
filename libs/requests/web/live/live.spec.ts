import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';
import { FakeEventSource } from './fake-event-source';

const LATER = 'un autre sujet';
const byRejean = { id: 't1', at: '2026-11-20T14:59:00Z', actor: { personId: 't2', name: 'Réjean' }, kind: 'follow_up', text: 'Rappelée ce matin.', internal: false, detail: {} };

describe('what colleagues do, as they do it', () => {
  let api: FakeTeamApi;
  let page: PageUnderTest;
  const stream = () => FakeEventSource.last;
  const reads = () => api.read.filter((url) => url.startsWith('/api/requests/a1'));

  async function open(url: string): Promise<void> {
    page = await PageUnderTest.open(url, api);
    stream().tell('ready');
    await page.settled();
  }

  async function changed(id: string, version: number | null): Promise<void> {
    stream().tell('changed', { id, version });
    await page.together();
  }

  beforeEach(() => {
    FakeEventSource.all.length = 0;
    Object.assign(window, { EventSource: FakeEventSource });
    api = new FakeTeamApi();
    api.permissions = ['request.follow_live'];
  });
  afterAll(() => Reflect.deleteProperty(window, 'EventSource'));

  it('is followed once for the page, with the request that is open, and no longer once it is hidden', async () => {
    await open('/equipe/file');
    expect(FakeEventSource.open).toEqual(['/api/requests/events']);
    await page.key('j');
    await page.key('Enter');
    expect(FakeEventSource.open).toEqual(['/api/requests/events', '/api/requests/events?viewing=a1']);
    stream().tell('ready');
    expect(FakeEventSource.open).toEqual(['/api/requests/events?viewing=a1']);
    page.show('hidden');
    await page.settled();
    expect(FakeEventSource.open).toEqual([]);
    page.show('visible');
    await page.settled();
    expect(FakeEventSource.open).toEqual(['/api/requests/events?viewing=a1']);
  });

  it('is not asked for by whoever has no right to it', async () => {
    api.permissions = [];
    page = await PageUnderTest.open('/equipe/file', api);
    expect(FakeEventSource.all).toEqual([]);
  });

  it('is followed again when the session goes on under another token, and no longer when it has ended', async () => {
    await open('/equipe/file');
    stream().tell('ended');
    await page.settled();
    expect([FakeEventSource.all.length, FakeEventSource.open]).toEqual([2, ['/api/requests/events']]);
    api.permissions = [];
    stream().tell('ended');
    await page.settled();
    expect([FakeEventSource.all.length, FakeEventSource.open]).toEqual([2, []]);
  });

  it('goes on without the request that is open when that one is refused', async () => {
    await open('/equipe/file?demande=a1');
    stream().refuse();
    await page.settled();
    expect(FakeEventSource.open).toEqual(['/api/requests/events']);
  });

  it('changes a row in place, takes away what left the view, and announces what came', async () => {
    await open('/equipe/file');
    api.requests = [aRequest('a1', { version: 4, subject: LATER }), aRequest('c3'), aRequest('new')];
    await changed('a1', 4);
    await changed('b2', 4);
    await changed('new', 1);
    expect(page.text).toContain(LATER);
    expect([...document.querySelectorAll('a[data-request]')].map((row) => row.getAttribute('data-request'))).toEqual(['a1', 'c3']);
    expect(page.text).toContain('1 nouvelle demande');
    await page.press('Afficher');
    expect([...document.querySelectorAll('a[data-request]')].map((row) => row.getAttribute('data-request'))).toEqual(['a1', 'c3', 'new']);
    expect(page.text).not.toContain('nouvelle demande');
  });

  it('leaves the row that has the focus, though its request left the view', async () => {
    await open('/equipe/file');
    await page.key('j');
    api.requests = [aRequest('b2'), aRequest('c3')];
    await changed('a1', 4);
    expect((document.activeElement as HTMLElement).dataset['request']).toBe('a1');
  });

  it('shows the open request as it is now, and who changed it', async () => {
    await open('/equipe/demandes/a1');
    api.requests = [aRequest('a1', { version: 4, subject: LATER })];
    api.timeline = [byRejean];
    await changed('a1', 4);
    expect(page.text).toContain(LATER);
    expect(page.text).toContain('Modifiée par Réjean à l’instant');
  });

  it('reads nothing again that it already shows', async () => {
    await open('/equipe/demandes/a1');
    const before = reads().length;
    await changed('a1', 3);
    stream().tell('ready');
    await page.settled();
    expect(reads().length).toBe(before);
  });

  it('opens again what changed during a silence, and only then', async () => {
    await open('/equipe/demandes/a1');
    api.requests = [aRequest('a1', { version: 4, subject: LATER })];
    stream().tell('ready');
    await page.together();
    expect(page.text).toContain(LATER);
  });

  it('shows both versions to whoever is writing, who goes on writing, and sends on the new one', async () => {
    await open('/equipe/demandes/a1');
    await page.press('Trier');
    await page.type('Raison de la priorité', 'Ma raison, longue à écrire.');
    const field = page.field<HTMLTextAreaElement>('Raison de la priorité');
    field.focus();
    api.requests = [aRequest('a1', { version: 4 })];
    api.timeline = [byRejean];
    await changed('a1', 4);
    expect(page.dialog?.textContent).toContain('Réjean a modifié cette demande pendant que vous écriviez');
    expect(page.dialog?.textContent).toContain('Rappelée ce matin.');
    expect([document.activeElement, field.value]).toEqual([field, 'Ma raison, longue à écrire.']);
    await page.press('Confirmer le tri');
    expect(api.sent.at(-1)?.ifMatch).toBe('"4"');
  });

  it('says that a request is no longer there for its reader', async () => {
    await open('/equipe/demandes/a1');
    api.requests = [];
    await changed('a1', null);
    expect(page.text).toContain('Cette demande n’existe pas, ou vous n’y avez pas accès.');
    expect(page.text).not.toContain('Le récit de a1');
  });

  it('says who else is looking, while they are', async () => {
    await open('/equipe/demandes/a1');
    stream().tell('viewers', { id: 'a1', viewers: [{ personId: 't2', name: 'Manon' }] });
    await page.settled();
    expect(page.text).toContain('Manon regarde');
    stream().tell('viewers', { id: 'a1', viewers: [{ personId: 't2', name: 'Manon' }, { personId: 't3', name: 'Réjean' }] });
    await page.settled();
    expect(page.text).toContain('Manon et Réjean regardent');
    stream().tell('viewers', { id: 'a1', viewers: [] });
    await page.settled();
    expect(page.text).not.toContain('regarde');
  });
});

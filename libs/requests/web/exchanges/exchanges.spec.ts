import { TestBed } from '@angular/core/testing';
import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

const BOTH = ['message', 'attach'];
const mine = (changes: Record<string, unknown> = {}) => aRequest('a1', { requester: { personId: 'me', name: 'Manon', function: 'direction' }, audience: { sealed: false, persons: [] }, writable: BOTH, allowed: [], ...changes });
const message = (id: string, side: string, text: string) => ({ id, at: '2026-11-21T14:12:00Z', actor: { personId: side, name: side === 'team' ? 'Réjean' : 'Manon' }, kind: 'message', text, internal: false, detail: { side } });
const file = (changes: Record<string, unknown> = {}) => ({ id: 'f1', name: 'règlements.pdf', mediaType: 'application/pdf', size: 1_572_864, state: 'kept', side: 'organisation', addedBy: { personId: 'me', name: 'Manon' }, addedAt: '2026-11-21T14:12:00Z', handedOverAt: null, ...changes });

describe('what the organisation and the team send each other', () => {
  let api: FakeTeamApi;
  const openMine = () => PageUnderTest.open('/mes-demandes/a1', api);
  const openTeam = () => PageUnderTest.open('/equipe/demandes/a1', api);
  const thread = (): string[] => [...document.querySelectorAll('.thread__message')].map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '');

  const anew = (): void => {
    api = new FakeTeamApi();
    api.roles = [];
    api.requests = [mine()];
  };
  // Each page is compiled when it is first opened, which a busy machine takes its time for.
  beforeAll(async () => {
    anew();
    await openMine();
    TestBed.resetTestingModule();
    api.roles = ['intake'];
    await openTeam();
    TestBed.resetTestingModule();
  }, 60_000);
  beforeEach(anew);

  it('is read as a thread, oldest first, with who speaks', async () => {
    api.timeline = [message('m1', 'organisation', 'Bonjour'), message('m2', 'team', 'Avez-vous les règlements?')];
    await openMine();
    expect(thread()).toEqual([expect.stringMatching(/^L’organisme\s*Manon, 21 novembre 2026 à 14 h 12\s*Bonjour$/), expect.stringMatching(/^L’équipe\s*Réjean.*Avez-vous les règlements\?$/)]);
  });

  it('folds what was answered, and nothing that came since', async () => {
    const sides = ['team', 'organisation', 'team', 'organisation', 'team', 'team', 'team'] as const;
    api.timeline = sides.map((side, index) => message(`m${index}`, side, `Mot ${index}`));
    const page = await openMine();
    const folded = () => [...document.querySelectorAll('.thread__message--earlier .thread__said')].map(({ textContent }) => textContent);
    expect([folded(), thread().length]).toEqual([['Mot 0', 'Mot 1', 'Mot 2'], 7]);
    await page.press('Voir les 3 messages précédents');
    expect(folded()).toEqual([]);
  });

  it('folds nothing where the reader has answered nothing', async () => {
    api.timeline = [0, 1, 2].map((index) => message(`m${index}`, 'team', `Mot ${index}`));
    await openMine();
    expect([thread().length, document.querySelector('.thread__message--earlier')]).toEqual([3, null]);
  });

  it('is written by the requester to the team, from the version that was read', async () => {
    const page = await openMine();
    await page.type('Votre message à l’équipe', 'Voici nos règlements.');
    await page.press('Envoyer à l’équipe');
    expect(api.sent).toEqual([{ call: 'messages', body: { body: 'Voici nos règlements.' }, ifMatch: '"3"' }]);
    expect(page.field<HTMLTextAreaElement>('Votre message').value).toBe('');
  });

  it('asks for words before it sends none', async () => {
    const page = await openMine();
    await page.press('Envoyer à l’équipe');
    expect(page.text).toContain('Écrivez votre message avant de l’envoyer.');
    expect(api.sent).toEqual([]);
  });

  it('keeps what was typed when it is refused', async () => {
    const page = await openMine();
    api.refusal = { status: 412, body: { code: 'stale_version' } };
    await page.type('Votre message à l’équipe', 'Ne me perdez pas.');
    await page.press('Envoyer à l’équipe');
    expect(page.text).toContain('Rien n’est perdu : envoyez de nouveau.');
    expect(page.field<HTMLTextAreaElement>('Votre message').value).toBe('Ne me perdez pas.');
  });

  it('is another button on the team’s side, which says who reads', async () => {
    api.roles = ['intake'];
    const page = await openTeam();
    expect(page.text).toContain('L’organisme lit tout ici.');
    await page.type('Votre message à l’organisme', 'Bien reçu.');
    await page.press('Envoyer à l’organisme');
    expect(api.sent).toMatchObject([{ call: 'messages', body: { body: 'Bien reçu.' } }]);
  });

  it('is only read where nothing may be written', async () => {
    api.requests = [mine({ writable: [] })];
    api.timeline = [message('m1', 'team', 'Au revoir')];
    const page = await openMine();
    expect(page.text).toContain('Au revoir');
    expect(page.control('Envoyer à l’équipe')).toBeUndefined();
    expect(page.text).not.toContain('Joindre un fichier');
  });

  describe('files', () => {
    const choose = async (page: PageUnderTest, chosen: File): Promise<void> => {
      const picker = document.querySelector<HTMLInputElement>('input[type=file]');
      Object.defineProperty(picker, 'files', { value: [chosen], configurable: true });
      picker?.dispatchEvent(new Event('change'));
      await page.settled();
    };

    it('are links to save them, with their size; one in quarantine is only named', async () => {
      api.attachments = [file(), file({ id: 'f2', name: 'louche.pdf', state: 'quarantined', size: 300 }), file({ id: 'f4', name: 'attente.pdf', state: 'quarantined', checking: true }), file({ id: 'f3', name: 'modèle.docx', handedOverAt: '2026-12-01T15:00:00Z' })];
      const page = await openMine();
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[download]')].map((link) => [link.textContent?.trim(), link.getAttribute('href'), link.getAttribute('aria-label')]);
      expect(links[0]).toEqual(['règlements.pdf', '/api/requests/a1/attachments/f1', 'Télécharger règlements.pdf']);
      expect(links.map(([name]) => name)).not.toContain('louche.pdf');
      expect(page.text).toContain('En quarantaine : l’antivirus ne l’a pas laissé passer');
      expect(page.text).toContain('1,5 Mo, par Manon, 21 novembre 2026');
      expect(page.text).toContain('Remis à l’organisme');
    });

    it('are sent as they are chosen', async () => {
      const page = await openMine();
      await choose(page, new File(['%PDF'], 'règlements.pdf', { type: 'application/pdf' }));
      expect(api.sent).toMatchObject([{ call: 'attachments', ifMatch: '"3"' }]);
      expect((api.sent[0]?.body as unknown as FormData).get('file')).toMatchObject({ name: 'règlements.pdf' });
      expect(page.toasts).toEqual(['règlements.pdf est joint à la demande.']);
    });

    it('that are too large are told so before they leave', async () => {
      const page = await openMine();
      const large = new File([], 'film.pdf');
      Object.defineProperty(large, 'size', { value: 20 * 1024 * 1024 });
      await choose(page, large);
      expect(page.text).toContain('film.pdf pèse 20 Mo. Joignez un fichier de 10 Mo au plus.');
      expect(api.sent).toEqual([]);
    });

    it('that are refused say why, in the words of the API', async () => {
      const page = await openMine();
      api.refusal = { status: 422, body: { code: 'rule_broken', errors: [{ pointer: '/file', code: 'file_type', message: 'Joignez un PDF.' }] } };
      await choose(page, new File(['MZ'], 'a.exe'));
      expect(page.text).toContain('Joignez un PDF.');
    });
  });

  describe('the review', () => {
    const closed = () => mine({ status: 'closed', writable: ['review', 'stop_questions'] });

    it('is two questions once the request has closed', async () => {
      api.requests = [closed()];
      api.reviews = { items: [], waiting: 'closing', doNotContact: false };
      const page = await openMine();
      await page.press('Envoyer mes réponses');
      expect(page.text).toContain('Répondez aux deux questions avant d’envoyer.');
      page.field('Tout à fait', 'Cet accompagnement').click();
      page.field('Un peu', 'continuer par lui-même').click();
      await page.settled();
      await page.press('Envoyer mes réponses');
      expect(api.sent).toMatchObject([{ call: 'reviews', body: { usefulness: 4, appropriation: 2 } }]);
      expect(page.toasts).toEqual(['Merci. L’équipe lira vos réponses.']);
    });

    it('may be declined for good', async () => {
      api.requests = [closed()];
      const page = await openMine();
      await page.press('Ne plus me poser de question sur cette demande');
      expect(api.sent).toMatchObject([{ call: 'do-not-contact', body: { doNotContact: true } }]);
    });

    it('is read by the team, and asked of nobody there', async () => {
      api.roles = ['coordination'];
      api.requests = [aRequest('a1', { status: 'closed', allowed: [], writable: [] })];
      api.reviews = { items: [{ id: 'r1', moment: 'closing', usefulness: 4, appropriation: 3, comment: 'Merci à vous.', answeredAt: '2026-11-21T14:12:00Z' }], waiting: 'later', doNotContact: false };
      const page = await openTeam();
      for (const said of ['À la fermeture', 'Utile : Tout à fait', 'Continue par lui-même : Assez', 'Merci à vous.']) expect(page.text).toContain(said);
      expect(page.control('Envoyer mes réponses')).toBeUndefined();
    });

    it('is not there while the request is open', async () => {
      api.reviews = { items: [], waiting: 'closing', doNotContact: false };
      expect((await openMine()).text).not.toContain('Votre avis');
    });
  });
});

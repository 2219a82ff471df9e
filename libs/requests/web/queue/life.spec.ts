import { Toasts } from '@phare/kernel/web';
import { TestBed } from '@angular/core/testing';
import { FakeTeamApi, aFrame, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

const LIFE = { allowed: ['triage', 'answer', 'follow_up', 'refer', 'merge', 'withdraw'], writable: ['plan_next'], waitingFor: 'team', nextActionOn: null };
const UNTIL = '2026-11-20T15:01:00Z';

describe('the life of a request, on the team’s screens', () => {
  let api: FakeTeamApi;
  const open = (changes: Record<string, unknown> = {}) => {
    api.requests = [aRequest('a1', { ...LIFE, ...changes })];
    return PageUnderTest.open('/equipe/file?demande=a1', api);
  };
  const toastActions = () => TestBed.inject(Toasts);

  // The first page compiles every form of a request.
  beforeAll(async () => {
    await PageUnderTest.open('/equipe/file?demande=a1', new FakeTeamApi());
    TestBed.resetTestingModule();
  }, 30_000);
  beforeEach(() => {
    localStorage.clear();
    api = new FakeTeamApi();
  });

  describe('a merge', () => {
    it('proposes what may be the same request, and sends the one chosen', async () => {
      api.duplicates = [{ id: 'b2', number: '2026-B2', status: 'received', subject: 'La même AGA', receivedAt: '2026-11-14T14:00:00Z' }];
      const page = await open();
      await page.press('Fusionner');
      expect(page.dialog?.textContent).toContain('Demandes qui pourraient être la même');
      await page.choose('La même AGA');
      await page.press('Fusionner');
      expect(api.sent.at(-1)).toEqual({ call: 'merge', body: { intoId: 'b2' }, ifMatch: '"3"' });
    });

    it('finds another by its number, and says when it finds none', async () => {
      const page = await open();
      api.elsewhere = [aRequest('z9', { number: '2026-7K3Q' })];
      await page.press('Fusionner');
      expect(page.dialog?.textContent).toContain('Aucune autre demande ouverte de la même personne');
      await page.press('Fusionner');
      expect(page.dialog?.textContent).toContain('Choisissez la demande qui reste');
      await page.type('Numéro de la demande qui reste', '2026-9999');
      await page.press('Fusionner');
      expect(page.dialog?.textContent).toContain('Cette demande n’existe pas, ou vous n’y avez pas accès.');
      await page.type('Numéro de la demande qui reste', '2026 7k3q');
      await page.press('Fusionner');
      expect(api.sent.at(-1)?.body).toEqual({ intoId: 'z9' });
    });

    it('is told on both sides, with a way to the other, and to undo it', async () => {
      const page = await open({ status: 'merged', allowed: ['unmerge'], writable: [], mergedInto: { id: 'b2', number: '2026-B2' } });
      expect(page.text).toContain('Elle suit la demande 2026-B2, qui continue.');
      expect(page.control('Ouvrir 2026-B2')?.getAttribute('href')).toBe('/equipe/demandes/b2');
      await page.press('Défaire la fusion');
      await page.type('Raison', 'Deux affaires');
      await page.press('Défaire la fusion');
      expect(api.sent.at(-1)).toMatchObject({ call: 'unmerge', body: { reason: 'Deux affaires' } });
    });

    it('is not offered on a sealed request', async () => {
      const page = await open({ sealed: true, keeper: { personId: 'me', name: 'Manon' }, allowed: ['triage'] });
      expect(page.control('Fusionner')).toBeUndefined();
    });
  });

  describe('an answer', () => {
    it('is one form: the follow-up where there is none, then the answer on the version that follows', async () => {
      const page = await open({ allowed: ['triage', 'follow_up'] });
      await page.press('Répondre');
      await page.choose('phone');
      await page.type('Ce que vous avez répondu', 'Le modèle convient.');
      await page.press('Envoyer et fermer');
      expect(api.sent.map(({ call, ifMatch }) => [call, ifMatch])).toEqual([['follow-ups', '"3"'], ['answer', '"4"']]);
      expect(api.sent.at(-1)?.body).toEqual({ outcome: 'done', summary: 'Le modèle convient.' });
    });

    it('asks for no follow-up once there is one', async () => {
      const page = await open({ followUp: { ...(aRequest('a1').followUp as object), doneAt: '2026-11-18T14:00:00Z', state: 'done' } });
      await page.press('Répondre');
      expect(page.dialog?.textContent).not.toContain('Aucun suivi');
      await page.type('Ce que vous avez répondu', 'Voilà.');
      await page.press('Envoyer et fermer');
      expect(api.sent.map(({ call }) => call)).toEqual(['answer']);
    });
  });

  describe('what every ending says', () => {
    const FILES = [{ id: 'f1', name: 'Convocation.pdf', state: 'kept' }, { id: 'f2', name: 'Brouillon.pdf', state: 'quarantined' }].map((file) => ({ size: 1_024, mediaType: 'application/pdf', side: 'team', addedBy: { personId: 'me', name: 'Manon' }, addedAt: '2026-11-19T15:00:00Z', handedOverAt: null, ...file }));
    const PARTING = { documents: ['f1'], doNotContact: true };
    const followedUp = { ...(aRequest('a1').followUp as object), doneAt: '2026-11-18T14:00:00Z', state: 'done' };
    const part = async (page: PageUnderTest): Promise<void> => {
      expect(page.dialog?.textContent).not.toContain('Brouillon.pdf');
      expect(page.dialog?.textContent).toContain('La confidentialité continue');
      await page.choose('Convocation.pdf');
      await page.choose('Ne pas relancer l’organisme');
    };
    beforeEach(() => (api.attachments = FILES));

    it('is there in an answer: the files handed over, and whether to ask again', async () => {
      const page = await open({ followUp: followedUp });
      await page.press('Répondre');
      await page.type('Ce que vous avez répondu', 'Voilà.');
      await part(page);
      await page.press('Envoyer et fermer');
      expect(api.sent.at(-1)).toMatchObject({ call: 'answer', body: { summary: 'Voilà.', ...PARTING } });
    });

    it('is there in a closing', async () => {
      const page = await open({ status: 'in_progress', followUp: followedUp, allowed: ['close'] });
      await page.press('Fermer');
      await page.choose('Fait');
      await page.type('Ce qui a été fait', 'L’ordre du jour est prêt.');
      await page.type('Ce que l’organisme a fait lui-même', 'Animer son assemblée.');
      await part(page);
      await page.press('Fermer la demande');
      expect(api.sent.at(-1)).toMatchObject({ call: 'close', body: { doneByOrganisation: 'Animer son assemblée.', ...PARTING } });
    });
  });

  describe('what comes next', () => {
    it.each(['s', 'i'])('is planned with the key %s: a day and whose turn it is', async (key) => {
      const page = await open();
      await page.key(key);
      expect(page.dialog?.textContent).toContain('Ceci ne change rien au délai promis.');
      await page.choose('À l’organisme');
      await page.press('Noter la suite');
      expect(api.sent.at(-1)).toMatchObject({ call: 'next-action', body: { waitingFor: 'organisation', nextActionOn: null, everyDays: null, asks: false } });
    });

    it('comes back at a pace, from a first day', async () => {
      const page = await open();
      await page.key('s');
      await page.choose('Tous les trois mois');
      await page.choose('Oui');
      await page.press('Noter la suite');
      expect(page.dialog?.textContent).toContain('Dites le premier jour.');
      for (const [part, typed] of [['Jour', '1'], ['Mois', '12'], ['Année', '2026']] as const) await page.type(part, typed, 'Jour où y revenir');
      await page.press('Noter la suite');
      expect(api.sent.at(-1)?.body).toEqual({ waitingFor: 'team', nextActionOn: '2026-12-01', everyDays: 91, asks: true });
    });

    it('is shown beside the clock', async () => {
      const page = await open({ nextActionOn: '2026-12-01', waitingFor: 'organisation' });
      expect(page.text).toContain('À reprendre le');
      expect(page.text).toContain('C’est à l’organisme de répondre.');
    });
  });

  describe('« Annuler »', () => {
    it('takes back what was just done, with the key z, from the version it led to', async () => {
      const page = await open();
      api.after = { version: 4, undo: { does: 'withdraw', until: UNTIL } };
      await page.press('Retirer');
      await page.type('Raison', 'Par erreur');
      await page.press('Retirer la demande');
      api.after = { version: 5, undo: null };
      await page.key('z');
      expect(api.sent.at(-1)).toMatchObject({ call: 'undo', ifMatch: '"4"' });
      expect(page.toasts).toContainEqual(expect.stringContaining('2026-A1 est comme avant.'));
    });

    it('is not offered for what cannot be undone, and says when it is too late', async () => {
      const page = await open();
      api.after = { undo: null };
      await page.press('Retirer');
      await page.type('Raison', 'Fini');
      await page.press('Retirer la demande');
      expect(toastActions().list().some(({ undo }) => undo)).toBe(false);
      api.after = { version: 4, undo: { does: 'withdraw', until: UNTIL } };
      await page.press('Retirer');
      await page.type('Raison', 'Fini');
      await page.press('Retirer la demande');
      api.refusal = { status: 409, body: { code: 'transition_refused', detail: 'Trop tard.' } };
      await page.key('z');
      expect(page.toasts).toContain('Trop tard.');
    });
  });

  it('after a refused save, shows field by field what was read, what it is now and what is typed', async () => {
    const page = await open({ eligibility: { outcome: 'to_verify', rules: [] } });
    await page.press('Trier');
    await page.choose('Admissible');
    await page.type('Raison de la priorité', 'Ma raison');
    api.requests = [aRequest('a1', { ...LIFE, version: 5, eligibility: { outcome: 'ineligible', rules: [] }, status: 'triaged', waitingFor: 'organisation' })];
    await page.type('Sur quoi cette décision repose', 'Cotisation');
    await page.choose('p2');
    api.refusal = { status: 412, body: { code: 'stale_version' } };
    await page.press('Confirmer le tri');
    const rows = [...(page.dialog?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).toEqual([
      ['État', 'Reçue', 'Triée', ''],
      ['Admissibilité', 'Admissibilité à vérifier', 'Non admissible', 'Admissible'],
      ['À qui le tour', 'À l’équipe', 'À l’organisme', ''],
    ]);
    expect(page.field<HTMLTextAreaElement>('Raison de la priorité').value).toBe('Ma raison');
  });

  describe('the other side of a conflict', () => {
    const SIDE = { id: 'l1', number: '2026-7K3Q', linkedAt: '2026-11-20T15:00:00Z' };

    it('is linked by coordination from the frame, by its number', async () => {
      api.roles = ['coordination'];
      api.requests = [aFrame('a1')];
      api.elsewhere = [aRequest('z9', { number: '2026-7K3Q' })];
      const page = await PageUnderTest.open('/equipe/file?demande=a1', api);
      await page.type('Numéro de l’autre demande', '2026-7K3Q');
      api.sides = [{ ...SIDE, request: { id: 'z9', status: 'received', sealed: true, receivedAt: '2026-11-20T15:00:00Z', keeper: null } }];
      await page.press('Lier les deux côtés');
      expect(api.sent.at(-1)).toMatchObject({ call: 'linked-sides', body: { otherId: 'z9' } });
      expect(page.control('2026-7K3Q')?.getAttribute('href')).toBe('/equipe/demandes/z9');
      expect(page.text).toContain('Sans gardienne ni gardien');
    });

    it('is a number for the keeper, and no card at all for the rest of the team', async () => {
      api.sides = [{ ...SIDE, request: null }];
      const kept = await open({ sealed: true, keeper: { personId: 'me', name: 'Manon' }, allowed: ['triage'] });
      expect(kept.text).toContain('2026-7K3Q');
      expect(kept.control('Lier les deux côtés')).toBeUndefined();
    });

    it('has no card for the team on what is not sealed', async () => {
      const page = await open();
      expect(page.text).not.toContain('Autre côté');
    });
  });
});

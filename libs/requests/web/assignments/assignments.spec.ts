import { TestBed } from '@angular/core/testing';
import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

const ASSIGNMENT = { id: 'as1', resourcePersonId: 'r1', name: 'Océane', state: 'proposed', proposedAt: '2026-11-20T15:00:00Z', acceptedAt: null, endedAt: null, endedBy: null, conflicts: [] as string[], conflictDeclared: null, conflictAccepted: false };
const OPTIONS = [{ kind: 'partner', id: 'p1', name: 'Médiation du Golfe' }, { kind: 'person', id: 'r1', name: 'Océane' }, { kind: 'person', id: 'r2', name: 'Tomas' }];
const CHOICE = { id: 'c1', assignmentId: 'as1', offeredAt: '2026-11-20T15:00:00Z', options: OPTIONS, decision: null, wishedId: null, decidedAt: null, decidedBy: null };
const SUGGESTIONS = [
  { kind: 'person', resourcePersonId: 'r1', name: 'Océane', reasons: [{ code: 'skill', message: 'Connaît ce qui est demandé : 1 sur 1.' }], conflicts: [] },
  { kind: 'partner', partnerResourceId: 'p1', name: 'Médiation du Golfe', reasons: [{ code: 'outside', message: 'Ressource externe.' }], conflicts: [] },
  { kind: 'person', resourcePersonId: 'r2', name: 'Tomas', reasons: [{ code: 'load', message: 'A de la place : 0 demande sur 4.' }], conflicts: [{ code: 'tie', message: 'Un lien est déclaré avec l’organisme.' }] },
];

describe('who accompanies a request', () => {
  let api: FakeTeamApi;
  // The first page that is opened compiles all of them: no test pays for it.
  beforeAll(async () => {
    await PageUnderTest.open('/equipe/demandes/a1', new FakeTeamApi());
    TestBed.resetTestingModule();
  }, 60_000);
  const sent = () => api.sent.at(-1);
  beforeEach(() => {
    api = new FakeTeamApi();
    api.suggestions = SUGGESTIONS;
  });

  describe('for the team', () => {
    const open = (allowed: string[], more: Record<string, unknown> = {}) => {
      api.requests = [aRequest('a1', { status: 'triaged', allowed, ...more })];
      return PageUnderTest.open('/equipe/demandes/a1', api);
    };

    it('is proposed from a list in the order given, each with why', async () => {
      const page = await open(['propose']);
      await page.press('Proposer');
      expect(page.text).toMatch(/Océane.*Connaît ce qui est demandé.*Tomas.*Un lien est déclaré/);
      await page.press('Proposer');
      expect(page.text).toContain('Choisissez une personne.');
      await page.choose('Océane');
      await page.type('Pourquoi cette personne?', 'Elle connaît les assemblées.');
      await page.press('Proposer');
      expect(sent()).toEqual({ call: 'assignments', body: { resourcePersonId: 'r1', reason: 'Elle connaît les assemblées.' }, ifMatch: '"3"' });
      expect(page.toasts).toContain('Une personne est proposée pour 2026-A1.');
    });

    it('is somebody in conflict only once the organisation was told and accepts', async () => {
      const page = await open(['propose']);
      await page.press('Proposer');
      await page.choose('Tomas');
      expect(page.text).toContain('Cette personne est en conflit d’intérêts');
      await page.press('Proposer');
      expect([page.text.includes('Parlez-en à l’organisme d’abord'), api.sent]).toEqual([true, []]);
      await page.choose('L’organisme en a été informé');
      await page.press('Proposer');
      expect(sent()?.body).toEqual({ resourcePersonId: 'r2', conflict: { disclosed: true, accepted: true } });
    });

    it('says of an ended request that nobody was proposed, and not whose turn it is', async () => {
      const page = await open([], { status: 'closed' });
      expect([page.text.includes('Personne n’a été proposé.'), page.text.includes('C’est à l’équipe d’agir.')]).toEqual([true, false]);
    });

    it('is handed over with a reason', async () => {
      const page = await open(['hand_over'], { status: 'in_progress', assignments: [{ ...ASSIGNMENT, state: 'accepted', acceptedAt: '2026-11-20T16:00:00Z' }] });
      expect(page.text).toMatch(/Qui accompagne.*Océane.*Accompagne/);
      await page.press('Transférer');
      await page.choose('Océane');
      await page.press('Transférer');
      expect(page.text).toContain('Écrivez pourquoi.');
      await page.type('Pourquoi cette personne?', 'Un congé.');
      await page.press('Transférer');
      expect(sent()).toMatchObject({ call: 'hand-over', body: { resourcePersonId: 'r1', reason: 'Un congé.' } });
    });

    it('shows what the organisation chose, and what it was shown', async () => {
      const page = await open([], { choices: [{ ...CHOICE, decision: 'another', wishedId: 'r2', decidedAt: '2026-11-20T16:00:00Z' }] });
      expect(page.text).toMatch(/Souhaite une autre ressource.*Son souhait : Tomas.*3 options/);
    });
  });

  describe('for whoever is proposed', () => {
    const { id, number, status, organisation, subject, requester, followUp } = aRequest('a1', { status: 'proposed' }) as ReturnType<typeof aRequest>;
    const proposal = (more: Record<string, unknown> = {}) => ({ id, number, status, organisation, subject, requester, followUp, version: 3, sealed: false, allowed: ['take_on', 'decline'], assignments: [{ ...ASSIGNMENT, resourcePersonId: 'me', ...more }] });
    const open = (more: Record<string, unknown> = {}) => {
      api.roles = ['resource'];
      api.requests = [proposal(more)];
      return PageUnderTest.open('/equipe/demandes/a1', api);
    };

    it('is among their work, and shows enough to declare a conflict', async () => {
      api.roles = ['resource'];
      api.requests = [proposal()];
      const page = await PageUnderTest.open('/equipe/accompagnements', api);
      expect(page.text).toMatch(/Propositions.*Demande 2026-A1.*Sujet a1/);
    });

    it('asks whether they have a conflict; without one, they take it on', async () => {
      const page = await open();
      expect(page.text).toMatch(/On vous propose cette demande.*Organisme a1.*Maude Cyr/);
      await page.press('Accepter');
      await page.press('Envoyer ma réponse');
      expect(page.text).toContain('Répondez à cette question.');
      await page.choose('Non, j’accepte');
      await page.press('Envoyer ma réponse');
      expect(sent()).toEqual({ call: 'assignments/as1/accept', body: { conflict: false }, ifMatch: '"3"' });
    });

    it('with one, they say it first: nothing is taken on', async () => {
      const page = await open();
      await page.press('Accepter');
      await page.choose('Oui, ou peut-être');
      await page.press('Envoyer ma réponse');
      expect(page.text).toContain('Écrivez ce que l’organisme doit savoir.');
      await page.type('Ce que l’organisme doit savoir', 'J’y ai travaillé.');
      await page.press('Envoyer ma réponse');
      expect(sent()).toMatchObject({ call: 'assignments/as1/conflict', body: { note: 'J’y ai travaillé.' } });
    });

    it('is declined with a reason, for the team alone', async () => {
      const page = await open();
      await page.press('Décliner');
      await page.press('Décliner');
      expect(page.text).toContain('Écrivez une raison, même courte.');
      await page.type('Pourquoi?', 'Je pars en congé.');
      await page.press('Décliner');
      expect(sent()).toMatchObject({ call: 'assignments/as1/decline', body: { reason: 'Je pars en congé.' } });
    });
  });

  describe('for the requester', () => {
    const open = (more: Record<string, unknown> = {}) => {
      api.roles = [];
      api.requests = [aRequest('a1', { requester: { personId: 'me', name: 'Manon', function: 'direction' }, audience: { sealed: false, persons: [] }, excludedPersons: [], status: 'proposed', allowed: ['decline', 'withdraw'], writable: ['choose'], assignments: [ASSIGNMENT], choices: [CHOICE], ...more })];
      return PageUnderTest.open('/mes-demandes/a1', api);
    };

    it('shows who is proposed and every option in the order given, inside and outside', async () => {
      const page = await open();
      expect(page.text).toContain('L’équipe vous propose Océane.');
      expect(page.text).toMatch(/Médiation du Golfe \(Ressource externe\).*Océane \(Personne-ressource\).*Tomas/);
      expect(page.text).toContain('Aucune raison n’est demandée.');
    });

    it.each([
      ['Accepter cette proposition', { call: 'choice', body: { decision: 'accept', assignmentId: 'as1' } }],
      ['Décliner', { call: 'assignments/as1/decline', body: {} }],
    ])('is answered with « %s », without a reason', async (button, call) => {
      const page = await open();
      await page.press(button);
      expect(sent()).toMatchObject({ ...call, ifMatch: '"3"' });
    });

    it('may be someone else, wished for or not', async () => {
      const page = await open();
      await page.press('Demander une autre ressource');
      await page.choose('Tomas');
      await page.press('Demander une autre ressource');
      expect(sent()).toMatchObject({ call: 'choice', body: { decision: 'another', wish: { resourcePersonId: 'r2' } } });
    });

    it('shows a conflict in the words of whoever declared it', async () => {
      api.timeline = [{ id: 't1', at: '2026-11-20T16:00:00Z', actor: { personId: 'r1', name: 'Océane' }, kind: 'declare_conflict', text: 'J’y ai travaillé.', internal: false, detail: {} }];
      const page = await open({ assignments: [{ ...ASSIGNMENT, conflicts: ['declared'], conflictDeclared: true }] });
      expect(page.text).toMatch(/Océane a un conflit d’intérêts possible.*« J’y ai travaillé\. ».*vous acceptez aussi cela/);
    });
  });
});

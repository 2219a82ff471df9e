import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

const NOW = '2026-12-22T15:00:00Z';
const FOLLOW_UP = { dueOn: '2026-12-20', internalTargetOn: '2026-12-18', timeZone: 'America/Toronto', rule: 'civil-30', clause: 'demande.suivi-30-jours', doneAt: null, newDate: null as string | null, state: 'overdue' };
const late = (followUp: Partial<typeof FOLLOW_UP> = {}, changes: Record<string, unknown> = {}) => aRequest('a1', { followUp: { ...FOLLOW_UP, ...followUp }, writable: ['set_new_date'], ...changes });

describe('a request that is late', () => {
  let api: FakeTeamApi;
  beforeEach(() => (api = new FakeTeamApi()));

  describe('in the team’s file', () => {
    const open = () => PageUnderTest.open('/equipe/demandes/a1', api, NOW);
    const write = async (page: PageUnderTest, day: string): Promise<void> => {
      await page.type('Jour', day, 'Quelqu’un la joindra le');
      await page.type('Mois', '12', 'Quelqu’un la joindra le');
      await page.type('Année', '2026', 'Quelqu’un la joindra le');
    };

    it('is given a new date with a reason, from the version that was read', async () => {
      api.requests = [late()];
      api.after = { followUp: { ...FOLLOW_UP, newDate: '2026-12-29' } };
      const page = await open();
      await page.press('Donner une nouvelle date');
      await write(page, '29');
      await page.choose('L’équipe est débordée');
      await page.press('Donner cette date');
      expect(api.sent).toEqual([{ call: 'new-date', body: { newDate: '2026-12-29', reason: 'capacity' }, ifMatch: '"3"' }]);
      expect(page.toasts).toEqual(['Une nouvelle date est donnée pour 2026-A1.']);
      expect(page.text).toContain('Nouvelle date donnée : mardi 29 décembre 2026.');
    });

    it('is given none that has passed, nor without a reason', async () => {
      api.requests = [late()];
      const page = await open();
      await page.press('Donner une nouvelle date');
      await write(page, '21');
      await page.press('Donner cette date');
      expect(page.dialog?.textContent).toContain('Cette date est déjà passée.');
      expect(page.dialog?.textContent).toContain('Choisissez une raison.');
      expect(api.sent).toEqual([]);
    });

    it.each([
      ['on time', { state: 'running' }, {}],
      ['followed up', { state: 'done_late', doneAt: NOW as never }, {}],
      ['not for the reader to act on', {}, { writable: [] }],
    ])('offers nothing when it is %s', async (_, followUp, changes) => {
      api.requests = [late(followUp, changes)];
      expect((await open()).control('Donner une nouvelle date')).toBeUndefined();
    });

    it('tells of it in what happened', async () => {
      api.requests = [late({ newDate: '2026-12-29' })];
      api.timeline = [{ id: 't1', at: NOW, actor: { personId: 'me', name: 'Manon' }, kind: 'new_date', text: null, internal: false, detail: { newDate: '2026-12-29' } }];
      const page = await open();
      expect(page.text).toContain('Nouvelle date donnée');
      expect(page.control('Changer la nouvelle date')).toBeDefined();
    });
  });

  describe('on the page of whoever made it', () => {
    const mine = (followUp: Partial<typeof FOLLOW_UP> = {}) => late(followUp, { requester: { personId: 'me', name: 'Manon', function: 'direction' }, audience: { sealed: false, persons: [] }, excludedPersons: [], allowed: ['withdraw'], writable: [] });
    const open = () => PageUnderTest.open('/mes-demandes/a1', api, NOW);
    beforeEach(() => (api.roles = []));

    it('says sorry once, with the new date', async () => {
      api.requests = [mine({ newDate: '2026-12-29' })];
      api.timeline = [{ id: 't1', at: NOW, actor: { personId: 't2', name: 'Réjean' }, kind: 'new_date', text: null, internal: false, detail: { newDate: '2026-12-29' } }];
      const page = await open();
      expect(page.text).toContain('Nous vous avions promis un suivi pour le dimanche 20 décembre 2026. Ce n’est pas fait, et nous nous en excusons. Une personne de l’équipe vous joindra le mardi 29 décembre 2026.');
      expect(page.text).toContain('Réjean vous a donné une nouvelle date.');
    });

    it.each([
      ['before a new date is set', {}],
      ['once the follow-up is done', { newDate: '2026-12-29', doneAt: NOW as never, state: 'done_late' }],
    ])('says nothing of it %s', async (_, followUp) => {
      api.requests = [mine(followUp)];
      expect((await open()).text).not.toContain('nous nous en excusons');
    });
  });

  describe('in coordination’s log', () => {
    const breach = (changes: Record<string, unknown> = {}) => ({ id: 'a1', number: '2026-A1', status: 'received', organisation: { id: 'o1', name: 'Le Quai', timeZone: 'America/Toronto' }, sealed: false, receivedAt: '2026-11-20T14:00:00Z', dueOn: '2026-12-20', doneAt: null, state: 'overdue', daysLate: 2, newDate: null, reason: null, ...changes });
    const open = () => PageUnderTest.open('/equipe/retards', api, NOW);
    beforeEach(() => {
      api.roles = ['coordination'];
      api.permissions = ['request.read_breaches'];
    });

    it('says what was promised, what came of it and why', async () => {
      api.breaches = [breach({ newDate: '2026-12-29', reason: 'absence' }), breach({ id: 'b2', number: '2026-B2', sealed: true, daysLate: 1, doneAt: '2026-12-21T15:00:00Z', state: 'done_late' })];
      const page = await open();
      expect(page.text).toMatch(/Demande 2026-A1\s?2 jours de retard/);
      expect(page.text).toContain('Promis pour le dimanche 20 décembre 2026. Pas encore fait.');
      expect(page.text).toMatch(/Nouvelle date\s:\smardi 29 décembre 2026\.\s?Raison\s:\sabsence\./);
      expect(page.text).toMatch(/1 jour de retard\s?Scellée/);
      expect(page.text).toContain('Fait le 21 décembre 2026');
      expect(document.title).toBe('Échéances manquées · Phare');
    });

    it('says so when there is none', async () => expect((await open()).text).toContain('Aucune échéance manquée'));
  });
});

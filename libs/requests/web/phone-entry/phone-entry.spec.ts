import { FakeTeamApi, aRequest } from '../testing/fake-team-api';
import { PageUnderTest } from '../testing/page-under-test';

describe('a request taken on the telephone', () => {
  let api: FakeTeamApi;
  let page: PageUnderTest;

  beforeEach(async () => {
    api = new FakeTeamApi();
    page = await PageUnderTest.open('/equipe/saisie', api);
  });

  const answerTheLeast = async () => {
    await page.type('Organisme', 'Les Ami·es du sentier');
    await page.type('Nom de la personne', 'Rosalie Cyr');
    await page.choose('direction');
    await page.type('Sujet, en une ligne', 'Préparer l’AGA');
  };

  it('begins in the organisation', () => {
    expect(document.activeElement?.id).toBe('entry.organisation');
  });

  it('sends the least a call says with Ctrl+Enter: now, by telephone, to the team', async () => {
    await answerTheLeast();
    await page.key('Enter', { ctrlKey: true });
    expect(api.sent[0]?.body).toEqual({
      organisationName: 'Les Ami·es du sentier',
      channel: 'phone',
      requester: { name: 'Rosalie Cyr', function: 'direction' },
      subject: 'Préparer l’AGA',
      description: 'Préparer l’AGA',
      offerItems: [],
      situation: { affectsFunctioning: false, kinds: [] },
      preferredModes: [],
      audience: { sealed: false },
    });
    expect(page.text).toContain('2026-NEW');
    expect(page.text).toContain('d’ici le mardi 15 décembre 2026');
    await page.press('Saisir une autre demande');
    expect(page.field<HTMLInputElement>('Nom de la personne').value).toBe('');
  });

  it('proposes to seal a crisis, kept by whoever took the call, and says that the notice was read', async () => {
    await answerTheLeast();
    await page.choose('board_crisis');
    expect(page.field<HTMLInputElement>('Scellée').checked).toBe(true);
    await page.choose('Je l’ai lu à la personne');
    await page.press('Enregistrer la demande');
    expect(api.sent[0]?.body).toMatchObject({ situation: { affectsFunctioning: true, kinds: ['board_crisis'] }, audience: { sealed: true, keeperId: 'me' }, notice: { version: 'current', readBy: 'team' } });
  });

  it('flags a late entry and sends when it was received', async () => {
    await answerTheLeast();
    await page.type('Jour', '15', 'Jour de la réception');
    expect(page.text).toContain('Saisie en retard : le délai court depuis le dimanche 15 novembre 2026');
    await page.type('Heure de la réception', '9 h 05');
    await page.press('Enregistrer la demande');
    expect(api.sent[0]?.body['receivedAt']).toBe(new Date('2026-11-15T09:05:00').toISOString());
  });

  it('refuses a receipt in the future, beside its field', async () => {
    await answerTheLeast();
    await page.type('Jour', '30', 'Jour de la réception');
    await page.press('Enregistrer la demande');
    expect(api.sent).toHaveLength(0);
    expect(page.text).toContain('La date de réception ne peut pas être dans le futur.');
  });

  it('opens the details when what is wrong is inside', async () => {
    await answerTheLeast();
    await page.type('Jour', '31', 'Une date à respecter');
    expect(document.querySelector('details.entry__more')?.hasAttribute('open')).toBe(false);
    await page.press('Enregistrer la demande');
    expect(document.querySelector('details.entry__more')?.hasAttribute('open')).toBe(true);
  });

  it('says what is missing, and sends nothing', async () => {
    await page.key('Enter', { ctrlKey: true });
    expect(api.sent).toHaveLength(0);
    expect(document.querySelectorAll('[role=alert] a')).toHaveLength(4);
  });

  it('says at once whether it is a member, in the language one goes on in, and that a request is already open', async () => {
    api.organisations = [{ id: 'o1', name: 'Le Quai', kind: 'organisation', territory: null, membershipToday: 'lapsed' }];
    api.requests = [aRequest('a1'), aRequest('b2', { status: 'closed' })];
    await page.type('Organisme', 'quai');
    while (!document.querySelector('[role=option]')) {
      await new Promise((done) => setTimeout(done));
      await page.settled();
    }
    await page.speak('en-CA');
    expect(document.querySelector('[role=option]')?.textContent).toContain('membership ended');
    await page.speak('fr-CA');
    document.querySelector<HTMLElement>('[role=option]')?.click();
    await page.settled();
    expect(page.text).toContain('Adhésion échue');
    expect(page.text).toContain('Déjà une demande ouverte : 2026-A1');
    expect(page.text).not.toContain('2026-B2');
  });
});

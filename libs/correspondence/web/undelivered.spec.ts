import { someoneOfTheTeam } from '@phare/kernel/web/testing';
import { TrayScreen } from './testing/tray-screen';

const LIST = 'GET /api/undelivered-mails';
const session = (...permissions: string[]) => someoneOfTheTeam(['coordination'], ['mail.read', ...permissions]);
const MAIL = { id: 'u1', what: 'Accusé de réception, à la personne qui demande', number: '2026-7K3Q', requestId: 'r1', queuedAt: '2026-11-18T15:00:00Z', failedAt: '2026-11-18T15:01:00Z', tries: 1, refused: true };

describe('the mails that did not arrive', () => {
  let screen: TrayScreen;
  beforeEach(() => (screen = new TrayScreen().answer('GET /api/session', session('mail.resend')).answer('GET /api/inbound-mails', { items: [], nextCursor: null })));

  it('say what each was for, of which request, when and why', async () => {
    screen.answer(LIST, { items: [MAIL, { ...MAIL, id: 'u2', what: 'Résumé du jour, à la coordination', number: null, requestId: null, refused: false, tries: 14 }], nextCursor: null });
    await screen.open('/equipe/courriels');
    await screen.press('Non remis');
    expect(screen.url).toBe('/equipe/courriels/non-remis');
    for (const told of ['Courriels non remis', 'Accusé de réception', 'Demande 2026-7K3Q', 'Refusé', 'vérifiez l’adresse au dossier', 'Résumé du jour', 'Essayé 14 fois en trois jours']) expect(screen.text).toContain(told);
  });

  it('are named again in the language that one goes on in', async () => {
    screen.answer(LIST, { items: [MAIL], nextCursor: null });
    await screen.open('/equipe/courriels/non-remis');
    screen.answer(LIST, { items: [{ ...MAIL, what: 'Acknowledgement, to whoever asks' }], nextCursor: null });
    await screen.speak('en-CA');
    expect(screen.text).toContain('Acknowledgement, to whoever asks');
    expect(screen.text).not.toContain('Accusé');
  });

  it('leave the list once they are sent again, by whoever was first', async () => {
    screen.answer(LIST, { items: [MAIL, { ...MAIL, id: 'u2', number: '2026-9PY2' }], nextCursor: null });
    screen.answer('POST /api/undelivered-mails/u1/retry', {}).answer('POST /api/undelivered-mails/u2/retry', { refused: 404, type: 't', title: 'Absent', status: 404, detail: '', code: 'not_found' });
    await screen.open('/equipe/courriels/non-remis');
    await screen.press('Envoyer de nouveau');
    expect(screen.text).not.toContain('2026-7K3Q');
    await screen.press('Envoyer de nouveau');
    expect(screen.text).toContain('Tout est arrivé');
    expect(screen.sent.map(({ call }) => call)).toEqual(['POST /api/undelivered-mails/u1/retry', 'POST /api/undelivered-mails/u2/retry']);
  });

  it('stay, with what went wrong, when they cannot be sent again', async () => {
    screen.answer(LIST, { items: [MAIL], nextCursor: null }).answer('POST /api/undelivered-mails/u1/retry', { refused: 503, type: 't', title: 'Indisponible', status: 503, detail: 'Réessayez.', code: 'unavailable' });
    await screen.open('/equipe/courriels/non-remis');
    await screen.press('Envoyer de nouveau');
    expect(screen.text).toContain('2026-7K3Q');
  });

  it('are, at intake, those of the requests that one keeps, and the page says so', async () => {
    screen.answer('GET /api/session', someoneOfTheTeam(['intake'], ['mail.read', 'mail.resend'])).answer(LIST, { items: [MAIL], nextCursor: null });
    await screen.open('/equipe/courriels/non-remis');
    for (const told of ['Pour les demandes dont vous avez la garde', 'Accusé de réception', 'Envoyer de nouveau']) expect(screen.text).toContain(told);
  });

  it('are for nobody else', async () => {
    screen.answer('GET /api/session', session());
    await screen.open('/equipe/courriels/non-remis');
    expect(screen.text).toContain('Ailleurs');
  });

  it('are not offered to them either', async () => {
    screen.answer('GET /api/session', session());
    await screen.open('/equipe/courriels');
    expect(screen.text).not.toContain('Non remis');
  });
});

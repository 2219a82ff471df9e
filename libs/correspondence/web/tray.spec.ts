import { TrayScreen, aMail } from './testing/tray-screen';

const LIST = 'GET /api/inbound-mails';
const ONE = 'GET /api/inbound-mails/m1';

describe('the list of received e-mails', () => {
  let screen: TrayScreen;
  beforeEach(() => (screen = new TrayScreen().answer(LIST, { items: [aMail()], nextCursor: null }).answer(ONE, aMail())));

  it('shows what is to confirm: who seems to write, when it came, when it is due', async () => {
    await screen.open('/equipe/courriels');
    expect(screen.asked).toContainEqual(expect.stringContaining('state=drafted'));
    for (const told of ['Besoin d’aide', 'Maude Arbour <maude@exemple.test>', 'Reçu le 18 novembre 2026', 'Suivi dû le 18 décembre 2026', 'Peut-être : La Batture']) expect(screen.text).toContain(told);
  });

  it('has the state and the date in its address', async () => {
    await screen.open('/equipe/courriels?avant=2026-12-01');
    expect(screen.asked.at(-1)).toContain('dueBefore=2026-12-01');
    await screen.press('À regarder');
    expect(screen.url).toBe('/equipe/courriels?avant=2026-12-01&etat=a-regarder');
    expect(screen.asked.at(-1)).toContain('state=waiting');
    await screen.press('Montrer toutes les dates');
    expect(screen.url).toBe('/equipe/courriels?etat=a-regarder');
  });

  it('says why one waits, and that one is late', async () => {
    screen.answer(LIST, { items: [aMail({ state: 'waiting', reason: 'unreadable', outcome: 'unreadable', dueOn: '2026-11-19', subject: '', from: '' })], nextCursor: null });
    await screen.open('/equipe/courriels?etat=a-regarder');
    for (const told of ['Phare n’a pas pu lire ce courriel', 'en retard', '(sans objet)', '(expéditeur inconnu)']) expect(screen.text).toContain(told);
  });

  it('teaches when it is empty, and says what went wrong', async () => {
    screen.answer(LIST, { items: [], nextCursor: null });
    await screen.open('/equipe/courriels');
    expect(screen.text).toContain('Aucune demande à confirmer');
  });

  it('opens one in English too', async () => {
    await screen.open('/equipe/courriels', 'en-CA');
    await screen.press('Besoin d’aide');
    expect(screen.url).toBe('/equipe/courriels/m1');
    for (const told of ['An address does not prove who is writing', 'Notre assemblée approche.', 'bilan.pdf (20 KB)', 'What becomes of this e-mail?']) expect(screen.text).toContain(told);
  });

  it('does not exist for whoever may not read it', async () => {
    screen.answer('GET /api/session', { user: { id: 'u', personId: 'me', name: 'R', email: 'r@exemple.test', locale: 'fr-CA' }, roles: ['resource'], mandates: [], permissions: [] });
    await screen.open('/equipe/courriels');
    expect(screen.text).toContain('Ailleurs');
  });
});

describe('a received e-mail', () => {
  let screen: TrayScreen;
  beforeEach(() => (screen = new TrayScreen().answer(LIST, { items: [], nextCursor: null }).answer(ONE, aMail())));

  it('is received as a request once the guesses are confirmed', async () => {
    screen.answer('POST /api/inbound-mails/m1/accept', { id: 'r1', number: '2026-7K3Q' });
    await screen.open('/equipe/courriels/m1');
    expect(screen.field('Organisme').value).toBe('La Batture');
    expect(screen.field('Maude Arbour, d’après l’adresse').checked).toBe(true);
    await screen.press('Recevoir la demande');
    expect(screen.sent).toEqual([
      {
        call: 'POST /api/inbound-mails/m1/accept',
        body: { organisationId: 'o1', requester: { personId: 'p1', function: 'direction' }, subject: 'Besoin d’aide', description: 'Notre assemblée approche.', audience: { sealed: false } },
      },
    ]);
    expect([screen.url, screen.toasts.join()]).toEqual(['/equipe/demandes/r1', expect.stringContaining('2026-7K3Q reçue')]);
  });

  it('is corrected where the guesses are wrong', async () => {
    screen.answer('POST /api/inbound-mails/m1/accept', { id: 'r1', number: '2026-7K3Q' });
    await screen.open('/equipe/courriels/m1');
    await screen.type('Organisme', 'Le Quai');
    await screen.choose('Maude Arbour, comme dans le courriel');
    expect([screen.field('Nom complet').value, screen.field('Adresse courriel').value]).toEqual(['Maude Arbour', 'maude@exemple.test']);
    await screen.choose('Une autre personne');
    await screen.type('Nom complet', 'Gisèle Marin');
    await screen.choose('Scellée');
    await screen.press('Recevoir la demande');
    expect(screen.sent[0]?.body).toMatchObject({ organisationName: 'Le Quai', requester: { name: 'Gisèle Marin', email: null, function: 'direction' }, audience: { sealed: true } });
  });

  it('says what is missing, and sends nothing', async () => {
    screen.answer(ONE, aMail({ guess: { organisationId: null, organisationName: null, personId: null, personName: null, function: null }, sender: null, subject: '', text: '', state: 'waiting', outcome: 'empty', reason: 'empty' }));
    await screen.open('/equipe/courriels/m1');
    expect(screen.text).toContain('Ce courriel n’a pas de texte.');
    await screen.press('Recevoir la demande');
    for (const told of ['Écrivez le nom de l’organisme', 'Écrivez le nom de la personne', 'Choisissez une fonction', 'Écrivez le sujet', 'Écrivez ce qui se passe']) expect(screen.text).toContain(told);
    expect(screen.sent).toEqual([]);
  });

  it('proposes to go on with the request that it seems to answer', async () => {
    screen.answer(ONE, aMail({ state: 'waiting', reason: 'reply_unsigned', outcome: 'reply_unsigned', requestId: 'r1', requestNumber: '2026-7K3Q' })).answer('POST /api/inbound-mails/m1/attach', { id: 'r1', number: '2026-7K3Q' });
    await screen.open('/equipe/courriels/m1');
    expect(screen.text).toContain('sans en porter l’adresse');
    expect(screen.field('Numéro ou mots de la demande').value).toBe('2026-7K3Q');
    await screen.press('Ajouter à la demande');
    expect(screen.sent).toEqual([{ call: 'POST /api/inbound-mails/m1/attach', body: { requestId: 'r1' } }]);
    expect(screen.url).toBe('/equipe/courriels');
  });

  it('is set aside with a reason, never without', async () => {
    screen.answer('POST /api/inbound-mails/m1/dismiss', aMail({ state: 'done' }));
    await screen.open('/equipe/courriels/m1');
    await screen.choose('Rien à faire');
    await screen.press('Mettre de côté');
    expect(screen.sent).toEqual([]);
    expect(screen.text).toContain('Dites pourquoi');
    await screen.type('Pourquoi n’y a-t-il rien à faire?', 'Publicité');
    await screen.press('Mettre de côté');
    expect(screen.sent).toEqual([{ call: 'POST /api/inbound-mails/m1/dismiss', body: { reason: 'Publicité' } }]);
  });

  it('says that somebody was faster, and keeps what is typed', async () => {
    screen.answer('POST /api/inbound-mails/m1/accept', { refused: 409, code: 'mail_handled', title: 'Ce courriel est déjà traité', detail: 'Quelqu’un s’en est occupé.', status: 409 });
    await screen.open('/equipe/courriels/m1');
    await screen.type('Sujet', 'Mon sujet');
    await screen.press('Recevoir la demande');
    expect(screen.text).toContain('Quelqu’un s’en est occupé');
    expect(screen.field('Sujet').value).toBe('Mon sujet');
  });

  it('has its files joined, one by one, to the request it belongs to', async () => {
    screen.answer(ONE, aMail({ state: 'done', outcome: 'attached', reason: 'attached', requestId: 'r1', requestNumber: '2026-7K3Q' })).answer('POST /api/inbound-mails/m1/files', { id: 'r1' });
    await screen.open('/equipe/courriels/m1');
    await screen.press('Joindre à la demande');
    expect(screen.sent).toEqual([{ call: 'POST /api/inbound-mails/m1/files', body: { index: 0 } }]);
    expect([screen.toasts.join(), screen.text.includes('Joindre à la demande')]).toEqual([expect.stringContaining('bilan.pdf est joint'), false]);
  });

  it('offers no file before it belongs to one', async () => {
    await screen.open('/equipe/courriels/m1');
    expect(screen.text).toContain('bilan.pdf (20 Ko)');
    expect(screen.text).not.toContain('Joindre à la demande');
  });

  it('once handled, offers nothing more', async () => {
    screen.answer(ONE, aMail({ state: 'done', outcome: 'dismissed', reason: 'Publicité', requestId: null }));
    await screen.open('/equipe/courriels/m1');
    expect(screen.text).toContain('Mis de côté par une personne de l’équipe. « Publicité »');
    expect(screen.text).not.toContain('Que devient ce courriel?');
  });
});

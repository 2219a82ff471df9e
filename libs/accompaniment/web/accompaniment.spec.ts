import { AccompanimentCard } from './accompaniment-card';
import { MyAccompaniment } from './mine/my-accompaniment';
import { CardUnderTest } from './testing/card-under-test';

const step = (id: string, owner: string, more: object = {}) => ({ id, title: `Étape ${id}`, owner, verb: owner === 'organisation' ? 'rédiger' : 'relire', dueOn: null, status: 'todo', ...more });
const entry = (id: string, more: object = {}) => ({
  ...{ id, author: { personId: 'me', name: 'Manon' }, recordedAt: '2026-11-20T14:00:00Z', happenedAt: '2026-11-20T14:00:00Z', mode: 'phone', minutes: 80, travelMinutes: 0, brought: ['analysis'] },
  ...{ visibility: 'shared', note: `Note ${id}`, corrects: null, correctedBy: null, fixed: false, meeting: null, ...more },
});
const NOTHING = { kind: null, form: null, axes: [], steps: [], share: { federation: 0, counted: 0, alert: false, clause: 'definition.autonomie' }, journal: [], meetings: [], totals: { minutes: 0, travelMinutes: 0 }, autonomy: [], travel: { claimable: true, clause: 'couts.deplacement', millsPerKilometre: 500, agreements: [] } };
const ALL = ['intervene', 'plan', 'describe', 'move_step', 'assess'];

describe('the accompaniment on the team’s file', () => {
  const card = (accompaniment: object = {}, writable = ALL) => new CardUnderTest({ ...NOTHING, ...accompaniment }, writable).open(AccompanimentCard);

  it('teaches what a plan is while there is none, and offers nothing to whoever may write nothing', async () => {
    const page = await card({}, []);
    expect(page.text).toContain('L’organisme garde la main');
    expect(page.buttons).toEqual([]);
  });

  it('shows each step with its owner, and says when the federation carries too much of the plan', async () => {
    const page = await card({ steps: [step('1', 'federation', { dueOn: '2026-12-10' }), step('2', 'federation'), step('3', 'organisation')], share: { ...NOTHING.share, federation: 2, counted: 3, alert: true } });
    expect(page.text).toMatch(/Au regroupement · Relire ?À faire ?Étape 1 ?pour le 10 décembre 2026/);
    expect(page.text).toContain('À l’organisme · rédiger');
    expect(page.text).toContain('Le regroupement porte seul 2 étapes sur 3');
  });

  it('is silent about the share while the plan is balanced', async () => {
    expect((await card({ steps: [step('1', 'federation'), step('2', 'organisation')] })).text).not.toContain('porte seul');
  });

  it('adds a step: the federation chooses among the verbs of the policy, the organisation says its own', async () => {
    const page = await card();
    await page.press('Ajouter une étape');
    await page.type('Qu’y a-t-il à faire?', 'Relire la politique');
    await page.choose('Ensemble');
    await page.choose('Relire');
    await page.press('Ajouter une étape');
    expect(page.sent).toEqual([]);
    await page.key('Enter', { ctrlKey: true });
    expect(page.sent).toEqual([{ call: 'POST /api/requests/a1/steps', ifMatch: '"3"', body: { title: 'Relire la politique', owner: 'together', verb: 'relire', dueOn: null, status: 'todo' } }]);
    expect(page.toasts).toContain('Étape ajoutée au plan.');
    await page.press('Ajouter une étape');
    await page.choose('À l’organisme');
    await page.type('Que fait-on?', 'rédiger');
    expect(page.text).not.toContain('Outiller');
  });

  it('plans a meeting with people who see the request', async () => {
    const page = await card();
    expect(page.text).toContain('Aucune rencontre n’est prévue.');
    await page.press('Prévoir une rencontre');
    await page.press('Envoyer les invitations');
    expect(page.text).toContain('Écrivez un jour qui existe.');
    for (const [part, value] of [['Jour', '1'], ['Mois', '12'], ['Année', '2026']] as const) await page.type(part, value);
    await page.type('Heure', '14 h');
    await page.choose('Téléphone');
    await page.press('Envoyer les invitations');
    expect(page.sent).toEqual([{ call: 'POST /api/requests/a1/planned-meetings', ifMatch: '"3"', body: { startsAt: new Date('2026-12-01T14:00:00').toISOString(), minutes: 60, mode: 'phone', personIds: [] } }]);
    expect(page.toasts).toContain('Les invitations partent.');
  });

  it('says who comes to a meeting, moves it, and calls it off', async () => {
    const invited = [{ personId: 'p1', name: 'Maude Cyr', answer: 'accepted' }, { personId: 'me', name: 'Manon', answer: null }];
    const page = await card({ meetings: [{ id: 'm1', startsAt: '2026-12-01T19:00:00Z', minutes: 60, mode: 'phone', cancelledAt: null, invited }, { id: 'm0', startsAt: '2026-11-01T19:00:00Z', minutes: 60, mode: 'phone', cancelledAt: null, invited }] });
    expect(page.text).toMatch(/1er décembre 2026.*60 minutes, Téléphone/);
    expect(page.text).toMatch(/Maude Cyr\s: vient/);
    expect(page.text).toMatch(/Manon\s: pas encore de réponse/);
    expect(page.text).not.toContain('novembre');
    const [move = '', callOff = ''] = page.buttons.filter((name) => /^(Déplacer|Annuler)/.test(name));
    await page.press(move);
    await page.type('Heure', '15 h');
    await page.press('Déplacer et prévenir');
    expect(page.sent.at(-1)).toMatchObject({ call: 'PATCH /api/requests/a1/planned-meetings/m1', body: { minutes: 60, mode: 'phone' } });
    await page.press(callOff);
    expect(page.sent.at(-1)).toMatchObject({ call: 'POST /api/requests/a1/planned-meetings/m1/call-off' });
    expect(page.toasts).toContain('La rencontre est annulée. Les personnes invitées sont prévenues.');
  });

  it('moves a step in one press', async () => {
    const page = await card({ steps: [step('1', 'federation')] });
    await page.press('C’est fait : Étape 1');
    expect(page.sent).toEqual([{ call: 'PATCH /api/requests/a1/steps/1', ifMatch: '"3"', body: { status: 'done' } }]);
    expect(page.toasts).toEqual([expect.stringMatching(/^Étape 1\s: faite\.$/)]);
  });

  it('takes an entry in three keystrokes: it opens on the note, the call of twenty minutes is there, Ctrl+Enter sends', async () => {
    const page = await card();
    await page.press('Inscrire au journal');
    expect(page.text).toMatch(/Téléphone · 20 min · 20 novembre 2026/);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await page.type('Note', 'On a parlé du budget.');
    await page.key('Enter', { ctrlKey: true });
    expect(page.sent).toEqual([
      { call: 'POST /api/requests/a1/interventions', ifMatch: '"3"', body: { happenedAt: '2026-11-20T15:00:00.000Z', mode: 'phone', minutes: 20, travelMinutes: 0, brought: ['information'], visibility: 'internal', note: 'On a parlé du budget.' } },
    ]);
  });

  it('sends nothing that lacks its note or whose minutes are none, and says so', async () => {
    const page = await card();
    await page.press('Inscrire au journal');
    await page.type('Minutes de travail', 'vingt');
    await page.key('Enter', { ctrlKey: true });
    expect(page.sent).toEqual([]);
    expect(page.text).toContain('Écrivez ce qui a été dit ou fait.');
    expect(page.text).toContain('Écrivez un nombre de minutes, de 0 à 1440.');
  });

  it('shows who reads each entry, what was corrected, and the time of it all', async () => {
    const page = await card({ journal: [entry('1', { correctedBy: '2' }), entry('2', { corrects: '1', visibility: 'internal' }), entry('3', { visibility: 'sealed' })], totals: { minutes: 160, travelMinutes: 90 } });
    expect(page.text).toContain('Interne : l’organisme ne voit jamais ceci');
    expect(page.text).toContain('Sous scellé');
    expect(page.text).toContain('Corrigée plus tard');
    expect(page.text).toContain('2 h 40 de travail, 1 h 30 de route');
    expect(page.buttons.filter((name) => name.startsWith('Corriger'))).toHaveLength(2);
  });

  it('leaves an entry to its author until it is fixed, and corrects it by another', async () => {
    const theirs = { author: { personId: 'other', name: 'Réjean' } };
    expect((await card({ journal: [entry('1', theirs)] })).buttons.filter((name) => name.startsWith('Corriger'))).toEqual([]);
    const page = await card({ journal: [entry('1', { ...theirs, fixed: true })] });
    await page.press(page.buttons.find((name) => name.startsWith('Corriger')) ?? '');
    await page.type('Note', 'Vingt minutes, pas quatre-vingts.');
    await page.type('Minutes de travail', '20');
    await page.key('Enter', { ctrlKey: true });
    expect(page.sent[0]?.body).toMatchObject({ corrects: '1', minutes: 20, visibility: 'shared', note: 'Vingt minutes, pas quatre-vingts.' });
  });

  it('records a meeting of three, shared minutes and private notes apart', async () => {
    const page = await card();
    await page.press('Rencontre à trois');
    await page.type('Qui était autour de la table?', 'Le CISSS');
    await page.choose('l’autre partie');
    await page.choose('Cadre régional');
    await page.type('Lequel?', 'Développement social');
    await page.type('Quel est votre mandat?', 'Écouter');
    await page.type('Compte rendu partagé', 'On s’entend sur un calendrier.');
    await page.type('Notes privées', 'À surveiller.');
    await page.press('Inscrire la rencontre');
    expect(page.sent[0]).toMatchObject({
      call: 'POST /api/requests/a1/meetings',
      body: { mode: 'in_person', parties: 'Le CISSS', askedBy: 'other_party', framework: { kind: 'regional_frame', name: 'Développement social' }, mandate: 'Écouter', sharedRecord: 'On s’entend sur un calendrier.', privateNotes: 'À surveiller.' },
    });
  });

  it('describes the accompaniment in the policy’s words', async () => {
    const page = await card({ kind: 'ongoing', axes: ['level.local'] });
    expect(page.text).toMatch(/Sorte ?Suivi ?Niveau ?Processus local/);
    await page.press('Décrire');
    await page.choose('Soutien');
    await page.press('Enregistrer');
    expect(page.sent[0]).toMatchObject({ call: 'PATCH /api/requests/a1/accompaniment', body: { kind: 'ongoing', form: 'support', axes: ['level.local'] } });
  });
});

describe('the accompaniment on the requester’s page', () => {
  const card = (accompaniment: object, writable = ['move_step', 'assess']) => new CardUnderTest({ ...NOTHING, share: null, ...accompaniment }, writable).open(MyAccompaniment);

  it('shows nothing while there is nothing, and asks nothing of whoever may not answer', async () => {
    expect((await card({}, [])).text.trim()).toBe('');
  });

  it('says what is « à vous », and lets them move it and what is shared: never what is the federation’s', async () => {
    const page = await card({ steps: [step('1', 'organisation'), step('2', 'together'), step('3', 'federation')] });
    expect(page.text).toContain('À vous · rédiger');
    expect(page.buttons.filter((name) => name.includes('Étape'))).toEqual(['Commencer : Étape 1', 'C’est fait : Étape 1', 'Commencer : Étape 2', 'C’est fait : Étape 2']);
    await page.press('C’est fait : Étape 1');
    expect(page.sent).toEqual([{ call: 'PATCH /api/requests/a1/steps/1', ifMatch: '"3"', body: { status: 'done' } }]);
  });

  it('tells the top of the page what waits for them, each under its heading', async () => {
    const page = await card({ steps: [step('1', 'federation'), step('2', 'organisation', { status: 'done' }), step('3', 'organisation')] });
    expect(page.screen.asked()).toEqual([{ said: 'Votre prochaine étape\u00a0: Étape 3', headingId: 'my-plan' }, { said: 'Dire où vous en êtes', headingId: 'my-autonomy' }]);
    expect(document.getElementById('my-plan')?.tabIndex).toBe(-1);
    expect((await card({}, [])).screen.asked()).toEqual([]);
  });

  it('tells what was done with them, without the marks of the team', async () => {
    const page = await card({ journal: [entry('1')] });
    expect(page.text).toContain('Téléphone · 1 h 20 · Analyse');
    expect(page.text).toContain('Note 1');
    expect(page.text).not.toContain('L’organisme voit ceci');
    expect(page.buttons.filter((name) => name.startsWith('Corriger'))).toEqual([]);
  });

  it('asks how far they have come', async () => {
    const page = await card({ autonomy: [{ side: 'federation', moment: 'before', level: 'not_yet', answeredAt: '2026-11-20T14:00:00Z' }] });
    expect(page.text).toMatch(/Au départ, selon le regroupement ?Pas encore/);
    await page.press('Répondre');
    await page.choose('Au départ');
    await page.choose('Par lui-même');
    await page.press('Envoyer la réponse');
    expect(page.sent).toEqual([{ call: 'POST /api/requests/a1/autonomy', ifMatch: '"3"', body: { moment: 'before', level: 'alone' } }]);
  });
});

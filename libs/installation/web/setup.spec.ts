import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { PageOnScreen } from '@phare/kernel/web/testing';
import { of, throwError } from 'rxjs';
import { installationRoutes } from './installation.routes';

const SETUP = {
  expiresAt: '2026-11-23T15:00:00Z',
  settled: { network: false, privacy_officer: false, policy: false },
  network: { name: 'ROCGÎM-CDC', phone: '418 555-0100', email: 'accueil@exemple.test', timeZone: 'America/Toronto', languages: ['fr-CA', 'en-CA'] },
  privacyOfficer: null,
  organisations: 0,
};
const refusal = (status: number, code: string, more: object = {}) => new HttpErrorResponse({ status, error: { code, ...more } });
const field = (pointer: string, message: string) => ({ errors: [{ pointer, code: 'x', message }] });

class SetupScreen extends PageOnScreen {
  static open(url: string, api: HttpInterceptorFn): Promise<SetupScreen> {
    return new SetupScreen().openAt(url, [{ path: 'installation', children: installationRoutes }], { api });
  }
}

describe('the setup of an empty installation', () => {
  const asked: { call: string; body: unknown }[] = [];
  let answers: Record<string, object>;
  let screen: SetupScreen;

  const api: HttpInterceptorFn = (request) => {
    const call = `${request.method} ${request.url.replace('/api/installation', '')}`;
    asked.push({ call, body: request.body });
    const answer = answers[call] ?? {};
    return answer instanceof HttpErrorResponse ? throwError(() => answer) : of(new HttpResponse({ status: 200, body: answer }));
  };

  const open = async (url: string) => {
    screen = await SetupScreen.open(url, api);
  };
  const page = () => screen.text;
  const input = (label: string) => screen.field(label);
  const type = (label: string, typed: string) => screen.type(label, typed);
  const press = (name: string) => screen.press(name);
  const bodiesOf = (call: string) => asked.filter((each) => each.call === call).map(({ body }) => body);

  beforeEach(() => {
    asked.length = 0;
    answers = { 'GET ': SETUP };
  });

  it('asks for its code, and says in words that another one does not open it', async () => {
    answers = { 'GET ': refusal(401, 'setup_code_refused'), 'POST /code': refusal(401, 'setup_code_refused') };
    await open('/installation');
    await press('Commencer');
    expect([page().includes('Écrivez le code affiché'), bodiesOf('POST /code')]).toEqual([true, []]);
    await type('Code de mise en place', 'abcd');
    await press('Commencer');
    expect(page()).toContain('Ce code n’est pas le bon');
    answers['POST /code'] = SETUP;
    await press('Commencer');
    expect(page()).toContain('Cinq étapes');
  });

  it('is not there once someone has an account: the page leads to the sign-in', async () => {
    answers = { 'GET ': refusal(404, 'not_found') };
    await open('/installation');
    expect(page()).toContain('Phare est déjà en place');
  });

  it('says what is done, and carries on from what is not', async () => {
    answers['GET '] = { ...SETUP, settled: { network: true, privacy_officer: false, policy: false } };
    await open('/installation');
    expect([...document.querySelectorAll('li')].map((item) => [...item.children].map((part) => part.textContent?.trim()))).toEqual([
      ['Votre regroupement', 'Fait'],
      ['La personne responsable des renseignements personnels', 'À faire'],
      ['Votre politique', 'À faire'],
      ['Vos organismes', 'Peut attendre'],
      ['Les premiers comptes', 'À faire'],
    ]);
    await press('Continuer');
    expect(screen.url).toBe('/installation/responsable');
  });

  it('proposes what the folder said, shows a refusal beside its field, and moves on once it is saved', async () => {
    answers['PUT /network'] = refusal(400, 'malformed', field('/phone', 'Écrivez un numéro de téléphone.'));
    await open('/installation/reseau');
    expect(input('Nom du regroupement').value).toBe('ROCGÎM-CDC');
    await type('Téléphone', 'abc');
    await press('Enregistrer et continuer');
    expect([input('Téléphone').getAttribute('aria-invalid'), page().includes('Écrivez un numéro de téléphone.')]).toEqual(['true', true]);
    answers['PUT /network'] = SETUP;
    await type('Téléphone', '418 555-0199');
    await press('Enregistrer et continuer');
    expect(bodiesOf('PUT /network').at(-1)).toEqual({ ...SETUP.network, phone: '418 555-0199' });
    expect(screen.url).toBe('/installation/responsable');
  });

  it('asks for the code again when it has died in the middle of a step', async () => {
    answers['PUT /privacy-officer'] = refusal(401, 'setup_code_refused');
    await open('/installation/responsable');
    for (const [label, typed] of [['Titre', 'Direction'], ['Nom', 'Aline Boudreau'], ['Adresse courriel', 'aline@exemple.test']] as const) await type(label, typed);
    await press('Enregistrer et continuer');
    expect(input('Code de mise en place')).toBeTruthy();
  });

  it('offers French alone where the network wants no other language', async () => {
    await open('/installation/reseau');
    input('Français seulement').click();
    await screen.settled();
    answers['PUT /network'] = SETUP;
    await press('Enregistrer et continuer');
    expect(bodiesOf('PUT /network')).toEqual([{ ...SETUP.network, languages: ['fr-CA'] }]);
  });

  describe('where the policy is silent', () => {
    const question = (code: string, parameter: string, form: object, value: unknown, answer = 'Comme proposé.') => ({ code, parameter, question: `Question ${code}?`, clause: null, proposedValue: value, proposed: 'Comme proposé.', value, answer, form: { kind: 'fixed', unit: null, min: null, max: null, mayBeNone: false, options: [], things: [], ...form } });
    const options = [{ code: 'pass', label: 'Admissible' }, { code: 'unknown', label: 'À vérifier' }];
    const ITEMS = [
      question('D2', 'followUp.deadline', { kind: 'deadline', min: 1, max: 366, options: [{ code: 'days', label: 'Jours' }, { code: 'business', label: 'Ouvrables' }], things: [{ code: 'none', label: 'Ce jour-là' }] }, { unit: 'days', n: 30, roll: 'none' }),
      question('D4', 'followUp.pauses', {}, 'none'),
      question('D7', 'eligibility.requester.functions', { kind: 'each', options, things: [{ code: 'board', label: 'Conseil' }, { code: 'other', label: 'Autre' }] }, { board: 'pass', other: 'unknown' }),
      question('D14', 'accompaniment.axes', { kind: 'several', mayBeNone: true, options: [{ code: 'level', label: 'Niveau' }, { code: 'stage', label: 'Étape' }] }, ['level', 'stage']),
      question('D15', 'costs.travel.millsPerKilometre', { kind: 'number', unit: 'mills_per_kilometre', min: 1, max: 10_000, mayBeNone: true }, 500),
    ];
    const POLICY = { version: '2016-12', title: 'Politique', inForceFrom: '2016-12-01', adoptedBy: 'Conseil', resolution: '', clauses: [], rules: { choices: [] }, offer: [] };
    const change = (code: string) => press(`Changer (Question ${code}?)`);
    const given = () => bodiesOf('PUT /choices').at(-1);

    beforeEach(() => (answers = { 'GET ': SETUP, 'GET /choices': { version: '2016-12', items: ITEMS }, 'PUT /choices': { version: '2016-12', items: ITEMS }, 'GET /api/policy': POLICY }));

    it('shows each question with its answer, and a way to change those that the network may', async () => {
      await open('/installation/politique');
      expect([...document.querySelectorAll('ph-open-choice')].map((row) => row.querySelector('button')?.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['Changer (Question D2?)', undefined, 'Changer (Question D7?)', 'Changer (Question D14?)', 'Changer (Question D15?)']);
    });

    it.each([
      ['D2', () => type('Combien', '20'), { 'followUp.deadline': { unit: 'days', n: 20, roll: 'none' } }],
      ['D7', async () => input('À vérifier').click(), { 'eligibility.requester.functions': { board: 'unknown', other: 'unknown' } }],
      ['D14', async () => input('Niveau').click(), { 'accompaniment.axes': ['stage'] }],
      ['D15', () => type('Combien', '0,61 $'), { 'costs.travel.millsPerKilometre': 610 }],
      ['D15', () => type('Combien', ''), { 'costs.travel.millsPerKilometre': null }],
    ])('%s is answered in its own way', async (code, act, choices) => {
      await open('/installation/politique');
      await change(code);
      await act();
      await press('Garder cette réponse');
      expect(given()).toEqual({ choices });
      expect(document.querySelector('dialog')?.open).toBe(false);
    });

    it('sends no answer that cannot be one, and says beside its field what the API refuses', async () => {
      answers['PUT /choices'] = refusal(422, 'rule_broken', field('/choices/followUp.deadline', 'Choisissez une des réponses proposées.'));
      await open('/installation/politique');
      await change('D2');
      await type('Combien', 'trente');
      await press('Garder cette réponse');
      expect([page().includes('Écrivez un nombre entier de 1 à 366, en chiffres.'), given()]).toEqual([true, undefined]);
      await type('Combien', '31');
      await press('Garder cette réponse');
      expect([input('Combien').getAttribute('aria-invalid'), page().includes('Choisissez une des réponses proposées.')]).toEqual(['true', true]);
    });

    it('takes back what the policy proposes', async () => {
      answers['GET /choices'] = { version: '2016-12', items: [{ ...ITEMS[4], value: 610, answer: '0,61 $ le kilomètre.' }] };
      await open('/installation/politique');
      expect(page()).toContain('Réponse proposée : « Comme proposé. »'.replace(' :', '\u00a0:').replace(/\s/g, ' '));
      await change('D15');
      expect(input('Combien').value).toBe('0,61');
      await press('Reprendre cette réponse');
      await press('Garder cette réponse');
      expect(given()).toEqual({ choices: { 'costs.travel.millsPerKilometre': 500 } });
    });
  });

  it('says first what a file would do, and imports it only when no line is refused', async () => {
    const report = (refused: number, applied: boolean) => ({ applied, summary: { created: 1, updated: 0, unchanged: 0, refused }, ignoredColumns: ['notes'], lines: [{ line: 2, name: 'L’Éclaircie', outcome: 'created', messages: [] }] });
    answers['POST /imports'] = report(1, false);
    await open('/installation/organismes');
    const choose = async (): Promise<void> => {
      Object.defineProperty(input('Fichier des organismes'), 'files', { value: [new File(['nom\nL’Éclaircie'], 'membres.csv')], configurable: true });
      input('Fichier des organismes').dispatchEvent(new Event('change'));
      await screen.settled();
    };
    await choose();
    expect([page().includes('Une ligne refusée suffit'), page().includes('Importer ces organismes')]).toEqual([true, false]);
    answers['POST /imports'] = report(0, false);
    await choose();
    expect(page()).toContain('Ligne 2\u00a0: L’Éclaircie'.replace(/\s/g, ' '));
    answers = { 'POST /imports': report(0, true), 'GET ': { ...SETUP, organisations: 1 } };
    await press('Importer ces organismes');
    expect(page()).toContain('C’est fait');
  });

  it('makes the accounts once, says which one is refused, and what is left to do', async () => {
    answers['POST /accounts'] = refusal(422, 'rule_broken', field('/password', 'Ce mot de passe est trop facile à deviner.'));
    await open('/installation/comptes');
    for (const [label, typed] of [['Votre nom', 'Manon Roy'], ['Votre adresse courriel', 'manon@exemple.test'], ['Mot de passe', 'x']] as const) await type(label, typed);
    await press('Créer les comptes et terminer');
    expect(page()).toContain('trop facile à deviner');
    answers['POST /accounts'] = { invited: 0, organisations: 0 };
    await press('Créer les comptes et terminer');
    expect(bodiesOf('POST /accounts').at(-1)).toEqual({ name: 'Manon Roy', email: 'manon@exemple.test', password: 'x', colleagues: [] });
    expect([page().includes('Phare est en place'), page().includes('Ajoutez vos organismes')]).toEqual([true, true]);
  });
});

import { install, SetupSteps } from '@phare/installation/api';
import { closeDatabases, NetworkFacts, refusal } from '@phare/kernel/api';
import { refused } from '@phare/kernel/domain';
import { TestBrowser } from '../testing/a-browser';
import { refusalOf } from '../testing/acting';
import { anAccount } from '../testing/an-account';
import { ROCGIM, TestApplication, type Json } from '../testing/test-application';
import { CHOICES, codeShown, COLLEAGUE, FIRST, NETWORK, OFFICER, settle, whoHasTheCode } from './a-setup';

const CSV = { 'content-type': 'text/csv' };
const ROUTES = [['GET', ''], ['GET', '/choices'], ['POST', '/code'], ['PUT', '/network'], ['PUT', '/privacy-officer'], ['PUT', '/policy'], ['PUT', '/choices'], ['POST', '/imports'], ['POST', '/accounts']] as const;
const BODIES: Readonly<Record<string, object>> = { '/code': { code: 'x' }, '/network': NETWORK, '/privacy-officer': OFFICER, '/policy': { version: '2016-12' }, '/choices': { choices: CHOICES }, '/accounts': { ...FIRST, colleagues: [] } };

/** What each route of the setup answers to a body that it takes. */
const answersOf = (browser: TestBrowser): Promise<string[]> =>
  Promise.all(ROUTES.map(async ([method, path]) => refusalOf(await browser.send(method, `/installation${path}`, method === 'GET' ? {} : path === '/imports' ? { raw: 'nom\nA', headers: CSV } : { body: BODIES[path] }))));

/** When what is received now is due: no organisation is needed for it. */
const dueOfACheck = async (app: TestApplication): Promise<string> => (await app.post('/policy/check', { body: { organisationName: 'Un groupe', function: 'direction' } })).body.followUp.dueOn;

const NOT_THERE = ROUTES.map(() => '404 not_found');

describe('the first-run setup of an empty installation', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ empty: true })));
  beforeEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(() => app.stop());

  it('shows a code of 160 bits that is the same at each start, and is in no table', async () => {
    const code = await codeShown(app);
    expect(code).toMatch(/^([0-9a-z]{4}-){7}[0-9a-z]{4}$/);
    expect(await codeShown(app)).toBe(code);
    const [row] = await app.sql<{ kept: string }>('SELECT s::text AS kept FROM network_setup s');
    expect(row?.kept.includes((code ?? '').replaceAll('-', ''))).toBe(false);
  });

  it('opens to whoever types it, however they do; to nobody without it', async () => {
    const browser = new TestBrowser(app);
    expect(await answersOf(browser)).toEqual(ROUTES.map(() => '401 setup_code_refused'));
    const typed = (await codeShown(app))?.toUpperCase().replaceAll('-', ' ');
    const { status, body } = await browser.post('/installation/code', { code: typed });
    expect([status, body]).toEqual([
      200,
      {
        expiresAt: expect.any(String),
        settled: { network: false, privacy_officer: false, policy: false },
        network: { name: 'ROCGÎM-CDC', phone: '418 555-0100', email: 'accueil@exemple.test', timeZone: 'America/Toronto', languages: ['fr-CA', 'en-CA'] },
        privacyOfficer: null,
        organisations: 0,
      },
    ]);
    expect((await browser.get('/installation')).status).toBe(200);
    for (const held of ['another', '%', '"']) {
      browser.cookies.set('__Host-phare-setup', held);
      expect(refusalOf(await browser.get('/installation'))).toBe('401 setup_code_refused');
    }
  });

  it('counts wrong codes alone, and makes whoever insists wait', async () => {
    const [stranger, holder] = [new TestBrowser(app, '203.0.113.9'), await whoHasTheCode(app)];
    for (let tries = 0; tries < 15; tries += 1) expect((await holder.get('/installation')).status).toBe(200);
    const answers: string[] = [];
    for (let tries = 0; tries < 11; tries += 1) answers.push(refusalOf(await stranger.post('/installation/code', { code: 'not-the-right-one' })));
    expect(answers).toEqual([...Array<string>(10).fill('401 setup_code_refused'), '429 too_many_requests']);
    expect((await holder.get('/installation')).status).toBe(200);
  });

  it('is shut to a code that is too old; the next start shows another', async () => {
    const [browser, old] = [await whoHasTheCode(app), await codeShown(app)];
    await app.sql(`UPDATE network_setup SET expires_at = now() - interval '1 minute'`);
    expect(refusalOf(await browser.get('/installation'))).toBe('401 setup_code_refused');
    expect(await codeShown(app)).not.toBe(old);
    expect(refusalOf(await browser.get('/installation'))).toBe('401 setup_code_refused');
  });

  it('says beside the field what is wrong with it', async () => {
    const browser = await whoHasTheCode(app);
    const { body } = await browser.put('/installation/network', { ...NETWORK, phone: 'abc', timeZone: 'Mars/Olympe' });
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([['/phone', 'phone'], ['/timeZone', 'time_zone']]);
    expect(refusalOf(await browser.put('/installation/policy', { version: '1999' }))).toBe('422 rule_broken');
    const wrong = await browser.put('/installation/choices', { choices: { 'followUp.deadline': { unit: 'days', n: 0 } } });
    expect([refusalOf(wrong), wrong.body.errors[0].pointer]).toEqual(['422 rule_broken', '/choices/followUp.deadline']);
    const english = await browser.put('/installation/network', { ...NETWORK, languages: ['en-CA'] });
    expect([refusalOf(english), english.body.errors[0]]).toEqual(['422 rule_broken', expect.objectContaining({ pointer: '/languages', code: 'french_kept' })]);
  });

  it('keeps each step when it is left, publishes the person in charge, and says what the network is from then on', async () => {
    const browser = await whoHasTheCode(app);
    const settled = await settle(browser);
    expect(settled).toMatchObject({ settled: { network: true, privacy_officer: true, policy: true }, network: NETWORK, privacyOfficer: OFFICER });
    expect((await (await whoHasTheCode(app, '203.0.113.8')).get('/installation')).body).toEqual(settled);
    expect(app.installed.installation.network).toMatchObject({ ...NETWORK, privacyOfficer: OFFICER });
  });

  it('keeps the answers it was given where the policy is silent, and applies none before it ends', async () => {
    const browser = await whoHasTheCode(app);
    const { version, items } = (await browser.get('/installation/choices')).body;
    const [deadline, rate] = ['D2', 'D15'].map((code) => items.find((choice: Json) => choice.code === code));
    expect((await browser.put('/installation/choices', { choices: { 'accompaniment.journalFixedAfterHours': 48 } })).body.items[1].value).toEqual(CHOICES['followUp.deadline']);
    await browser.put('/installation/choices', { choices: { 'accompaniment.journalFixedAfterHours': 24 } });
    expect([version, deadline, rate]).toEqual(['2016-12', expect.objectContaining({ value: CHOICES['followUp.deadline'], answer: '20\u00a0jours de calendrier, sans report.', proposedValue: { unit: 'days', n: 30, roll: 'none' }, clause: 'demande.suivi-30-jours' }), expect.objectContaining({ value: 500 })]);
    expect([await app.sql('SELECT FROM network_choice'), await dueOfACheck(app)]).toEqual([[], '2026-12-20']);
  });

  it('keeps what was said over a restart, until the folder says something else', async () => {
    const again = await install({ settings: app.installed.installation.settings, adminUrl: app.adminUrl, policyFolder: ROCGIM, durable: false });
    await closeDatabases(again.databases);
    expect(again.installation.network).toMatchObject({ ...NETWORK, privacyOfficer: OFFICER });
  });

  it('is known to another process as soon as it hears of it', async () => {
    await app.sql(`UPDATE network SET name = 'Dit ailleurs'`);
    await app.application.get(NetworkFacts).refresh();
    expect(app.installed.installation.network).toMatchObject({ ...NETWORK, name: 'Dit ailleurs' });
  });

  it('settles nothing once it has ended, even for whoever had come in before', async () => {
    const steps = app.application.get(SetupSteps, { strict: false });
    await app.sql('UPDATE network_setup SET ended_at = now()');
    const late = await Promise.all([steps.describeNetwork.execute(NETWORK), steps.namePrivacyOfficer.execute(OFFICER), steps.confirmPolicy.execute('2016-12'), steps.answerQuestions.execute(CHOICES)]);
    expect(late).toEqual(late.map(() => refused(refusal('not_found'))));
    await app.sql('UPDATE network_setup SET ended_at = NULL');
    expect(app.installed.installation.network.name).toBe('Dit ailleurs');
  });

  it('imports organisations as the team does: a dry run first, then all the lines or none', async () => {
    const browser = await whoHasTheCode(app);
    const send = (raw: string, query = '') => browser.send('POST', `/installation/imports${query}`, { raw, headers: CSV });
    const dry = await send('nom;territoire\nL’Éclaircie;Avignon\n');
    expect([dry.status, dry.body.applied, dry.body.summary.created]).toEqual([200, false, 1]);
    expect((await browser.get('/installation')).body.organisations).toBe(0);
    expect(refusalOf(await send('nom;territoire\nL’Éclaircie;Nulle part\n', '?apply=true'))).toBe('422 import_refused');
    expect((await send('nom;territoire\nL’Éclaircie;Avignon\n', '?apply=true')).body.applied).toBe(true);
    expect((await browser.get('/installation')).body.organisations).toBe(1);
  });

  it('is not ended by a stranger who opens an account by a mailed code', async () => {
    await anAccount(app);
    expect((await (await whoHasTheCode(app)).get('/installation')).status).toBe(200);
  });

  it('makes no account while a step is missing, with a weak password, or twice for one address; nothing is half made', async () => {
    const browser = await whoHasTheCode(app);
    await app.sql('UPDATE network_setup SET policy_at = NULL');
    const early = await browser.post('/installation/accounts', { ...FIRST, colleagues: [] });
    expect([refusalOf(early), early.body.missing]).toEqual(['409 setup_incomplete', ['policy']]);
    await settle(browser);
    const pointers = async (body: object): Promise<string[]> => (await browser.post('/installation/accounts', body)).body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    expect(await pointers({ ...FIRST, password: 'manon', colleagues: [] })).toEqual(['/password password_too_short']);
    expect(await pointers({ ...FIRST, colleagues: [COLLEAGUE, { ...COLLEAGUE, email: 'LUC@fleuve.exemple.test' }] })).toEqual(['/colleagues/1/email address_taken']);
    expect(await pointers({ ...FIRST, colleagues: [{ ...COLLEAGUE, roles: [] }] })).toEqual(['/colleagues/0/roles list']);
    const [taken] = await app.sql<{ email: string }>('SELECT email FROM account');
    expect(await pointers({ ...FIRST, colleagues: [{ ...COLLEAGUE, email: taken?.email }] })).toEqual(['/colleagues/0/email address_taken']);
    expect([await app.sql(`SELECT email FROM account WHERE email LIKE '%fleuve%'`), await app.sql('SELECT FROM network_choice')]).toEqual([[], []]);
    expect((await browser.get('/installation')).status).toBe(200);
  });

  it('ends once, for one of two who end it at the same moment: accounts, an invitation, and nothing of it is there any more', async () => {
    const [one, other] = [await whoHasTheCode(app), await whoHasTheCode(app, '203.0.113.8')];
    const end = (browser: TestBrowser, email: string) => browser.post('/installation/accounts', { ...FIRST, email, colleagues: [COLLEAGUE] });
    const answers = await Promise.all([end(one, FIRST.email), end(other, 'autre@fleuve.exemple.test')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(answers.find(({ status }) => status === 200)?.body).toEqual({ invited: 1, organisations: 1 });
    expect(await app.sql(`SELECT count(*)::int AS made FROM account WHERE email LIKE '%fleuve%'`)).toEqual([{ made: 2 }]);
    expect([await answersOf(one), await answersOf(other), await codeShown(app)]).toEqual([NOT_THERE, NOT_THERE, null]);
    expect(await app.sql(`SELECT c.parameter, c.value, to_char(c.from_on, 'YYYY-MM-DD') AS from, c.decision, p.name FROM network_choice c JOIN person p ON p.id = c.chosen_by_id`)).toEqual([{ parameter: 'followUp.deadline', value: CHOICES['followUp.deadline'], from: '2026-11-20', decision: null, name: FIRST.name }]);
    expect(await dueOfACheck(app)).toBe('2026-12-10');
    expect(one.cookies.has('__Host-phare-setup') && other.cookies.has('__Host-phare-setup')).toBe(false);
  });

  it('leaves a line of each step in the record, with no name and no address', async () => {
    const rows = await app.sql<{ action: string; line: string }>('SELECT action, r::text AS line FROM audit_record r ORDER BY id');
    const did = rows.map(({ action }) => action);
    for (const action of ['network_described', 'privacy_officer_named', 'policy_questions_answered', 'policy_confirmed', 'setup_ended', 'policy_choice_made', 'account_created', 'account_invited']) expect(did).toContain(action);
    expect(rows.filter(({ line }) => /fleuve|manon|luc|aline/i.test(line))).toEqual([]);
  });

  it('lets the first account in, to add its second protection before anything else', async () => {
    const [row] = await app.sql<{ email: string }>(`SELECT a.email FROM account a JOIN role_grant g ON g.person_id = a.person_id WHERE g.role = 'admin'`);
    const browser = new TestBrowser(app);
    const { status, body } = await browser.signIn(row?.email ?? '', FIRST.password);
    expect([status, [...body.roles].sort(), refusalOf(await browser.get('/requests'))]).toEqual([200, ['admin', 'coordination'], '403 second_factor_required']);
  });
});

describe('an installation that has people', () => {
  it('has no setup in a demonstration, nor in production with an account', async () => {
    const demonstration = await TestApplication.start();
    const production = await TestApplication.start({ empty: true });
    const code = await codeShown(production);
    await anAccount(production, 'intake');
    const holder = new TestBrowser(production);
    holder.cookies.set('__Host-phare-setup', code ?? '');
    expect([await codeShown(demonstration), await answersOf(new TestBrowser(demonstration))]).toEqual([null, NOT_THERE]);
    expect([await codeShown(production), await answersOf(holder)]).toEqual([null, NOT_THERE]);
    await Promise.all([demonstration.stop(), production.stop()]);
  });
});

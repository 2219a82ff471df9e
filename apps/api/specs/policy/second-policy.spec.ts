import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, acted, aPartner, INTAKE, refusalOf } from '../testing/acting';
import { aRequest } from '../testing/a-request';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const FIXTURE = join(__dirname, '../../../../libs/policy/api/fixtures/reseau-fictif.yaml');
const NETWORK = `code: reseau-fictif\nname: Réseau fictif\ntimeZone: America/Toronto\nemail: accueil@exemple.test\n`;
/** The contract fixes the functions of a mandate; the fictional policy names its own. */
const inTheContract = (policy: string): string => policy.replaceAll('chair', 'board').replaceAll('employee', 'direction').replaceAll('volunteer', 'other');

/** The same application on another network's data: ten working days, emerging groups, three levels. No code names it. */
describe('a second policy', () => {
  let app: TestApplication;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phare-network-'));
    writeFileSync(join(folder, 'network.yaml'), NETWORK);
    writeFileSync(join(folder, '2024-04.yaml'), inTheContract(readFileSync(FIXTURE, 'utf8')));
    app = await TestApplication.start({ policyFolder: folder });
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  const body = (overrides: Json = {}): Json => aRequest(app, { channel: 'web', offerItems: ['relais.ecoute'], situation: {}, ...overrides });
  const post = (overrides: Json = {}): Promise<Answer> => app.post('/requests', { as: INTAKE, body: body(overrides) });
  const received = async (kind?: string): Promise<Json> => (await post(kind ? { situation: { kinds: [kind] } } : {})).body;

  it('is the one in force', async () => {
    const { body: policy } = await app.get('/policy');
    expect([policy.version, policy.clauses.map(({ code }: Json) => code)]).toEqual(['2024-04', ['regle.qui', 'regle.tarif', 'regle.porte-parole', 'regle.delai', 'regle.ordre', 'regle.moyens', 'services.relais.ecoute', 'services.relais.autre']]);
    expect((await app.get('/session', { as: INTAKE })).body.network.name).toBe('Réseau fictif');
  });

  it('counts ten working days, past weekends and holidays', async () => {
    expect((await received()).followUp).toMatchObject({ dueOn: '2026-12-04', rule: expect.stringMatching(/^business-10/), clause: 'regle.delai' });
    app.clock.moveTo(new Date('2026-12-15T15:00:00Z'));
    const { body: request } = await post();
    app.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
    expect(request.followUp.dueOn).toBe('2026-12-30');
  });

  it('admits emerging groups and those who never were members; those who left, no longer', async () => {
    const outcome = async (key: string) => (await post({ organisationId: app.organisation(key) })).body.eligibility.outcome;
    expect([await outcome('organisation-1'), await outcome('emergent'), await outcome('organisation-4'), await outcome('organisation-3')]).toEqual(['eligible', 'eligible', 'eligible', 'ineligible']);
    const check = await app.post('/policy/check', { body: { organisationId: app.organisation('organisation-4'), function: 'board' } });
    expect(check.body.rules[0]).toMatchObject({ rule: 'membership', outcome: 'pass', clause: 'regle.qui', message: expect.stringContaining('60') });
  });

  it('has three levels: suggested, confirmed, queued in its order', async () => {
    await app.sql(`UPDATE support_request SET status = 'referred'`);
    const made = [await received(), await received('departure'), await received('closure')];
    expect(made.map(({ priority }) => priority.suggested)).toEqual(['courant', 'soutenu', 'urgent']);
    const queue = (await app.get('/requests?view=queue', { as: INTAKE })).body.items;
    expect(queue.map(({ priority }: Json) => priority.suggested)).toEqual(['urgent', 'soutenu', 'courant']);
    const confirmed = await acted(app, made[0], 'triage', { as: INTAKE, body: { priority: 'urgent', reason: 'Fermeture annoncée.' } });
    expect(confirmed.priority.confirmed).toBe('urgent');
    expect((await app.get('/requests?view=queue&priority=urgent', { as: INTAKE })).body.items).toHaveLength(2);
    expect(refusalOf(await act(app, made[1], 'triage', { as: INTAKE, body: { priority: 'p1', reason: 'Raison.' } }))).toBe('422 rule_broken');
  });

  it.each<[string, Json, string]>([
    ['a kind of situation', { situation: { kinds: ['board_crisis'] } }, '/situation/kinds'],
    ['an item of the offer', { offerItems: ['vie-democratique.preparation-aga'] }, '/offerItems'],
    ['a mode', { preferredModes: ['video'] }, '/preferredModes'],
    ['a channel', { channel: 'phone' }, '/channel'],
  ])('refuses %s of another network', async (_, overrides, pointer) => {
    const answer = await post(overrides);
    expect([refusalOf(answer), answer.body.errors]).toMatchObject(['422 rule_broken', [{ pointer, code: 'unknown_value' }]]);
  });

  it('takes its own modes and reasons, with its own clauses', async () => {
    const request = (await post({ preferredModes: ['letter'] })).body;
    const call = { contactedAt: '2026-11-20T15:00:00Z', summary: 'Appel.' };
    expect(refusalOf(await act(app, request, 'follow-ups', { as: INTAKE, body: { ...call, mode: 'letter' } }))).toBe('422 rule_broken');
    const followed = await acted(app, request, 'follow-ups', { as: INTAKE, body: { ...call, mode: 'phone' } });
    const targets = [{ partnerResourceId: await aPartner(app) }];
    expect(refusalOf(await act(app, followed, 'referrals', { as: INTAKE, body: { reason: 'non_member', targets } }))).toBe('422 rule_broken');
    const referred = await acted(app, followed, 'referrals', { as: INTAKE, body: { reason: 'elsewhere', targets } });
    expect(referred.referrals[0]).toMatchObject({ reason: 'elsewhere', clause: 'regle.moyens' });
  });

  it('refuses what was received before its first version', async () => {
    const answer = await post({ receivedAt: '2024-03-31T23:00:00-04:00' });
    expect([refusalOf(answer), answer.body.errors[0].code]).toEqual(['422 rule_broken', 'before_policy']);
  });
});

import { act, acted, INTAKE, refusalOf } from '../testing/acting';
import { aMemberRequest, received } from '../testing/a-request';
import { RoleSessions } from '../testing/database/role-sessions';
import { referredToOne } from '../testing/mailed-links';
import { TestApplication, type Json } from '../testing/test-application';

const DEAD_END = { code: '23514', constraint: 'support_request_no_dead_end' };

describe('nothing ends without the referral it owes (policy clause `offre.impossibilite`)', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  const nonMember = (): Promise<Json> => received(app, { organisationId: app.organisation('organisation-4') });
  const withdraw = (request: Json, reason?: string, as = INTAKE) => act(app, request, 'withdraw', { as, body: reason ? { reason } : {} });

  it('refuses that the team withdraw an ineligible request, and says what is missing', async () => {
    const request = await nonMember();
    expect([request.eligibility.outcome, request.allowed.includes('withdraw'), request.allowed.includes('refer')]).toEqual(['ineligible', false, true]);
    const refused = await withdraw(request, 'Plus de nouvelles');
    expect([refusalOf(refused), refused.body.missing, refused.body.allowed.includes('refer')]).toEqual(['409 transition_refused', ['referral'], true]);
    const { request: referred } = await referredToOne(app, request, 'non_member');
    expect(referred.allowed).toContain('withdraw');
    expect((await withdraw(referred, 'Plus de nouvelles')).body.status).toBe('withdrawn');
  });

  it('counts a training as a referral', async () => {
    const { body: trainings } = await app.get('/training-sessions', { as: INTAKE });
    const referred = await acted(app, await nonMember(), 'referrals', { as: INTAKE, body: { reason: 'non_member', targets: [{ trainingSessionId: trainings.items[0].id }] } });
    expect((await withdraw(referred, 'Inscrit')).status).toBe(200);
  });

  it.each(['non_member', 'unable_to_act', 'out_of_offer'])('refuses %s as the reason of a withdrawal alone', async (reason) => {
    const request = await received(app);
    const refused = await withdraw(request, reason);
    expect([refusalOf(refused), refused.body.missing]).toEqual(['409 transition_refused', ['referral']]);
    expect((await withdraw((await referredToOne(app, request)).request, reason)).body.status).toBe('withdrawn');
  });

  it('leaves other reasons to the team, and the requester free to give up without one', async () => {
    expect((await withdraw(await received(app), 'La personne a rappelé : c’est réglé.')).body.status).toBe('withdrawn');
    expect((await withdraw(await received(app), 'requester_choice')).body.status).toBe('withdrawn');
    const own = (await app.post('/requests', { as: 'direction4@exemple.test', body: aMemberRequest(app, { organisationId: app.organisation('organisation-4') }) })).body;
    expect([own.eligibility.outcome, own.allowed.includes('withdraw')]).toEqual(['ineligible', true]);
    expect((await withdraw(own, undefined, 'direction4@exemple.test')).body.status).toBe('withdrawn');
  });

  it('still counts after a reopening', async () => {
    const { request } = await referredToOne(app, await nonMember(), 'non_member');
    const withdrawn = (await withdraw(request, 'Voilà')).body;
    const reopened = await acted(app, withdrawn, 'reopen', { as: 'coordination@exemple.test', body: { reason: 'Encore' } });
    expect((await withdraw(reopened, 'unable_to_act')).body.status).toBe('withdrawn');
  });

  describe('and the database says so too', () => {
    const END = `UPDATE support_request SET status = $2, ended_at = '2026-11-20T15:00:00Z', ended_by_id = $3 WHERE id = $1`;

    /** Runs statements as a role, under a context in which it writes the request; answers what the commit said. */
    async function committed(request: Json, role: 'phare_app' | 'administrator', ...statements: readonly (readonly [string, readonly unknown[]])[]): Promise<unknown> {
      const sessions = new RoleSessions(app.adminUrl);
      const connection = await sessions.as(role);
      const actor = { kind: 'person', networkId: app.installed.installation.network.id, personId: app.person(INTAKE), accountId: '', name: '', roles: ['intake'], member: false, locale: 'fr-CA' } as const;
      try {
        await connection.query('BEGIN');
        if (role === 'phare_app') await connection.query(`SELECT set_config('phare.actor', $1, true)`, [sessions.signer.sign(actor, { at: app.clock.now(), today: app.installed.installation.today() }, request.id)]);
        for (const [text, values] of statements) expect((await connection.query(text, [...values])).rowCount).toBe(1);
        await connection.query('COMMIT');
        return 'committed';
      } catch (error) {
        await connection.query('ROLLBACK');
        return error;
      } finally {
        await sessions.close();
      }
    }

    it.each(['phare_app', 'administrator'] as const)('to %s, who ends an ineligible request', async (role) => {
      for (const status of ['closed', 'withdrawn']) {
        const request = await nonMember();
        expect(await committed(request, role, [END, [request.id, status, app.person(INTAKE)]])).toMatchObject(DEAD_END);
        expect(await app.sql('SELECT status FROM support_request WHERE id = $1', [request.id])).toEqual([{ status: 'received' }]);
      }
    });

    it.each(['phare_app', 'administrator'] as const)('to %s, who says for which reason and refers to nothing', async (role) => {
      const request = await received(app);
      expect(await committed(request, role, [`UPDATE support_request SET referral_owed_for = 'unable_to_act' WHERE id = $1`, [request.id]], [END, [request.id, 'closed', app.person(INTAKE)]])).toMatchObject(DEAD_END);
    });

    it('and asks for a target, not for a referral without one', async () => {
      const request = await nonMember();
      const empty = [`INSERT INTO referral (network_id, id, request_id, reason, clause, referred_by_id, referred_at) SELECT network_id, gen_random_uuid(), id, 'non_member', 'x', $2, '2026-11-20T15:00:00Z' FROM support_request WHERE id = $1`, [request.id, app.person(INTAKE)]] as const;
      expect(await committed(request, 'administrator', empty, [END, [request.id, 'withdrawn', app.person(INTAKE)]])).toMatchObject(DEAD_END);
    });

    it('lets the requester give up, an eligible one end, and a referral and an ending come in one transaction in any order', async () => {
      const given = await nonMember();
      expect(await committed(given, 'administrator', [END, [given.id, 'withdrawn', given.requester.personId]])).toBe('committed');
      const eligible = await received(app);
      expect(await committed(eligible, 'administrator', [END, [eligible.id, 'closed', app.person(INTAKE)]])).toBe('committed');
      const { request } = await referredToOne(app, await nonMember(), 'non_member');
      expect(await committed(request, 'administrator', [END, [request.id, 'withdrawn', app.person(INTAKE)]])).toBe('committed');
    });

    it('keeps what an ended request was referred to, and who ended it', async () => {
      const { request } = await referredToOne(app, await nonMember(), 'non_member');
      const ended = (await withdraw(request, 'Voilà')).body;
      expect(await committed(ended, 'administrator', ['DELETE FROM referral_target USING referral f WHERE f.id = referral_id AND f.request_id = $1', [ended.id]])).toMatchObject(DEAD_END);
      expect(await committed(ended, 'administrator', ['UPDATE referral SET request_id = $2 WHERE request_id = $1', [ended.id, (await received(app)).id]])).toMatchObject(DEAD_END);
      const own = await nonMember();
      await committed(own, 'administrator', [END, [own.id, 'withdrawn', own.requester.personId]]);
      expect(await committed(own, 'administrator', ['UPDATE support_request SET ended_by_id = $2 WHERE id = $1', [own.id, app.person(INTAKE)]])).toMatchObject(DEAD_END);
    });

    it('to the owner, who reaches no request, nor ends one by lifting row security', async () => {
      const request = await nonMember();
      const end = [request.id, 'closed', app.person(INTAKE)];
      const sessions = new RoleSessions(app.adminUrl);
      const owner = await sessions.as('phare_owner');
      expect((await owner.query(END, end)).rowCount).toBe(0);
      await owner.query('BEGIN; ALTER TABLE support_request NO FORCE ROW LEVEL SECURITY');
      expect((await owner.query(END, end)).rowCount).toBe(1);
      await expect(owner.query('COMMIT')).rejects.toMatchObject(DEAD_END);
      await sessions.close();
    });
  });
});

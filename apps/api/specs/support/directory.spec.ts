import { refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

describe('where an organisation can be referred', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  it('is listed for the team and the resource people, by name', async () => {
    for (const as of ['intake@exemple.test', 'coordination@exemple.test', 'resource1@exemple.test']) {
      const partners = (await app.get('/partner-resources', { as })).body.items;
      expect(partners).toHaveLength(6);
      expect(partners.map(({ type }: Json) => type).sort()).toEqual(['cisss_organiser', 'cisss_organiser', 'hr_firm', 'legal_clinic', 'mediator', 'psoc_officer']);
      expect((await app.get('/training-sessions', { as })).body.items).toHaveLength(1);
    }
  });

  it('is not for members, nor without a session', async () => {
    for (const path of ['/partner-resources', '/training-sessions']) {
      expect([refusalOf(await app.get(path, { as: 'direction1@exemple.test' })), refusalOf(await app.get(path))]).toEqual(['403 forbidden', '401 unauthenticated']);
    }
  });

  it('is shown to a non-member as orientation, the trainings open to them alone', async () => {
    await app.sql(`INSERT INTO training_session (network_id, id, title, description, starts_at, mode, open_to_non_members, fee_cents) SELECT network_id, gen_random_uuid(), 'Réservée aux membres', '', starts_at, mode, false, 0 FROM training_session`);
    const { body } = await app.get('/policy/orientation');
    expect([body.partnerResources.length, body.trainings.map(({ title }: Json) => title)]).toEqual([6, ['Le conseil d’administration : rôles et responsabilités']]);
    expect(body.membership).toMatchObject({ network: 'ROCGÎM-CDC' });
  });

  it('forgets a training once it has begun', async () => {
    app.clock.moveTo(new Date('2027-01-15T15:00:00Z'));
    expect((await app.get('/policy/orientation')).body.trainings).toEqual([]);
  });
});

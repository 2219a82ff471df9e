import { TestApplication } from '../testing/test-application';

const team = 'intake@exemple.test';

describe('keeping the directory of organisations', () => {
  let phare: TestApplication;
  const post = (url: string, body: unknown, headers: Record<string, string> = {}) => phare.send('POST', url, { as: team, body, headers });
  const patch = (id: string, version: number | null, body: unknown) => phare.send('PATCH', `/organisations/${id}`, { as: team, body, headers: version === null ? {} : { 'if-match': `"${version}"` } });
  const anOrganisation = async (name: string): Promise<string> => (await post('/organisations', { name })).body.id;
  const codes = (body: { errors: { pointer: string; code: string }[] }) => body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

  beforeAll(async () => (phare = await TestApplication.start()));
  afterAll(() => phare.stop());

  describe('POST /organisations', () => {
    it('adds one, with the zone of its territory, and answers it whole', async () => {
      const { status, body, headers } = await post('/organisations', { name: ' Entraide des Dunes ', territory: 'iles de la madeleine', email: 'dunes@exemple.test', phone: '418 555-0188' });
      expect([status, headers.get('etag')]).toEqual([201, '"1"']);
      expect(body).toMatchObject({ version: 1, name: 'Entraide des Dunes', kind: 'organisation', territory: 'Îles-de-la-Madeleine', timeZone: 'America/Halifax', email: 'dunes@exemple.test', memberships: [], mandates: [], membershipToday: 'never' });
      expect((await phare.send('GET', `/organisations/${body.id}`, { as: team })).body).toEqual(body);
    });

    it('refuses a name that the directory has, however it is spelled', async () => {
      await anOrganisation('Comité des Employé·e·s');
      for (const name of ['comite des employes', 'COMITÉ DES EMPLOYÉ(E)S', '« Comité » des employé.e.s']) {
        const { status, body } = await post('/organisations', { name });
        expect([status, body.code, codes(body)]).toEqual([422, 'rule_broken', ['/name already_known']]);
      }
    });

    it('adds one when ten ask for the same name at once', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => post('/organisations', { name: index % 2 ? 'Gîte de l’Aube' : "GITE DE L'AUBE" })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)]);
    });

    it('answers a repeated call once, and refuses its key for another body', async () => {
      const key = { 'idempotency-key': 'une-fois' };
      const [first, twin] = await Promise.all([post('/organisations', { name: 'Une fois' }, key), post('/organisations', { name: 'Une fois' }, key)]);
      expect([first.status, twin.status, twin.body.id]).toEqual([201, 201, first.body.id]);
      expect((await post('/organisations', { name: 'Autre' }, key)).status).toBe(409);
    });

    it.each([
      ['an unknown territory', { name: 'A1', territory: 'Kamouraska' }, 422, ['/territory unknown_territory']],
      ['a name without a letter', { name: '…!' }, 422, ['/name text']],
      ['an empty body', {}, 400, ['/name required']],
      ['an unknown field', { name: 'A1', search_name: 'x' }, 400, ['/search_name unknown_field']],
      ['a name too long', { name: 'a'.repeat(201) }, 400, ['/name text']],
      ['NUL', { name: 'a\u0000' }, 400, ['/name text_characters']],
      ['a lone surrogate', { name: 'a\ud800' }, 400, ['/name text_characters']],
      ['wrong types', { name: 7, kind: 'club', territory: {}, timeZone: '+05:00', email: 'x', phone: [] }, 400, undefined],
    ])('refuses %s', async (_, body, status, expected) => {
      const answer = await post('/organisations', body);
      expect(answer.status).toBe(status);
      if (expected) expect(codes(answer.body)).toEqual(expected);
    });

    it('keeps direction marks, and does not see them', async () => {
      expect((await post('/organisations', { name: 'Marque \u200fdroite' })).body.name).toBe('Marque \u200fdroite');
      expect((await post('/organisations', { name: 'Marque droite' })).status).toBe(422);
    });

    it('keeps a name that expands beyond measure', async () => expect((await post('/organisations', { name: '\ufdfa'.repeat(200) })).status).toBe(201));
  });

  describe('PATCH /organisations/:id', () => {
    it('changes what is given and nothing else', async () => {
      const id = await anOrganisation('À corriger');
      const { status, body, headers } = await patch(id, 1, { name: 'Corrigé', territory: 'avignon', timeZone: 'America/Halifax', email: 'c@exemple.test' });
      expect([status, headers.get('etag')]).toEqual([200, '"2"']);
      expect(body).toMatchObject({ name: 'Corrigé', territory: 'Avignon', timeZone: 'America/Halifax', email: 'c@exemple.test', phone: null });
      expect((await patch(id, 2, { territory: null, email: null })).body).toMatchObject({ name: 'Corrigé', territory: null, email: null, timeZone: 'America/Halifax', version: 3 });
      expect((await phare.send('GET', '/organisations?q=corrige', { as: team })).body.items).toHaveLength(1);
    });

    it('asks for the version, then looks for the organisation, then compares', async () => {
      const id = await anOrganisation('Versions');
      const nothing = '01939b56-0000-7000-8000-000000000000';
      const statuses = await Promise.all([patch(nothing, null, { nom: 1 }), patch(nothing, null, { name: 'X' }), patch('abc', 1, { name: 'X' }), patch(id, 9, { name: 'X' }), patch(id, 9, { territory: 'Kamouraska' }), patch(id, 1, { territory: 'Kamouraska' })]);
      expect(statuses.map(({ status }) => status)).toEqual([400, 428, 404, 412, 412, 422]);
      for (const tag of ['W/"1"', '*', '1', '"1", "2"']) expect((await phare.send('PATCH', `/organisations/${id}`, { as: team, body: { name: 'X' }, headers: { 'if-match': tag } })).status).toBe(412);
    });

    it('lets one of two twins through', async () => {
      const id = await anOrganisation('Jumeaux');
      const answers = await Promise.all([patch(id, 1, { phone: '418 555-0101' }), patch(id, 1, { phone: '418 555-0102' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    it('refuses the name of another, also in a race', async () => {
      const ids = await Promise.all(['Rive un', 'Rive deux', 'Rive trois'].map(anOrganisation));
      expect((await patch(ids[0] ?? '', 1, { name: 'RIVE DEUX' })).status).toBe(422);
      const answers = await Promise.all(ids.map((id) => patch(id, 1, { name: 'Rive neuve' })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    });

    it.each([[[]], ['x'], [{ name: null }], [{ version: 3 }]])('refuses %j with 400', async (body) => expect((await patch(await anOrganisation(`Corps ${JSON.stringify(body)}`), 1, body)).status).toBe(400));
  });

  describe('POST /organisations/:id/memberships', () => {
    it('makes it a member, and answers the whole organisation', async () => {
      const id = await anOrganisation('Adhésion');
      const { status, body, headers } = await post(`/organisations/${id}/memberships`, { from: '2016-12-01' });
      expect([status, headers.get('etag'), body.membershipToday]).toEqual([201, '"2"', 'in_force']);
      expect(body.memberships).toEqual([{ id: body.created.id, from: '2016-12-01', until: null }]);
      expect((await phare.send('GET', '/policy/organisations?q=adhesion')).body.items).toEqual([{ id, name: 'Adhésion' }]);
    });

    it('counts today in the organisation’s own zone', async () => {
      const { body } = await post('/organisations', { name: 'Fuseau des Îles', timeZone: 'America/Halifax' });
      await post(`/organisations/${body.id}/memberships`, { from: '2020-01-01', until: '2026-11-20' });
      const state = async (at: string) => {
        phare.clock.moveTo(new Date(at));
        const list = await phare.send('GET', '/policy/organisations?q=fuseau');
        return [(await phare.send('GET', `/organisations/${body.id}`, { as: team })).body.membershipToday, list.body.items.length];
      };
      expect(await state('2026-11-21T03:59:59Z')).toEqual(['in_force', 1]);
      expect(await state('2026-11-21T04:00:00Z')).toEqual(['lapsed', 0]);
      phare.clock.moveTo(new Date('2026-11-20T15:00:00Z'));
    });

    it.each([
      ['ends before it begins', { from: '2026-01-02', until: '2026-01-01' }, 422, ['/until ends_before_begins']],
      ['overlaps another', { from: '2017-01-01', until: '2017-02-01' }, 422, ['/from overlaps']],
      ['never begins', {}, 400, ['/from required']],
      ['begins on a day that does not exist', { from: '2026-02-29' }, 400, ['/from civil_date']],
      ['is a list', [], 400, [' object']],
      ['has another field', { from: '2010-01-01', id: 'x' }, 400, ['/id unknown_field']],
    ])('refuses one that %s', async (name, given, status, expected) => {
      const id = await anOrganisation(`Adhésion ${name}`);
      await post(`/organisations/${id}/memberships`, { from: '2016-12-01', until: '2018-12-01' });
      const { status: answered, body } = await post(`/organisations/${id}/memberships`, given);
      expect([answered, codes(body)]).toEqual([status, expected]);
    });

    it('adds one when two that overlap arrive at once, and checks If-Match when it is sent', async () => {
      const id = await anOrganisation('Deux à la fois');
      const answers = await Promise.all([post(`/organisations/${id}/memberships`, { from: '2020-01-01' }), post(`/organisations/${id}/memberships`, { from: '2021-01-01' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
      expect((await post(`/organisations/${id}/memberships`, { from: '2001-01-01', until: '2001-12-31' }, { 'if-match': '"1"' })).status).toBe(412);
      expect((await post(`/organisations/${id}/memberships`, { from: '2001-01-01', until: '2001-12-31' }, { 'if-match': '"2"' })).status).toBe(201);
    });

    it('answers a repeated call once', async () => {
      const id = await anOrganisation('Répété');
      const key = { 'idempotency-key': 'adhesion', 'if-match': '"1"' };
      const first = await post(`/organisations/${id}/memberships`, { from: '2020-01-01' }, key);
      const again = await post(`/organisations/${id}/memberships`, { from: '2020-01-01' }, key);
      expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
      expect((await post(`/organisations/${id}/memberships`, { from: '2021-01-01' }, { 'idempotency-key': 'adhesion' })).status).toBe(409);
    });

    it('answers 404 for an organisation that does not exist', async () => expect((await post('/organisations/abc/memberships', { from: '2020-01-01' })).status).toBe(404));
  });

  describe('POST /organisations/:id/mandates', () => {
    it('adds a person with their mandate, and knows them again', async () => {
      const id = await anOrganisation('Mandats');
      const person = { name: 'Rita Lelièvre', email: 'rita@exemple.test', phone: '418 555-0150' };
      const { status, body } = await post(`/organisations/${id}/mandates`, { person, function: 'direction', from: '2020-01-01' });
      expect([status, body.version]).toEqual([201, 2]);
      expect(body.mandates).toEqual([{ id: body.created.id, personId: expect.any(String), name: 'Rita Lelièvre', function: 'direction', from: '2020-01-01', until: null }]);
      const again = await post(`/organisations/${id}/mandates`, { person: { name: 'RITA LELIEVRE', email: 'Rita@exemple.test' }, function: 'board', from: '2021-01-01' });
      expect(new Set(again.body.mandates.map((mandate: { personId: string }) => mandate.personId)).size).toBe(1);
      const other = await post(`/organisations/${id}/mandates`, { person: { name: 'Paul Lelièvre', email: 'rita@exemple.test' }, function: 'board', from: '2021-01-01' });
      expect(new Set(other.body.mandates.map((mandate: { personId: string }) => mandate.personId)).size).toBe(2);
    });

    it('gives one to a person already known, once at a time', async () => {
      const id = await anOrganisation('Mandats connus');
      const { body } = await post(`/organisations/${id}/mandates`, { person: { name: 'Ève Cyr' }, function: 'other', from: '2020-01-01' });
      const personId = body.mandates[0].personId;
      expect((await post(`/organisations/${id}/mandates`, { personId, function: 'coordination', from: '2020-01-01' })).status).toBe(201);
      expect(codes((await post(`/organisations/${id}/mandates`, { personId, function: 'other', from: '2022-01-01' })).body)).toEqual(['/from overlaps']);
    });

    it.each([
      ['nobody', { function: 'board', from: '2020-01-01' }, 400, ['/personId required']],
      ['two people', { personId: '01939b56-0000-7000-8000-000000000000', person: { name: 'A' }, function: 'board', from: '2020-01-01' }, 422, ['/person one_of_two']],
      ['someone unknown', { personId: '01939b56-0000-7000-8000-000000000000', function: 'board', from: '2020-01-01' }, 422, ['/personId unknown_person']],
      ['no function', { person: { name: 'A' }, from: '2020-01-01' }, 400, ['/function required']],
      ['an unknown function', { person: { name: 'A' }, function: 'king', from: '2020-01-01' }, 400, ['/function choice']],
      ['a person without a name', { person: { email: 'a@exemple.test' }, function: 'board', from: '2020-01-01' }, 400, ['/person/name required']],
      ['an end before its beginning', { person: { name: 'A' }, function: 'board', from: '2020-01-01', until: '2019-01-01' }, 422, ['/until ends_before_begins']],
    ])('refuses one with %s', async (name, given, status, expected) => {
      const answer = await post(`/organisations/${await anOrganisation(`Mandat ${name}`)}/mandates`, given);
      expect([answer.status, codes(answer.body)]).toEqual([status, expected]);
    });

    it('leaves no person behind when it is refused', async () => {
      const id = await anOrganisation('Sans trace');
      await post(`/organisations/${id}/mandates`, { person: { name: 'Fantôme', email: 'fantome@exemple.test' }, function: 'board', from: '2020-01-01', until: '2019-01-01' });
      const { body } = await post(`/organisations/${id}/mandates`, { person: { name: 'Fantôme', email: 'fantome@exemple.test' }, function: 'board', from: '2020-01-01' });
      expect(body.mandates).toHaveLength(1);
    });
  });

  it('is for the team', async () => {
    const member = 'direction1@exemple.test';
    const id = await anOrganisation('Réservé');
    for (const as of [member, undefined]) {
      const sent = await Promise.all([
        phare.send('POST', '/organisations', { ...(as ? { as } : {}), body: {} }),
        phare.send('PATCH', `/organisations/${id}`, { ...(as ? { as } : {}), body: {} }),
        phare.send('POST', `/organisations/${id}/memberships`, { ...(as ? { as } : {}), body: {} }),
        phare.send('POST', `/organisations/${id}/mandates`, { ...(as ? { as } : {}), body: {} }),
      ]);
      expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([as ? 403 : 401]));
    }
  });
});

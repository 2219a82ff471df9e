import { csvText } from '@phare/kernel/domain';
import { strFromU8, unzipSync } from 'fflate';
import { aMemberRequest } from '../testing/a-request';
import { acted, DIRECTION1, INTAKE } from '../testing/acting';
import { EVERYONE } from '../testing/actors';
import { TestApplication, type Answer, type Json } from '../testing/test-application';

const PRIVACY = 'privacy@exemple.test';
const GRANTED = { outcome: 'granted', answeredOn: '2026-11-20' };

describe('what was collected from a person, handed back to them', () => {
  let app: TestApplication;
  const start = async (): Promise<unknown> => (app = await TestApplication.start());

  const noted = async (kind = 'portability'): Promise<Json> => (await app.post('/rights-requests', { as: PRIVACY, body: { kind, receivedOn: '2026-11-16', personName: 'Maude Arbour' } })).body;
  const identified = async (request: Json): Promise<Json> => (await app.post(`/rights-requests/${request.id}/identity`, { as: PRIVACY, ifMatch: request.version, body: { method: 'account', on: '2026-11-20' } })).body;
  const search = ({ id }: Json, email = DIRECTION1, as = PRIVACY): Promise<Answer> => app.post(`/rights-requests/${id}/persons`, { as, body: { email } });
  const download = async ({ id }: Json, person = DIRECTION1): Promise<Response> => fetch(`${app.url}/api/rights-requests/${id}/persons/${app.person(person)}/export`, { headers: { cookie: await app.cookieOf(PRIVACY) } });
  const filesOf = async (answer: Response): Promise<Readonly<Record<string, string>>> => Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer()))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const asked = async (subject: string, more: Json = {}): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { subject, ...more }) })).body;

  describe('what it holds', () => {
    beforeEach(start);
    afterEach(() => app.stop());

    it('hands over what they gave, as JSON and as tables', async () => {
      const request = await acted(app, await asked('Revoir nos règlements'), 'messages', { as: DIRECTION1, body: { body: 'Le conseil se réunit le 3.' } });
      await acted(app, request, 'messages', { as: INTAKE, body: { body: 'Réponse de l’équipe cormoran' } });
      const answer = await download(await identified(await noted()));
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'application/zip', 'attachment; filename="renseignements.zip"']);
      const files = await filesOf(answer);
      const data = JSON.parse(files['renseignements.json'] ?? '') as Json;
      expect(data).toMatchObject({ network: 'ROCGÎM-CDC', exportedOn: '2026-11-20', person: { email: DIRECTION1 }, account: { email: DIRECTION1, locale: 'fr-CA' }, mandates: [{ function: 'direction' }], resourcePerson: null });
      expect(data.requests).toMatchObject([{ number: request.number, subject: 'Revoir nos règlements', messages: [{ text: 'Le conseil se réunit le 3.' }] }]);
      // The decoder takes the byte order mark away.
      expect(`\uFEFF${files['messages.csv']}`).toBe(csvText([['Demande', 'Écrit le', 'Message'], [request.number, data.requests[0].messages[0].at, 'Le conseil se réunit le 3.']]));
      expect(Object.keys(files).sort()).toEqual(['demandes.csv', 'fonctions.csv', 'messages.csv', 'personne.csv', 'renseignements.json']);
    });

    it('holds nothing of anyone else: what the team wrote, whom they excluded, what a colleague asked', async () => {
      const request = await asked('Revoir nos règlements', { excludedPersons: [{ text: 'Gaston Cormoran' }] });
      await acted(app, request, 'messages', { as: INTAKE, body: { body: 'cormoran' } });
      await app.post('/requests', { as: 'board1@exemple.test', body: aMemberRequest(app, { subject: 'cormoran', requester: { function: 'board' } }) });
      const files = await filesOf(await download(await identified(await noted())));
      expect(JSON.stringify(files)).not.toMatch(/cormoran/i);
      expect(JSON.stringify(files)).toContain('Revoir nos règlements');
    });

    it('says nothing of a sealed request, nor of one that excludes whoever exports', async () => {
      await asked('cormoran', { audience: { sealed: true } });
      await asked('cormoran', { excludedPersons: [{ personId: app.person(PRIVACY) }] });
      const files = await filesOf(await download(await identified(await noted('access'))));
      expect(JSON.stringify(files)).not.toMatch(/cormoran/);
      expect((JSON.parse(files['renseignements.json'] ?? '') as Json).requests).toEqual([]);
    });

    it('leaves a line in the audit, and in the read log of each request, which its author reads', async () => {
      const request = await asked('Revoir nos règlements');
      const { id } = await identified(await noted());
      expect((await download({ id })).status).toBe(200);
      expect(await app.sql(`SELECT person_id, subject_id, detail FROM audit_record WHERE action = 'export_portable_data'`)).toEqual([{ person_id: app.person(PRIVACY), subject_id: id, detail: { personId: app.person(DIRECTION1), requests: 1 } }]);
      const { items } = (await app.get(`/requests/${request.id}/readers`, { as: DIRECTION1 })).body;
      expect(items.filter(({ purpose }: Json) => purpose === 'Copie pour la personne qui l’a demandée')).toHaveLength(1);
    });
  });

  describe('who gets it', () => {
    beforeAll(start);
    afterAll(() => app.stop());

    it('finds whom an address is of, and nobody for any other', async () => {
      const request = await identified(await noted());
      expect((await search(request, 'DIRECTION1@exemple.test')).body).toEqual({ items: [{ id: app.person(DIRECTION1), name: expect.any(String), organisations: [expect.any(String)] }] });
      expect((await search(request, 'personne@exemple.test')).body).toEqual({ items: [] });
    });

    const answered = async (request: Json): Promise<Json> => {
      const { id, version } = await identified(request);
      return (await app.post(`/rights-requests/${id}/answers`, { as: PRIVACY, ifMatch: version, body: GRANTED })).body;
    };

    it.each<[string, string[], (request: Json) => Promise<Json>]>([
      ['before the person has shown who they are', ['identity'], (request) => Promise.resolve(request)],
      ['once it is answered', ['unanswered'], answered],
      ['for a rectification', ['kind', 'identity'], () => noted('rectification')],
    ])('gives nothing %s', async (_, missing, change) => {
      const request = await change(await noted());
      for (const answer of [await search(request), await app.get(`/rights-requests/${request.id}/persons/${app.person(DIRECTION1)}/export`, { as: PRIVACY })]) expect([answer.status, answer.body.code, answer.body.missing]).toEqual([409, 'rights_export_refused', missing]);
      const [row] = await app.installed.databases.application.read<{ data: unknown }>(
        { kind: 'person', networkId: app.installed.installation.network.id, personId: app.person(PRIVACY), accountId: request.id, name: '', roles: ['privacy'], member: false, locale: 'fr-CA' },
        { name: 'spec-portable', text: 'SELECT app.portable_data($2, $3, $4) AS data WHERE $1::uuid IS NOT NULL' },
        [request.id, app.person(DIRECTION1), 'x'],
      );
      expect(row?.data).toBeNull();
    });

    it('answers 404 for what is not there, and 403 to anyone else, in SQL too', async () => {
      const request = await identified(await noted());
      expect((await app.get(`/rights-requests/${request.id}/persons/${request.id}/export`, { as: PRIVACY })).status).toBe(404);
      expect((await search({ id: app.person(PRIVACY) })).status).toBe(404);
      for (const as of Object.keys(EVERYONE).filter((email) => email !== PRIVACY)) expect([as, (await search(request, DIRECTION1, as)).status]).toEqual([as, 403]);
      const read = app.installed.databases.application.read<{ name: string }>(
        { kind: 'person', networkId: app.installed.installation.network.id, personId: app.person('coordination@exemple.test'), accountId: request.id, name: '', roles: ['coordination'], member: false, locale: 'fr-CA' },
        { name: 'spec-persons', text: 'SELECT name FROM app.persons_at($2, $3) WHERE $1::uuid IS NOT NULL' },
        [request.id, DIRECTION1],
      );
      expect(await read).toEqual([]);
    });
  });
});

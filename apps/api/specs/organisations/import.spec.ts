import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestApplication } from '../testing/test-application';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../../../../libs/organisations/api/fixtures', name));

interface Line {
  line: number;
  outcome: string;
  name: string;
  messages: { code: string; field: string | null; message: string }[];
}

const team = 'intake@exemple.test';

describe('POST /organisations/imports', () => {
  let phare: TestApplication;
  const send = (body: Buffer | string, { apply = false, type = CSV, language = 'fr-CA' } = {}) =>
    phare.send('POST', `/organisations/imports${apply ? '?apply=true' : ''}`, { as: team, raw: Buffer.from(body), headers: { 'content-type': type, 'accept-language': language } });
  const count = async (q: string): Promise<number> => (await phare.send('GET', `/organisations?limit=100&q=${encodeURIComponent(q)}`, { as: team })).body.items.length;

  beforeAll(async () => (phare = await TestApplication.start()));
  afterAll(() => phare.stop());

  it('reports a dry run and writes nothing, then writes everything, then has nothing left to do', async () => {
    const dry = await send(fixture('organisations.csv'));
    expect([dry.status, dry.body.applied, dry.body.summary, dry.body.ignoredColumns]).toEqual([200, false, { created: 64, updated: 0, unchanged: 0, refused: 0 }, ['Notes']]);
    expect(await count('ruche')).toBe(0);
    const wet = await send(fixture('organisations.csv'), { apply: true });
    expect([wet.status, wet.body.applied, wet.body.summary, wet.body.lines]).toEqual([200, true, dry.body.summary, dry.body.lines]);
    const again = await send(fixture('organisations.csv'), { apply: true });
    expect([again.body.applied, again.body.summary]).toEqual([true, { created: 0, updated: 0, unchanged: 64, refused: 0 }]);
  });

  it('has kept names, zones and memberships as the file has them', async () => {
    const one = async (q: string) => (await phare.send('GET', `/organisations?q=${encodeURIComponent(q)}`, { as: team })).body.items[0];
    expect(await one('listuguj')).toMatchObject({ territory: 'Avignon', timeZone: 'America/Halifax', membershipToday: 'in_force' });
    expect(await one('vire vent')).toMatchObject({ name: 'Centre d’action bénévole Le Vire-Vent' });
    expect(await one('carrefour au large')).toMatchObject({ territory: 'Îles-de-la-Madeleine', timeZone: 'America/Halifax' });
    expect(await one('friperie de l’aurore')).toMatchObject({ memberships: [{ from: '2016-12-01', until: '2024-06-30' }], membershipToday: 'lapsed' });
    expect(await one('sentiers solidaires')).toMatchObject({ kind: 'emerging_group', membershipToday: 'never' });
    expect(await one('employées du littoral')).toMatchObject({ name: 'Regroupement des employé·e·s du Littoral' });
  });

  it('says what is wrong line by line, in plain sentences, and writes nothing of a file with one wrong line', async () => {
    const dry = await send(fixture('organisations-awkward.csv'));
    expect([dry.status, dry.body.summary]).toEqual([200, { created: 2, updated: 1, unchanged: 0, refused: 10 }]);
    const wrong = (dry.body.lines as Line[]).filter(({ outcome }) => outcome === 'refused').map(({ line, messages }) => [line, messages.map(({ code }) => code)]);
    expect(wrong).toEqual([
      [3, ['repeated_name', 'overlaps']], [4, ['unknown_territory']], [5, ['ends_before_begins']], [8, ['unknown_kind']], [9, ['unknown_time_zone']],
      [10, ['wrong_email', 'wrong_phone']], [11, ['wrong_date']], [12, ['end_without_beginning']], [13, ['name_needed']], [14, ['wrong_date']],
    ]);
    expect(dry.body.lines[2].messages[0].message).toMatch(/^Le territoire «\u00a0Kamouraska\u00a0» n’est pas un de ceux du regroupement\. Écrivez l’un de ceux-ci\u00a0: Avignon, Bonaventure, /);
    const wet = await send(fixture('organisations-awkward.csv'), { apply: true, language: 'en-CA' });
    expect([wet.status, wet.body.code, wet.body.applied, wet.body.summary, wet.headers.get('content-type')]).toEqual([422, 'import_refused', false, dry.body.summary, 'application/problem+json; charset=utf-8']);
    expect(wet.body.lines[1].messages[0].message).toBe('Line 2 already names this organisation. Keep only one.');
    expect(await count('jardins du barachois')).toBe(0);
  });

  it('reads Windows-1252, and a form with one file', async () => {
    const boundary = 'limite';
    const form = Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="à importer.csv"\r\nContent-Type: application/vnd.ms-excel\r\n\r\n`), fixture('organisations-windows-1252.csv'), Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const answer = await send(form, { apply: true, type: `multipart/form-data; boundary=${boundary}` });
    expect([answer.status, answer.body.summary.created]).toEqual([200, 5]);
    expect(await count('Cœur de mer')).toBe(1);
  });

  it('updates what the file says and leaves alone what it does not', async () => {
    await send('nom;territoire;courriel;membre depuis\nÀ tenir;Avignon;avant@exemple.test;2017-01-01\n', { apply: true });
    const answer = await send('nom;courriel;téléphone;membre depuis;membre jusqu’au\nA TENIR;;418 555-0177;2017-01-01;2025-01-01\n', { apply: true });
    expect(answer.body.lines[0]).toMatchObject({ outcome: 'updated', name: 'À tenir', messages: [{ code: 'spelling_kept' }, { code: 'changed', field: 'phone' }, { code: 'membership_end_changed' }] });
    const { items } = (await phare.send('GET', '/organisations?q=a tenir', { as: team })).body;
    expect(items).toMatchObject([{ version: 2, name: 'À tenir', territory: 'Avignon', email: 'avant@exemple.test', phone: '418 555-0177', membershipToday: 'lapsed' }]);
  });

  it('writes a file once when it is sent five times at once', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => `Course ${String.fromCharCode(97 + (index % 26))}${index};2020-01-01`);
    const atOnce = (apply: boolean) => Promise.all(Array.from({ length: 5 }, () => send(`nom;membre depuis\n${rows.join('\n')}`, { apply })));
    // The dry runs open the connections on which the others then race.
    expect((await atOnce(false)).map(({ body }) => body.summary.created)).toEqual([200, 200, 200, 200, 200]);
    const answers = await atOnce(true);
    expect(answers.map(({ status, body }) => [status, body.summary.created + body.summary.unchanged])).toEqual(Array.from({ length: 5 }, () => [200, 200]));
    expect(answers.map(({ body }) => body.summary.created).sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 200]);
    expect((await phare.send('GET', '/organisations?q=course a0', { as: team })).body.items[0].memberships).toHaveLength(1);
  });

  it.each([
    ['no body', Buffer.alloc(0), CSV, 400, 'unreadable_body'],
    ['a picture called CSV', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), CSV, 400, 'unreadable_file'],
    ['a spreadsheet that is none', Buffer.from('PK\u0003\u0004 then nothing'), XLSX, 400, 'unreadable_file'],
    ['JSON', Buffer.from('{}'), 'application/json', 415, 'unsupported_media_type'],
    ['another type', Buffer.from('nom\nA'), 'text/plain', 415, 'unsupported_media_type'],
    ['a form without a file', Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n'), 'multipart/form-data; boundary=x', 400, 'unreadable_body'],
    ['a form cut off', Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nnom'), 'multipart/form-data; boundary=x', 400, 'unreadable_body'],
    ['a form without a boundary', Buffer.from('nom'), 'multipart/form-data', 400, 'unreadable_body'],
    ['eleven megabytes', Buffer.alloc(11 * 1024 * 1024, 'nom\n'), CSV, 413, 'too_large'],
  ])('refuses %s', async (_, file, type, status, code) => {
    const answer = await send(file, { type, apply: true });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    ['\ufeff', 'empty_file'],
    ['courriel\na@exemple.test', 'missing_name_column'],
    ['nom\n"jamais fermé', 'unreadable_line'],
    ['nom\nA\u0001B', 'unkeepable_characters'],
    [`nom\n${'a'.repeat(201)}`, 'name_too_long'],
    [`nom\n${Array.from({ length: 5001 }, (_, index) => `o${index}`).join('\n')}`, 'too_many_lines'],
  ])('reports %j…', async (text, code) => {
    const { status, body } = await send(text);
    expect([status, body.lines.find((line: Line) => line.messages.length > 0)?.messages[0].code]).toEqual([200, code]);
  });

  it('takes nothing else in its address, and is for the team', async () => {
    for (const query of ['apply=yes', 'apply=true&apply=false', 'dry=1']) expect((await phare.send('POST', `/organisations/imports?${query}`, { as: team, raw: Buffer.from('nom\nA'), headers: { 'content-type': CSV } })).status).toBe(400);
    const member = 'direction1@exemple.test';
    const as = async (who: object) => (await phare.send('POST', '/organisations/imports', { ...who, raw: Buffer.from('nom\nA'), headers: { 'content-type': CSV } })).status;
    expect([await as({}), await as({ as: member })]).toEqual([401, 403]);
  });

  it('lets no other route take a file', async () => {
    expect((await phare.send('POST', '/organisations', { as: team, raw: Buffer.from('nom\nA'), headers: { 'content-type': CSV } })).status).toBe(415);
    expect((await phare.send('POST', '/nowhere', { as: team, raw: Buffer.from('nom\nA'), headers: { 'content-type': CSV } })).status).toBe(404);
  });
});

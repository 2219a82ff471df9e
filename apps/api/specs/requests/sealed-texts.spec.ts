import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COORDINATION } from '../testing/acting';
import { plantedRequest, type Planted } from '../testing/planted-words';
import { TestApplication, type Json } from '../testing/test-application';

const CONTRACT = join(__dirname, '../../../../docs/openapi.json');

/** Texts that are names, ways to reach someone, or codes of the policy: not encrypted, for lists, mails and deadlines need them. */
const NOT_NARRATIVE = [
  ...['ReceiveRequestDto.organisationName', 'RequesterDto.name', 'RequesterDto.email', 'RequesterDto.phone', 'AudiencePersonDto.name', 'AudiencePersonDto.email'],
  ...['ConfirmerPersonDto.name', 'ConfirmerPersonDto.email', 'ConfirmerPersonDto.function', 'ToldAnswerDto.toldBy'],
  // Someone who asks to be called says it in a request that is not sealed: `when` is in its description, encrypted from the moment it is.
  ...['CallBackDto.name', 'CallBackDto.organisationName', 'CallBackDto.phone', 'CallBackDto.when'],
  // Never of a sealed request; or of one that was sealed with its survivor, see `merge-request.spec.ts`.
  ...['RequestAccessDto.number', 'RequestAccessDto.reason', 'UnmergeDto.reason'],
  ...['AutonomyDto.level', 'DescribeDto.kind', 'DescribeDto.form', 'InterventionDto.mode', 'MeetingDto.mode', 'MeetingTimeDto.mode', 'PlannedMeetingDto.mode'],
  ...['TriageDto.priority', 'FollowUpDto.mode', 'ToldAnswerDto.mode', 'ReferralDto.reason', 'NoticeDto.version'],
];

/** Planted beside the texts of bodies: it comes in a form. */
const NAME_OF_A_FILE = 'name of a file';

const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
/** Rows as text: whatever the type of a column, arrays, JSON and search vectors included. */
const holding = (table: string): string => `SELECT t::text AS row FROM ${table} t WHERE t::text LIKE ANY ($1)`;
/** The very files of tables and indexes, dead rows included. */
const FILES = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'i', 't') AND pg_relation_filenode(c.oid) IS NOT NULL AND (n.nspname !~ '^pg_' OR n.nspname = 'pg_toast')
     AND position(convert_to($1, 'UTF8') IN pg_read_binary_file(pg_relation_filepath(c.oid))) > 0`;

/** Every text that a body under `/api/requests` may hold, by schema and property. Choices, ids, dates and lists of codes are none. */
async function textsOfContract(): Promise<string[]> {
  const { paths, components } = JSON.parse(await readFile(CONTRACT, 'utf8')) as Json;
  const found = new Set<string>();
  const visit = (node: Json, owner: string): void => {
    const name = node.$ref?.split('/').at(-1) as string | undefined;
    if (name) return void Object.entries(components.schemas[name].properties).forEach(([key, value]) => visit(value, `${name}.${key}`));
    for (const inner of [...(node.allOf ?? []), ...(node.items?.$ref ? [node.items] : [])]) visit(inner, owner);
    if ([node.type].flat().includes('string') && !node.enum && !['uuid', 'date', 'date-time'].includes(node.format)) found.add(owner);
  };
  for (const [path, verbs] of Object.entries<Json>(paths)) {
    if (path.startsWith('/api/requests')) for (const verb of Object.values<Json>(verbs)) if (verb.requestBody?.content['application/json']) visit(verb.requestBody.content['application/json'].schema, '');
  }
  return [...found].sort();
}

describe('what is written in a sealed request', () => {
  let app: TestApplication;
  let planted: Planted;
  beforeAll(async () => {
    app = await TestApplication.start();
    planted = await plantedRequest(app);
    await app.deliverMail();
  });
  afterAll(() => app.stop());

  const rowsWith = async (words: readonly string[]): Promise<string[]> => {
    const tables = await app.sql<{ name: string }>(TABLES);
    const found = await Promise.all(tables.map(async ({ name }) => (await app.sql<{ row: string }>(holding(name), [words.map((word) => `%${word}%`)])).map(({ row }) => `${name}: ${row}`)));
    return found.flat();
  };
  const filesWith = async (words: readonly string[]): Promise<string[]> => {
    await app.sql('CHECKPOINT');
    return (await Promise.all(words.map((word) => app.sql<{ name: string }>(FILES, [word])))).flat().map(({ name }) => name);
  };

  it('is planted in every text that a body may hold', async () => {
    expect([...Object.keys(planted.words), ...NOT_NARRATIVE].sort()).toEqual([...(await textsOfContract()), NAME_OF_A_FILE].sort());
  });

  it('is in no row of any table, as anyone with the whole database reads it; nor in hexadecimal or base64', async () => {
    const words = Object.values(planted.words);
    const encoded = (encoding: 'hex' | 'base64') => words.map((word) => Buffer.from(word).toString(encoding).slice(0, 40));
    expect(await rowsWith([...words, ...encoded('hex'), ...encoded('base64')])).toEqual([]);
  });

  it('is in no file of a table or an index, dead rows included', async () => expect(await filesWith(Object.values(planted.words))).toEqual([]));

  it('would be found there, were the request not sealed', async () => {
    const { words } = await plantedRequest(app, false);
    const rows = await rowsWith(Object.values(words));
    for (const word of Object.values(words)) expect(rows.join('\n')).toContain(word);
    expect(await filesWith([words['ReceiveRequestDto.description'] ?? ''])).toContain('support_request');
  });

  it('has its key outside the database: no key file is in a row, wrapped or not', async () => {
    const { keysDir } = app.installed.installation.settings;
    const files = (await readdir(keysDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual(['master.key', `${planted.request.id}.key`].sort());
    const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))));
    expect(await rowsWith(contents.flatMap((content) => [content.toString('hex'), content.toString('base64')]))).toEqual([]);
  });

  it('is told whole to whoever may read it', async () => {
    const { body } = await app.get(`/requests/${planted.request.id}`, { as: COORDINATION });
    const timeline = await app.get(`/requests/${planted.request.id}/timeline`, { as: COORDINATION });
    const accompaniment = await app.get(`/requests/${planted.request.id}/accompaniment`, { as: COORDINATION });
    const told = JSON.stringify([body, timeline.body, accompaniment.body]);
    for (const [field, word] of Object.entries(planted.words)) expect([field, told.includes(word)]).toEqual([field, true]);
    expect(told).not.toContain('\\u0001');
    expect(body.excludedPersons).toMatchObject([{ personId: null, name: null, text: planted.words['ExcludedPersonDto.text'], resolved: true }]);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareDatabase } from '@phare/installation/api';
import { LOCALES, ORGANISATION_FUNCTIONS, PERMISSIONS, ROLES } from '@phare/kernel/domain';
import { readPolicyFile } from '@phare/policy/api';
import { NEEDS, PARTIES, STATUSES, TRANSITION_NAMES, WRITING_NAMES } from '@phare/requests/domain';
import { newDatabase } from '../testing/test-database';
import { asAdministrator } from './catalogue';
import { glossaryRows, missingFrom, segmentsOf, valuesOf, type GlossaryRow } from './glossary';

const ROOT = join(__dirname, '../../../..');
const read = (path: string) => readFile(join(ROOT, path), 'utf8');

const TABLES = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') ORDER BY 1`;
const CHECKS = `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`;

describe('the glossary', () => {
  let rows: GlossaryRow[];
  let tables: string[];
  let values: string[];
  let segments: string[];
  let codes: string[];
  beforeAll(async () => {
    const adminUrl = await newDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    rows = glossaryRows(await read('docs/GLOSSARY.md'));
    tables = (await asAdministrator<{ name: string }>(adminUrl, TABLES)).map(({ name }) => name);
    values = (await asAdministrator<{ definition: string }>(adminUrl, CHECKS)).flatMap(({ definition }) => valuesOf(definition));
    segments = segmentsOf(Object.keys((JSON.parse(await read('docs/openapi.json')) as { paths: object }).paths));
    const { rules } = await readPolicyFile(join(ROOT, 'libs/policy/data/rocgim-cdc/2016-12.yaml'));
    codes = [...Object.values(rules.values).flat(), ...rules.priority.kinds, ...rules.priority.levels, rules.priority.otherwise].map(({ code }) => code);
  });

  const named = (section: string): string[] => rows.filter((row) => row.section === section).flatMap(({ identifiers }) => identifiers);

  it('is read, and so is what it is held against', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(tables).toEqual(expect.arrayContaining(['support_request', 'outbox_message']));
    expect(values).toEqual(expect.arrayContaining(['in_progress', 'emerging_group', 'uncertain']));
    expect(segments).toEqual(expect.arrayContaining(['/requests', '/follow-ups']));
    expect(codes).toEqual(expect.arrayContaining(['board_crisis', 'p2', 'unable_to_act', 'relire']));
  });

  it('has every table', () => expect(missingFrom(rows, tables)).toEqual([]));
  it('has every value that the database closes: statuses, states, channels, functions, kinds', () => expect(missingFrom(rows, values)).toEqual([]));
  it('has every status, transition, need and place in a request', () => expect(missingFrom(rows, [...STATUSES, ...TRANSITION_NAMES, ...NEEDS, ...PARTIES, ...WRITING_NAMES])).toEqual([]));
  it('has every permission, role, function and language', () => expect(missingFrom(rows, [...PERMISSIONS, ...ROLES, ...ORGANISATION_FUNCTIONS, ...LOCALES])).toEqual([]));
  it('has every route segment', () => expect(missingFrom(rows, segments)).toEqual([]));
  it('has every closed value of the policy', () => expect(missingFrom(rows, codes)).toEqual([]));

  it('names no transition, permission, need or route that is no longer there', () => {
    expect(named('Transitions').filter((name) => !name.startsWith('/')).sort()).toEqual([...TRANSITION_NAMES].sort());
    expect(named('Permissions').sort()).toEqual([...PERMISSIONS].sort());
    expect(named('What a transition needs').sort()).toEqual([...NEEDS].sort());
    expect(named('Writings').sort()).toEqual([...WRITING_NAMES].sort());
    const routes = rows.flatMap(({ identifiers }) => identifiers).filter((name) => name.startsWith('/'));
    expect([...routes].sort()).toEqual([...segments].sort());
  });

  it('says of each what it is called in French and what it is', () => {
    expect(rows.filter(({ french, identifiers, meaning }) => french === '' || identifiers.length === 0 || meaning === '')).toEqual([]);
  });

  it('is found wanting for a term it lacks, and for a row taken away', () => {
    expect(missingFrom(rows, [...tables, 'shadow_table', '/unheard-of', 'request.burn'])).toEqual(['/unheard-of', 'request.burn', 'shadow_table']);
    expect(missingFrom(rows.filter(({ identifiers }) => !identifiers.includes('in_progress')), values)).toEqual(['in_progress']);
    expect(missingFrom([], [...STATUSES])).toEqual([...STATUSES].sort());
  });
});

import { LOCALES, type CivilDate } from '@phare/kernel/domain';
import { foldName } from '../fold-name';
import type { ImportContext, KnownOrganisation } from './import-context';
import { IMPORT_NOTICES, IMPORT_REFUSALS } from './import-message';
import { summaryOf, type FileRecords } from './import-plan';
import { importSentence } from './import-sentences';
import { MOST_LINES, planImport } from './plan-import';

const HEADER = ['Nom', 'Type', 'Territoire', 'Fuseau', 'Courriel', 'Téléphone', 'Membre depuis', 'Membre jusqu’au', 'Notes'];
const AVIGNON = { code: 'avignon', name: 'Avignon', timeZone: 'America/Toronto' };
const ISLANDS = { code: 'iles-de-la-madeleine', name: 'Îles-de-la-Madeleine', timeZone: 'America/Halifax' };

const listuguj: KnownOrganisation = {
  id: 'known-1',
  name: 'Maison d’entraide de Listuguj',
  kind: 'organisation',
  territory: 'Avignon',
  timeZone: 'America/Halifax',
  email: 'listuguj@exemple.test',
  phone: null,
  memberships: [{ id: 'membership-1', from: '2016-04-01' as CivilDate, until: null }],
};

const context: ImportContext = {
  territories: [AVIGNON, ISLANDS],
  networkTimeZone: 'America/Toronto',
  known: new Map([[foldName(listuguj.name), listuguj]]),
  checks: { isEmail: (text) => text.includes('@'), isPhone: (text) => /^[\d -]+$/.test(text), isKeepable: (text) => !text.includes('\u0000') },
};

const file = (...rows: readonly string[][]): FileRecords => ({ records: [HEADER, ...rows].map((cells, index) => ({ line: index + 1, cells })), stoppedAt: null });
const codesOf = (records: FileRecords): readonly (readonly string[])[] => planImport(records, context).lines.map(({ messages }) => messages.map(({ code }) => code));

describe('planImport', () => {
  it('creates an organisation with its territory’s zone, and its membership', () => {
    const plan = planImport(file(['La  Source\ndes Îles', '', 'iles de la madeleine', '', 'source@exemple.test', '418\u00a0555‑0101', '2017-01-01', '', 'appeler; après 9 h']), context);
    expect(plan).toEqual({
      lines: [{ line: 2, name: 'La Source des Îles', outcome: 'created', messages: [] }],
      changes: [
        {
          kind: 'create',
          details: { name: 'La Source des Îles', kind: 'organisation', territory: 'Îles-de-la-Madeleine', timeZone: 'America/Halifax', email: 'source@exemple.test', phone: '418 555-0101' },
          membership: { from: '2017-01-01', until: null },
        },
      ],
      ignoredColumns: ['Notes'],
    });
  });

  it('takes the zone of the line before the territory’s, and the network’s without either', () => {
    const { changes } = planImport(file(['A', '', 'Avignon', 'America/Halifax'], ['B', 'Groupe en émergence']), context);
    expect(changes.map((change) => [change.details.kind, change.details.timeZone])).toEqual([['organisation', 'America/Halifax'], ['emerging_group', 'America/Toronto']]);
  });

  it('recognises an organisation whatever its spelling, and leaves alone what the line does not say', () => {
    const plan = planImport(file(["MAISON D'ENTRAIDE DE LISTUGUJ", '', 'Avignon']), context);
    expect(plan.lines).toEqual([{ line: 2, name: listuguj.name, outcome: 'unchanged', messages: [{ code: 'spelling_kept', field: 'name', values: { name: listuguj.name } }] }]);
    expect(plan.changes).toEqual([]);
  });

  it('says what it changes, field by field, and ends a membership', () => {
    const plan = planImport(file([listuguj.name, '', '', '', 'nouveau@exemple.test', '', '2016-04-01', '2025-03-31']), context);
    expect(plan.lines[0]).toMatchObject({ outcome: 'updated', messages: [{ code: 'changed', field: 'email', values: { from: 'listuguj@exemple.test', to: 'nouveau@exemple.test' } }, { code: 'membership_end_changed' }] });
    expect(plan.changes[0]).toMatchObject({ kind: 'update', id: 'known-1', details: { email: 'nouveau@exemple.test', timeZone: 'America/Halifax' }, membership: { id: 'membership-1', until: '2025-03-31' } });
  });

  it('brings the zone of another territory along', () => {
    expect(planImport(file([listuguj.name, '', 'Îles-de-la-Madeleine']), context).changes[0]).toMatchObject({ details: { territory: 'Îles-de-la-Madeleine', timeZone: 'America/Halifax' } });
  });

  it.each([
    ['name_needed', ['', '', 'Avignon']],
    ['name_needed', [' … ']],
    ['name_too_long', ['a'.repeat(201)]],
    ['unkeepable_characters', ['A\u0000B']],
    ['unknown_kind', ['A', 'coopérative']],
    ['unknown_territory', ['A', '', 'Kamouraska']],
    ['unknown_time_zone', ['A', '', '', 'Heure des Maritimes']],
    ['wrong_email', ['A', '', '', '', 'sans arobase']],
    ['wrong_phone', ['A', '', '', '', '', 'appeler Rita']],
    ['wrong_date', ['A', '', '', '', '', '', '01/04/2016']],
    ['wrong_date', ['A', '', '', '', '', '', '2026-02-29']],
    ['end_without_beginning', ['A', '', '', '', '', '', '', '2020-01-01']],
    ['ends_before_begins', ['A', '', '', '', '', '', '2020-01-01', '2019-01-01']],
    ['overlaps', [listuguj.name, '', '', '', '', '', '2018-01-01', '']],
    ['too_many_cells', ['A', '', '', '', '', '', '', '', '', 'de trop']],
  ])('refuses with %s', (code, row) => {
    const { lines, changes } = planImport(file(row), context);
    expect(lines[0]?.outcome).toBe('refused');
    expect(lines[0]?.messages.map((message) => message.code)).toContain(code);
    expect(changes).toEqual([]);
  });

  it('says all that is wrong with a line at once', () => {
    expect(codesOf(file(['', 'x', 'y', 'z', 'w', 'v', 'u', 't']))).toEqual([['name_needed', 'unknown_kind', 'unknown_territory', 'unknown_time_zone', 'wrong_email', 'wrong_phone', 'wrong_date', 'wrong_date']]);
  });

  it('refuses the second line that names an organisation, however it is spelled', () => {
    const { lines } = planImport(file(['Les employé·e·s'], ['B'], ['LES EMPLOYÉS']), context);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'refused']);
    expect(lines[2]?.messages).toEqual([{ code: 'repeated_name', field: 'name', values: { first: 2 } }]);
    expect(summaryOf(lines)).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 1 });
  });

  it('refuses a file without a header, without a name column, with a column twice, too long or cut short', () => {
    const withHeader = (...cells: string[]): FileRecords => ({ records: [{ line: 1, cells }], stoppedAt: null });
    expect(codesOf({ records: [], stoppedAt: null })).toEqual([['empty_file']]);
    expect(codesOf(withHeader('Courriel'))).toEqual([['missing_name_column']]);
    expect(codesOf(withHeader('Nom', 'Organisme', 'Courriel'))).toEqual([['repeated_column']]);
    expect(codesOf(withHeader('Nom', ...Array.from({ length: 200 }, () => '')))).toEqual([['too_many_columns']]);
    expect(codesOf(file(...Array.from({ length: MOST_LINES + 1 }, (_, index) => [`Organisme ${index}`])))).toEqual([['too_many_lines']]);
    expect(codesOf({ ...file(['A']), stoppedAt: 3 })).toEqual([[], ['unreadable_line']]);
  });

  it('reads English headers in any order', () => {
    const records = { records: [['Email', 'Member since', 'Name'], ['a@exemple.test', '2020-01-01', 'A']].map((cells, index) => ({ line: index + 1, cells })), stoppedAt: null };
    expect(planImport(records, context).changes).toMatchObject([{ details: { name: 'A', email: 'a@exemple.test' }, membership: { from: '2020-01-01' } }]);
  });
});

describe('importSentence (voice.md)', () => {
  const values = { header: 'Courriel', most: 5000, first: 2, text: 'x', choices: 'Avignon', until: '2019-01-01', from: '2020-01-01', name: 'La Source', to: 'y' };
  it.each([...IMPORT_REFUSALS, ...IMPORT_NOTICES].flatMap((code) => LOCALES.map((locale) => [code, locale] as const)))('%s, %s', (code, locale) => {
    const sentence = importSentence({ code, field: 'memberFrom', values }, locale);
    expect(sentence).toMatch(/^[«“\p{Lu}].*\.$/su);
    expect(sentence).not.toMatch(/[{}!]|veuillez|please/i);
    if (locale === 'fr-CA') expect(sentence).not.toMatch(/[^\u00a0][:»]|«[^\u00a0]|'/u);
  });
});

import { civilDate, isTimeZone, type CivilDate } from '@phare/kernel/domain';
import { foldName } from '../fold-name';
import { LONGEST_NAME, type OrganisationKind } from '../organisation';
import { isOrdered, type Period } from '../period';
import { territoryNamed, type Territory } from '../territory';
import type { Columns, ImportField } from './columns';
import type { ImportContext } from './import-context';
import type { ImportMessage, ImportMessageCode } from './import-message';

/** What one line says. `null` where it says nothing: an empty cell never erases what the directory knows. */
export interface ImportRow {
  readonly name: string;
  readonly kind: OrganisationKind | null;
  readonly territory: Territory | null;
  readonly timeZone: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly membership: Period | null;
}

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  organisme: 'organisation', organisation: 'organisation', organization: 'organisation', 'organisme membre': 'organisation',
  'groupe en emergence': 'emerging_group', 'emerging group': 'emerging_group',
};

/** How much of a wrong cell a sentence repeats. */
const LONGEST_QUOTE = 60;

type Refuse = (code: ImportMessageCode, field: ImportField, values?: ImportMessage['values']) => null;
type Read = (field: ImportField) => string;

/** Reads the cells of one line. All that is wrong is said at once. */
export function readRow(cells: readonly string[], { places }: Columns, context: ImportContext): { readonly row: ImportRow; readonly problems: readonly ImportMessage[] } {
  const problems: ImportMessage[] = [];
  const refuse: Refuse = (code, field, values) => {
    problems.push({ code, field, ...(values ? { values } : {}) });
    return null;
  };
  const read: Read = (field) => {
    const text = (cells[places[field] ?? -1] ?? '').replace(/\s+/gu, ' ').trim();
    if (context.checks.isKeepable(cells[places[field] ?? -1] ?? '')) return text;
    refuse('unkeepable_characters', field);
    return '';
  };
  const row: ImportRow = {
    name: nameOf(read, refuse),
    kind: kindOf(read('kind'), refuse),
    territory: territoryOf(read('territory'), context, refuse),
    timeZone: checked(read('timeZone'), isTimeZone, 'unknown_time_zone', 'timeZone', refuse),
    email: checked(read('email'), context.checks.isEmail, 'wrong_email', 'email', refuse),
    phone: checked(read('phone').replace(/[\u2010-\u2013]/gu, '-'), context.checks.isPhone, 'wrong_phone', 'phone', refuse),
    membership: membershipOf(read('memberFrom'), read('memberUntil'), refuse),
  };
  return { row, problems };
}

const quoted = (text: string): string => ([...text].length > LONGEST_QUOTE ? `${[...text].slice(0, LONGEST_QUOTE).join('')}…` : text);

function nameOf(read: Read, refuse: Refuse): string {
  const name = read('name');
  if (foldName(name) === '') refuse('name_needed', 'name');
  else if ([...name].length > LONGEST_NAME) refuse('name_too_long', 'name', { most: LONGEST_NAME });
  return [...name].length > LONGEST_NAME ? quoted(name) : name;
}

function kindOf(text: string, refuse: Refuse): OrganisationKind | null {
  if (text === '') return null;
  return KINDS[foldName(text)] ?? refuse('unknown_kind', 'kind', { text: quoted(text) });
}

function territoryOf(text: string, { territories }: ImportContext, refuse: Refuse): Territory | null {
  if (text === '') return null;
  return territoryNamed(territories, text) ?? refuse('unknown_territory', 'territory', { text: quoted(text), choices: territories.map(({ name }) => name).join(', ') });
}

function checked(text: string, accepts: (text: string) => boolean, code: ImportMessageCode, field: ImportField, refuse: Refuse): string | null {
  if (text === '') return null;
  return accepts(text) ? text : refuse(code, field, { text: quoted(text) });
}

function membershipOf(fromText: string, untilText: string, refuse: Refuse): Period | null {
  const dateOf = (text: string, field: ImportField): CivilDate | null => (text === '' ? null : (civilDate(text) ?? refuse('wrong_date', field, { text: quoted(text) })));
  const from = dateOf(fromText, 'memberFrom');
  const until = dateOf(untilText, 'memberUntil');
  if (fromText === '' && untilText !== '') return refuse('end_without_beginning', 'memberFrom');
  if (from === null) return null;
  return isOrdered({ from, until }) ? { from, until } : refuse('ends_before_begins', 'memberUntil', { from, until: until ?? '' });
}

import { foldName } from '../fold-name';
import type { ImportMessage } from './import-message';

/** What a column of the file says of an organisation, under the names the API uses. */
export const IMPORT_FIELDS = ['name', 'kind', 'territory', 'timeZone', 'email', 'phone', 'memberFrom', 'memberUntil'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Headers by field, folded; the first is the French one that the guide and the sentences use. */
const HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  name: ['nom', 'nom de l organisme', 'organisme', 'name', 'organisation', 'organization'],
  kind: ['type', 'genre', 'kind'],
  territory: ['territoire', 'mrc', 'territory'],
  timeZone: ['fuseau', 'fuseau horaire', 'time zone', 'timezone'],
  email: ['courriel', 'adresse courriel', 'email', 'e mail'],
  phone: ['telephone', 'tel', 'phone'],
  memberFrom: ['membre depuis', 'adhesion', 'member since', 'member from'],
  memberUntil: ['membre jusqu au', 'fin d adhesion', 'member until'],
};

/** What keeps one line from filling the memory. */
const MOST_COLUMNS = 200;

/** Where each field is in a record, and the headers that name none. */
export interface Columns {
  readonly places: Readonly<Partial<Record<ImportField, number>>>;
  readonly ignored: readonly string[];
  readonly problems: readonly ImportMessage[];
}

/** Reads the header line. Its order is free; only the name is needed; other columns are left alone and listed. */
export function readColumns(headers: readonly string[]): Columns {
  if (headers.length > MOST_COLUMNS) return { places: {}, ignored: [], problems: [{ code: 'too_many_columns', field: null, values: { most: MOST_COLUMNS } }] };
  const places: Partial<Record<ImportField, number>> = {};
  const ignored: string[] = [];
  const problems: ImportMessage[] = [];
  headers.forEach((header, index) => {
    const field = IMPORT_FIELDS.find((candidate) => HEADERS[candidate].includes(foldName(header)));
    if (field === undefined) ignored.push(...(header.trim() === '' ? [] : [header.trim()]));
    else if (places[field] !== undefined) problems.push({ code: 'repeated_column', field, values: { header: header.trim() } });
    else places[field] = index;
  });
  if (places.name === undefined) problems.push({ code: 'missing_name_column', field: 'name' });
  return { places, ignored, problems };
}

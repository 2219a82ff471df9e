import type { ImportField } from './columns';

/** Why a line, and with it the whole file, is refused. */
export const IMPORT_REFUSALS = [
  'empty_file',
  'missing_name_column',
  'repeated_column',
  'too_many_columns',
  'too_many_lines',
  'too_many_cells',
  'unreadable_line',
  'name_needed',
  'name_too_long',
  'unkeepable_characters',
  'repeated_name',
  'unknown_kind',
  'unknown_territory',
  'unknown_time_zone',
  'wrong_email',
  'wrong_phone',
  'wrong_date',
  'end_without_beginning',
  'ends_before_begins',
  'overlaps',
] as const;

/** What is worth knowing of a line that is accepted. */
export const IMPORT_NOTICES = ['spelling_kept', 'changed', 'membership_added', 'membership_end_changed'] as const;

export type ImportMessageCode = (typeof IMPORT_REFUSALS)[number] | (typeof IMPORT_NOTICES)[number];

/** One thing to say of one line. Sentences are made of it in either language (`importSentence`). */
export interface ImportMessage {
  readonly code: ImportMessageCode;
  /** The field it is about; null for the line as a whole. */
  readonly field: ImportField | null;
  readonly values?: Readonly<Record<string, string | number>>;
}

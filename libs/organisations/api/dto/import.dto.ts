import { BooleanField, ChoiceField, ObjectField, ObjectListField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';
import { IMPORT_FIELDS, IMPORT_NOTICES, IMPORT_REFUSALS, MOST_LINES, type ImportField, type ImportMessageCode, type ImportOutcome } from '@phare/organisations/domain';

export class ImportQueryDto {
  @ChoiceField({ description: '`true` writes; `false`, or nothing, is a dry run.', of: ['true', 'false'], optional: true })
  apply?: 'true' | 'false';
}

export class ImportSummaryDto {
  @WholeNumberField({ description: 'Lines that add an organisation.', min: 0, max: MOST_LINES })
  created: number;

  @WholeNumberField({ description: 'Lines that change one.', min: 0, max: MOST_LINES })
  updated: number;

  @WholeNumberField({ description: 'Lines that change nothing.', min: 0, max: MOST_LINES })
  unchanged: number;

  @WholeNumberField({ description: 'Lines refused: one is enough for nothing to be written.', min: 0, max: MOST_LINES })
  refused: number;
}

export class ImportMessageDto {
  @ChoiceField({ description: 'What there is to say.', of: [...IMPORT_REFUSALS, ...IMPORT_NOTICES] })
  code: ImportMessageCode;

  @ChoiceField({ description: 'The field concerned; `null` for the whole line.', of: IMPORT_FIELDS, nullable: true })
  field: ImportField | null;

  @TextField({ description: 'The same in words, in the caller’s language.', max: 2000 })
  message: string;
}

export class ImportLineDto {
  @WholeNumberField({ description: 'The line of the file on which the record begins; 1 is the header.', min: 1, max: 2_147_483_647 })
  line: number;

  @TextField({ description: 'The organisation’s name, as the directory has it once written.', min: 0, max: 10_000 })
  name: string;

  @ChoiceField({ description: 'What the line does.', of: ['created', 'updated', 'unchanged', 'refused'] })
  outcome: ImportOutcome;

  @ObjectListField({ description: 'Why it is refused, or what it changes.', type: () => ImportMessageDto, maxItems: 100 })
  messages: ImportMessageDto[];
}

/** The report of an import, line by line. */
export class ImportReportDto {
  @BooleanField({ description: 'Whether it was written.' })
  applied: boolean;

  @ObjectField({ description: 'How many lines came out in each way.', type: () => ImportSummaryDto })
  summary: ImportSummaryDto;

  @TextListField({ description: 'Columns that name no field: left alone.', max: 1000, maxItems: 200 })
  ignoredColumns: string[];

  @ObjectListField({ description: 'One entry per line of the file.', type: () => ImportLineDto, maxItems: MOST_LINES + 1 })
  lines: ImportLineDto[];
}

import type { Locale } from '@phare/kernel/domain';
import { importSentence } from '@phare/organisations/domain';
import type { ImportReportDto } from '../dto/import.dto';
import type { ImportReport } from './import-organisations';

/** The report in one language. */
export function importReportView({ applied, summary, ignoredColumns, lines }: ImportReport, locale: Locale): ImportReportDto {
  return {
    applied,
    summary: { ...summary },
    ignoredColumns: [...ignoredColumns],
    lines: lines.map(({ line, name, outcome, messages }) => ({ line, name, outcome, messages: messages.map((message) => ({ code: message.code, field: message.field, message: importSentence(message, locale) })) })),
  };
}

import type { Locale } from '@phare/kernel/domain';
import type { ImportReport } from '@phare/organisations/api';
import { importSentence } from '@phare/organisations/domain';
import { printable } from '../printable';
import { IMPORT } from './import.catalogue';

/** The report of an import for a terminal: each line of the file, then the counts. */
export function reportText({ lines, summary, ignoredColumns }: ImportReport, locale: Locale): string {
  const words = IMPORT[locale];
  const told = lines.flatMap(({ line, name, outcome, messages }) => [
    `${words.line({ line })}\t${words.outcomes[outcome]}\t${name === '' ? words.nameless : printable(name)}`,
    ...messages.map((message) => `\t\t${printable(importSentence(message, locale))}`),
  ]);
  const ignored = ignoredColumns.length > 0 ? [words.ignored({ columns: ignoredColumns.map(printable).join(', ') })] : [];
  return [...told, '', ...ignored, words.counts(summary)].map((line) => `${line}\n`).join('');
}

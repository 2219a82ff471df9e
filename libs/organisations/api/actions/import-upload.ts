import { Injectable } from '@nestjs/common';
import { Database, FileBody, Installation, ProblemException, type FileRule } from '@phare/kernel/api';
import type { Actor, Locale } from '@phare/kernel/domain';
import { IMPORT_PROBLEMS } from '@phare/organisations/domain';
import type { ImportReportDto } from '../dto/import.dto';
import { CSV, XLSX } from '../files/read-file';
import { importOrganisations } from './import-organisations';
import { importReportView } from './import-report-view';

/** Room for a hundred times the largest network. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** What a route of import takes. */
export const IMPORTED_FILE = { types: [CSV, XLSX], largest: LARGEST_FILE } as const satisfies FileRule;

/** An import by HTTP, whoever may do it: the report, or the refusal that carries it. */
@Injectable()
export class ImportUpload {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async execute(actor: Actor, body: unknown, { apply, locale }: { readonly apply: boolean; readonly locale: Locale }): Promise<ImportReportDto> {
    if (!(body instanceof FileBody) || body.content.length === 0) throw new ProblemException('unreadable_body');
    const imported = await importOrganisations({ database: this.database, actor, clock: this.installation, file: body.content, apply });
    if (!imported.ok) throw new ProblemException({ code: imported.refusal, definition: IMPORT_PROBLEMS[imported.refusal] });
    const report = importReportView(imported.value, locale);
    if (apply && !report.applied) throw new ProblemException({ code: 'import_refused', definition: IMPORT_PROBLEMS.import_refused, members: { ...report } });
    return report;
  }
}

import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { AcceptsFile, CurrentActor, Database, FileBody, Installation, localeOfActor, Permission, ProblemException } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { IMPORT_PROBLEMS } from '@phare/organisations/domain';
import { importOrganisations } from '../actions/import-organisations';
import { importReportView } from '../actions/import-report-view';
import { ImportQueryDto, ImportReportDto } from '../dto/import.dto';
import { CSV, XLSX } from '../files/read-file';

/** Room for a hundred times the largest network. */
const LARGEST_FILE = 10 * 1024 * 1024;

@ApiTags('organisations')
@Controller('organisations/imports')
export class ImportsController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  @Post()
  @HttpCode(200)
  @Permission('organisation.import')
  @AcceptsFile({ types: [CSV, XLSX], largest: LARGEST_FILE })
  @ApiOperation({
    operationId: 'importOrganisations',
    summary: 'Imports organisations from a CSV or XLSX file of at most 10 MB: a dry run unless `apply=true`; all the lines, or none. Repeating one changes nothing.',
  })
  @ApiConsumes(CSV, XLSX, 'multipart/form-data')
  @ApiBody({ description: 'The file itself, or a form with one `file`.', schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ImportReportDto, description: 'The report of the dry run, or of what was written.' })
  @ApiUnprocessableEntityResponse({ description: 'With `apply=true`, some line is refused: the same report inside a problem document, and nothing written.' })
  async import(@CurrentActor() actor: Actor, @Query() query: ImportQueryDto, @Body() body: unknown): Promise<ImportReportDto> {
    if (!(body instanceof FileBody) || body.content.length === 0) throw new ProblemException('unreadable_body');
    const apply = query.apply === 'true';
    const imported = await importOrganisations({ database: this.database, actor, clock: this.installation, file: body.content, apply });
    if (!imported.ok) throw new ProblemException({ code: imported.refusal, definition: IMPORT_PROBLEMS[imported.refusal] });
    const report = importReportView(imported.value, localeOfActor(actor));
    if (apply && !report.applied) throw new ProblemException({ code: 'import_refused', definition: IMPORT_PROBLEMS.import_refused, members: { ...report } });
    return report;
  }
}

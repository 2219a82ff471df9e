import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { AcceptsFile, CurrentActor, localeOfActor, Permission } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { IMPORTED_FILE, ImportUpload } from '../actions/import-upload';
import { ImportQueryDto, ImportReportDto } from '../dto/import.dto';

@ApiTags('organisations')
@Controller('organisations/imports')
export class ImportsController {
  constructor(private readonly upload: ImportUpload) {}

  @Post()
  @HttpCode(200)
  @Permission('organisation.import')
  @AcceptsFile(IMPORTED_FILE)
  @ApiOperation({
    operationId: 'importOrganisations',
    summary: 'Imports organisations from a CSV or XLSX file of at most 10 MB: a dry run unless `apply=true`; all the lines, or none. Repeating one changes nothing.',
  })
  @ApiConsumes(...IMPORTED_FILE.types, 'multipart/form-data')
  @ApiBody({ description: 'The file itself, or a form with one `file`.', schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ImportReportDto, description: 'The report of the dry run, or of what was written.' })
  @ApiUnprocessableEntityResponse({ description: 'With `apply=true`, some line is refused: the same report inside a problem document, and nothing written.' })
  import(@CurrentActor() actor: Actor, @Query() { apply }: ImportQueryDto, @Body() body: unknown): Promise<ImportReportDto> {
    return this.upload.execute(actor, body, { apply: apply === 'true', locale: localeOfActor(actor) });
  }
}

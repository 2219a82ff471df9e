import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply } from 'fastify';
import { ExportPortableData } from './export-portable-data';
import { FindPerson } from './find-person';
import { FoundPersonsDto, PersonSearchDto } from './portable-data.dto';

const REFUSED = { description: '`rights_export_refused`, with what is `missing`.' } as const;

/** What was collected from a person, handed back to them. */
@ApiTags('registers')
@Controller('rights-requests')
export class PortableDataController {
  constructor(
    private readonly find: FindPerson,
    private readonly exporting: ExportPortableData,
  ) {}

  @Post(':id/persons')
  @HttpCode(200)
  @Permission('rights_request.keep')
  @ApiOperation({ operationId: 'findRightsPerson', summary: 'Whom an address is of, once the person has shown who they are.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: FoundPersonsDto })
  @ApiConflictResponse(REFUSED)
  async found(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() { email }: PersonSearchDto): Promise<FoundPersonsDto> {
    return valueOf(await this.find.execute(actor, id, email));
  }

  @Get(':id/persons/:personId/export')
  @Permission('rights_request.keep')
  @ApiOperation({ operationId: 'exportPortableData', summary: 'What was collected from the person, as JSON and CSV in one archive. Each export is a line of the record, and of the read log of each request it holds.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiConflictResponse(REFUSED)
  async exported(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @PathId('personId') personId: string, @Res() reply: FastifyReply): Promise<void> {
    const archive = valueOf(await this.exporting.execute(actor, id, personId));
    await reply.headers({ 'content-type': 'application/zip', 'content-length': archive.length, 'content-disposition': 'attachment; filename="renseignements.zip"' }).send(archive);
  }
}

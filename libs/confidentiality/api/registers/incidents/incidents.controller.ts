import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, expectedVersion, idempotentCall, NoFieldsDto, PathId, Permission, tag, valueOf, type Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CloseIncident } from './close-incident';
import { ComplementIncident } from './complement-incident';
import { ExportIncidents } from './export-incidents';
import { ComplementDto, IncidentDto, IncidentFactsDto, IncidentPageDto, IncidentsQueryDto } from './incident.dto';
import { IncidentRegister } from './incident-register';
import { NoteIncident } from './note-incident';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' } as const;

/** The register of confidentiality incidents. */
@ApiTags('registers')
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly register: IncidentRegister,
    private readonly note: NoteIncident,
    private readonly complement: ComplementIncident,
    private readonly close: CloseIncident,
    private readonly exporting: ExportIncidents,
  ) {}

  @Get()
  @Permission('incident.read')
  @ApiOperation({ operationId: 'listIncidents', summary: 'The register, the last noted first.' })
  @ApiOkResponse({ type: IncidentPageDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: IncidentsQueryDto): Promise<IncidentPageDto> {
    return this.register.page(actor, query);
  }

  @Get('export')
  @Permission('incident.read')
  @ApiOperation({ operationId: 'exportIncidents', summary: 'The whole register as CSV, for the Commission. Each export is a line of the record.' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exported(@CurrentActor() actor: SignedInActor, @Res() reply: FastifyReply): Promise<void> {
    await reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="incidents.csv"' }).send(await this.exporting.execute(actor));
  }

  @Get(':id')
  @Permission('incident.read')
  @ApiOperation({ operationId: 'readIncident', summary: 'One incident and all its entries.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: IncidentDto })
  async read(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<IncidentDto> {
    return answered(reply, await this.register.one(actor, id));
  }

  @Post()
  @Permission('incident.keep')
  @ApiOperation({ operationId: 'noteIncident', summary: 'Notes an incident, with what is known of it today.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: IncidentDto })
  async noted(@CurrentActor() actor: SignedInActor, @Body() body: IncidentFactsDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<IncidentDto> {
    return answered(reply, await this.note.execute(actor, body, idempotentCall(request.headers['idempotency-key'], actor.personId, 'incidents', body)));
  }

  @Post(':id/complements')
  @Permission('incident.keep')
  @ApiOperation({ operationId: 'complementIncident', summary: 'Adds or corrects facts; what was written before stays. Also once closed: an incident that then misses something is open again.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: IncidentDto })
  async complemented(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: ComplementDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<IncidentDto> {
    return answered(reply, await this.complement.execute(actor, id, expectedVersion(request), body));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Permission('incident.keep')
  @ApiOperation({ operationId: 'closeIncident', summary: 'Closes an incident whose entry is complete.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: IncidentDto })
  @ApiConflictResponse({ description: '`incident_incomplete`, with what is `missing`; `incident_closed`.' })
  async closed(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<IncidentDto> {
    return answered(reply, await this.close.execute(actor, id, expectedVersion(request)));
  }
}

function answered(reply: FastifyReply, result: Result<IncidentDto, Refusal>): IncidentDto {
  const incident = valueOf(result);
  tag(reply, incident.version);
  return incident;
}

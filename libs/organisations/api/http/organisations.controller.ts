import { Body, Controller, Get, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, expectedVersion, idempotentCall, PathId, Permission, ProblemException, tag } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeOrganisation } from '../actions/change-organisation';
import { CreateOrganisation } from '../actions/create-organisation';
import { NewOrganisationDto, OrganisationChangeDto } from '../dto/organisation-input.dto';
import { OrganisationFileDto, OrganisationListDto, OrganisationListQueryDto } from '../dto/organisation.dto';
import { ListOrganisations } from '../reads/list-organisations';
import { ReadOrganisation } from '../reads/read-organisation';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: ListOrganisations,
    private readonly organisation: ReadOrganisation,
    private readonly createOrganisation: CreateOrganisation,
    private readonly changeOrganisation: ChangeOrganisation,
  ) {}

  @Get()
  @Permission('organisation.read')
  @ApiOperation({ operationId: 'listOrganisations', summary: 'The directory by name, or what a query finds in it.' })
  @ApiOkResponse({ type: OrganisationListDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: OrganisationListQueryDto): Promise<OrganisationListDto> {
    return this.organisations.execute(actor, query);
  }

  @Get(':id')
  @Permission('organisation.read')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'readOrganisation', summary: 'One organisation with its memberships and mandates.' })
  @ApiOkResponse({ type: OrganisationFileDto })
  async read(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<OrganisationFileDto> {
    const organisation = await this.organisation.execute(actor, id);
    if (!organisation) throw new ProblemException('not_found');
    tag(reply, organisation.version);
    return organisation;
  }

  @Post()
  @Permission('organisation.manage')
  @ApiOperation({ operationId: 'createOrganisation', summary: 'Adds an organisation; 422 `already_known` when the directory has that name, however it is spelled.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: OrganisationFileDto })
  async create(@CurrentActor() actor: SignedInActor, @Body() body: NewOrganisationDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<OrganisationFileDto> {
    const call = idempotentCall(request.headers['idempotency-key'], actor.personId, 'organisations', body);
    const created = await this.createOrganisation.execute(actor, body, call);
    if (!created.ok) throw new ProblemException(created.refusal);
    tag(reply, created.value.version);
    return created.value;
  }

  @Patch(':id')
  @Permission('organisation.manage')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'changeOrganisation', summary: 'Changes the fields given.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: OrganisationFileDto })
  async change(
    @CurrentActor() actor: SignedInActor,
    @PathId('id') id: string,
    @Body() body: OrganisationChangeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationFileDto> {
    const changed = await this.changeOrganisation.execute(actor, id, expectedVersion(request), body);
    if (!changed.ok) throw new ProblemException(changed.refusal);
    tag(reply, changed.value.version);
    return changed.value;
  }
}

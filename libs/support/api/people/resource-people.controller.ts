import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, expectedVersion, idempotentCall, ListQueryDto, PathId, Permission, tag, valueOf, type Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeProfile } from './change-profile';
import { CreateProfile } from './create-profile';
import { ResourcePeople } from './resource-people';
import { AgreementDto, NewAbsenceDto, NewProfileDto, ProfileChangeDto, ResourcePeopleDto, ResourcePersonDto } from './resource-people.dto';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' } as const;
const PERSON = { name: 'personId', format: 'uuid' } as const;

function tagged(reply: FastifyReply, result: Result<ResourcePersonDto, Refusal>): ResourcePersonDto {
  const profile = valueOf(result);
  tag(reply, profile.version);
  return profile;
}

const callOf = (actor: SignedInActor, personId: string, request: FastifyRequest) => ({ actor, personId: personId.toLowerCase(), expectedVersion: expectedVersion(request) });

/** Who can accompany: the team keeps their profiles, each keeps their own availability and absences. */
@ApiTags('support')
@Controller('resource-people')
export class ResourcePeopleController {
  constructor(
    private readonly people: ResourcePeople,
    private readonly create: CreateProfile,
    private readonly profile: ChangeProfile,
  ) {}

  @Get()
  @Permission('support.read_people')
  @ApiOperation({ operationId: 'listResourcePeople', summary: 'The profiles of resource people: all for the team, their own for each of them.' })
  @ApiOkResponse({ type: ResourcePeopleDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: ListQueryDto): Promise<ResourcePeopleDto> {
    return this.people.list(actor, query);
  }

  @Post()
  @Permission('support.add_people')
  @ApiOperation({ operationId: 'createResourcePerson', summary: 'Makes somebody a resource person, known already or not.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: ResourcePersonDto })
  async created(@CurrentActor() actor: SignedInActor, @Body() body: NewProfileDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ResourcePersonDto> {
    return tagged(reply, await this.create.execute(actor, body, idempotentCall(request.headers['idempotency-key'], actor.personId, 'POST /api/resource-people', body)));
  }

  @Patch(':personId')
  @Permission('support.keep_people')
  @ApiParam(PERSON)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'changeResourcePerson', summary: 'Changes the fields given. Skills, territories and zone are the team’s to say.' })
  @ApiOkResponse({ type: ResourcePersonDto })
  async changed(@CurrentActor() actor: SignedInActor, @PathId('personId') personId: string, @Body() body: ProfileChangeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ResourcePersonDto> {
    return tagged(reply, await this.profile.change(callOf(actor, personId, request), body));
  }

  @Post(':personId/absences')
  @Permission('support.keep_people')
  @ApiParam(PERSON)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'addAbsence', summary: 'Says that somebody is away for some days, and who stands in for them.' })
  @ApiCreatedResponse({ type: ResourcePersonDto })
  async away(@CurrentActor() actor: SignedInActor, @PathId('personId') personId: string, @Body() body: NewAbsenceDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ResourcePersonDto> {
    return tagged(reply, await this.profile.addAbsence(callOf(actor, personId, request), body));
  }

  @Delete(':personId/absences/:absenceId')
  @Permission('support.keep_people')
  @ApiParam(PERSON)
  @ApiParam({ name: 'absenceId', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'removeAbsence', summary: 'Takes an absence back: they are there after all.' })
  @ApiOkResponse({ type: ResourcePersonDto })
  async back(@CurrentActor() actor: SignedInActor, @PathId('personId') personId: string, @PathId('absenceId') absenceId: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ResourcePersonDto> {
    return tagged(reply, await this.profile.removeAbsence(callOf(actor, personId, request), absenceId));
  }

  @Post(':personId/agreement')
  @HttpCode(200)
  @Permission('support.consent')
  @ApiParam(PERSON)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'consentToAccompany', summary: 'A peer agrees to accompany from today on, or no longer does. Theirs alone to say.' })
  @ApiOkResponse({ type: ResourcePersonDto })
  async consented(@CurrentActor() actor: SignedInActor, @PathId('personId') personId: string, @Body() { agrees }: AgreementDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ResourcePersonDto> {
    return tagged(reply, await this.profile.consent(callOf(actor, personId, request), agrees));
  }
}

import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, expectedVersion, idempotentCall, PathId, Permission, ProblemException, tag, type Refusal } from '@phare/kernel/api';
import type { Result, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddMandate } from '../actions/add-mandate';
import { AddMembership } from '../actions/add-membership';
import type { Extension } from '../actions/extend-organisation';
import { NewMandateDto, NewMembershipDto } from '../dto/organisation-input.dto';
import { OrganisationWithCreatedDto } from '../dto/organisation.dto';

/** `If-Match` is checked when it is sent, and may be left out: adding overwrites nothing. */
const extensionOf = (request: FastifyRequest, actor: SignedInActor, organisationId: string, list: string, body: unknown): Extension => ({
  organisationId,
  expected: request.headers['if-match'] === undefined ? null : expectedVersion(request),
  call: idempotentCall(request.headers['idempotency-key'], actor.personId, `organisations/${organisationId}/${list}`, body),
});

function answer(added: Result<OrganisationWithCreatedDto, Refusal>, reply: FastifyReply): OrganisationWithCreatedDto {
  if (!added.ok) throw new ProblemException(added.refusal);
  tag(reply, added.value.version);
  return added.value;
}

@ApiTags('organisations')
@Controller('organisations/:id')
export class OrganisationPeriodsController {
  constructor(
    private readonly addMembership: AddMembership,
    private readonly addMandate: AddMandate,
  ) {}

  @Post('memberships')
  @Permission('organisation.manage')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'addMembership', summary: 'Makes the organisation a member for a time; 422 when it ends before it begins or overlaps another.' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: OrganisationWithCreatedDto })
  async membership(
    @CurrentActor() actor: SignedInActor,
    @PathId('id') id: string,
    @Body() body: NewMembershipDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationWithCreatedDto> {
    return answer(await this.addMembership.execute(actor, extensionOf(request, actor, id, 'memberships', body), body), reply);
  }

  @Post('mandates')
  @Permission('organisation.manage')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'addMandate', summary: 'Records that a person speaks for the organisation for a time.' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: OrganisationWithCreatedDto })
  async mandate(
    @CurrentActor() actor: SignedInActor,
    @PathId('id') id: string,
    @Body() body: NewMandateDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationWithCreatedDto> {
    return answer(await this.addMandate.execute(actor, extensionOf(request, actor, id, 'mandates', body), body), reply);
  }
}

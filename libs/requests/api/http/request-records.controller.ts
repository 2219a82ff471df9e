import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission, tag, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DesignateKeeper } from '../actions/designate-keeper';
import { LinkOrganisation } from '../actions/link-organisation';
import { RecordFollowUp } from '../actions/record-follow-up';
import { ReferRequest } from '../actions/refer-request';
import { FollowUpDto, KeeperDto, LinkOrganisationDto, ReferralDto } from '../dto/action.dto';
import { RequestDto } from '../dto/request-file.dto';
import { requestView } from '../reads/request-view';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** What is recorded on a request: follow-ups, referrals, its organisation, its keeper. */
@ApiTags('requests')
@Controller('requests')
export class RequestRecordsController {
  constructor(
    private readonly followUp: RecordFollowUp,
    private readonly refer: ReferRequest,
    private readonly link: LinkOrganisation,
    private readonly keeper: DesignateKeeper,
  ) {}

  @ActionEndpoint({ path: 'follow-ups', does: 'follow_up', operationId: 'recordFollowUp', summary: 'Records a human contact with the requester; the first stops the clock.', creates: true })
  async followedUp(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: FollowUpDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.followUp.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @ActionEndpoint({ path: 'referrals', does: 'refer', operationId: 'referRequest', summary: 'Sends the organisation to resources or trainings.', creates: true })
  async referred(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: ReferralDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.refer.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @Post(':id/organisation')
  @HttpCode(200)
  @Permission('request.link_organisation')
  @ApiOperation({ operationId: 'linkOrganisation', summary: 'Says which organisation of the directory an unmatched name is. The due date may only come closer.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' })
  @ApiOkResponse({ type: RequestDto })
  async linked(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: LinkOrganisationDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { row, now } = valueOf(await this.link.execute(actionCall(actor, id, request), body.organisationId));
    tag(reply, row.version);
    return requestView(actor, row, now);
  }

  @Post(':id/keeper')
  @HttpCode(200)
  @Permission('request.designate_keeper')
  @ApiOperation({ operationId: 'designateKeeper', summary: 'Gives a sealed request its keeper, one of the team: by coordination from the frame alone, or by the requester.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' })
  @ApiOkResponse({ type: RequestDto })
  async kept(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: KeeperDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { row, now } = valueOf(await this.keeper.execute(actionCall(actor, id, request), body.personId));
    tag(reply, row.version);
    return requestView(actor, row, now);
  }
}

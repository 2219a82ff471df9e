import { Body, Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { Actor, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConsentDto, LettersDto, ReportAnswerDto, RevokeLinkDto, SendLetterDto } from '../dto/referral-loop.dto';
import { ConsentToShare } from '../referral/consent-to-share';
import { Letters } from '../referral/letters';
import { ReportAnswer } from '../referral/report-answer';
import { RevokeLink } from '../referral/revoke-link';
import { SendLetter } from '../referral/send-letter';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

const TARGET = 'referral-targets/:targetId';

/** Each target of a referral, until its loop is closed (domain.md §6). */
@ApiTags('requests')
@Controller('requests')
export class ReferralTargetsController {
  constructor(
    private readonly letters: Letters,
    private readonly consent: ConsentToShare,
    private readonly send: SendLetter,
    private readonly revoke: RevokeLink,
    private readonly report: ReportAnswer,
  ) {}

  @Get(':id/letters')
  @Permission('request.send_letter')
  @ApiOperation({ operationId: 'readLetters', summary: 'The letters to the resources that the requester has agreed to, as they would leave.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: LettersDto })
  async previews(@CurrentActor() actor: Actor, @PathId('id') id: string) {
    return valueOf(await this.letters.execute(actor, id));
  }

  @ActionEndpoint({ path: `${TARGET}/consent`, does: 'consent_to_share', operationId: 'consentToShare', summary: 'Records what the requester agrees that one resource is told; nothing takes it back.' })
  @ApiParam({ name: 'targetId', format: 'uuid' })
  async consented(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('targetId') targetId: string, @Body() body: ConsentDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.consent.execute({ ...actionCall(actor, id, request), targetId }, body));
  }

  @ActionEndpoint({ path: `${TARGET}/letter`, does: 'send_letter', operationId: 'sendLetter', summary: 'Sends one resource the letter, with what was consented to and nothing else.' })
  @ApiParam({ name: 'targetId', format: 'uuid' })
  async sent(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('targetId') targetId: string, @Body() body: SendLetterDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.send.execute({ ...actionCall(actor, id, request), targetId }, body));
  }

  @ActionEndpoint({ path: `${TARGET}/revoke`, does: 'revoke_link', operationId: 'revokeLink', summary: 'Takes back the link of a letter: it shows nothing more.' })
  @ApiParam({ name: 'targetId', format: 'uuid' })
  async revoked(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('targetId') targetId: string, @Body() body: RevokeLinkDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.revoke.execute({ ...actionCall(actor, id, request), targetId }, body));
  }

  @ActionEndpoint({ path: `${TARGET}/answer`, does: 'report_answer', operationId: 'reportAnswer', summary: 'Says whether the resource answered: by the requester, or by the team for them.' })
  @ApiParam({ name: 'targetId', format: 'uuid' })
  async reported(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('targetId') targetId: string, @Body() body: ReportAnswerDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.report.execute({ ...actionCall(actor, id, request), targetId }, body));
  }
}

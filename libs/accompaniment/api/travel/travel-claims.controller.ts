import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { actionCall, ActionEndpoint, answered } from '@phare/requests/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerClaim } from './answer-claim';
import { SettleClaim } from './settle-claim';
import { PaymentDto, TravelAnswerDto } from './travel.dto';

/** What becomes of a claim. */
@ApiTags('accompaniment')
@Controller('requests')
export class TravelClaimsController {
  constructor(
    private readonly answer: AnswerClaim,
    private readonly settle: SettleClaim,
  ) {}

  @ActionEndpoint({ path: 'travel-claims/:claimId/answer', does: 'answer_claim', operationId: 'answerClaim', summary: 'Accepts a claim, or disputes it with the reason. Once closed too.' })
  async answered(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('claimId') claimId: string, @Body() body: TravelAnswerDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.answer.execute(actionCall(actor, id, request), claimId, body));
  }

  @ActionEndpoint({ path: 'travel-claims/:claimId/payment', does: 'settle_claim', operationId: 'settleClaim', summary: 'Notes the day on which an accepted claim was paid. Once closed too.' })
  async settled(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('claimId') claimId: string, @Body() body: PaymentDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.settle.execute(actionCall(actor, id, request), claimId, body));
  }
}

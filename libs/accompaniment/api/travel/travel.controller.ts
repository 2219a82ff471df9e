import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, NoFieldsDto, PathId, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { actionCall, ActionEndpoint, answered } from '@phare/requests/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerTravel } from './answer-travel';
import { ClaimTravel } from './claim-travel';
import { NoteTravelAnswer } from './note-travel-answer';
import { ProposeTravel } from './propose-travel';
import { ToldAnswerDto, TravelAgreementDto, TravelAnswerDto, TravelClaimDto } from './travel.dto';

/** Trips, agreed by both sides before anything is claimed. */
@ApiTags('accompaniment')
@Controller('requests')
export class TravelController {
  constructor(
    private readonly propose: ProposeTravel,
    private readonly answer: AnswerTravel,
    private readonly claim: ClaimTravel,
    private readonly noteAnswer: NoteTravelAnswer,
  ) {}

  @ActionEndpoint({ path: 'travel-agreements', does: 'propose_travel', operationId: 'proposeTravel', summary: 'Proposes what a trip would cost and who would pay it. Another estimate is another agreement.', creates: true })
  async proposed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: TravelAgreementDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.propose.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @ActionEndpoint({ path: 'travel-agreements/:agreementId/answer', does: 'answer_travel', operationId: 'answerTravel', summary: 'Accepts an agreement, or declines it without a reason.' })
  async answered(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('agreementId') agreementId: string, @Body() body: TravelAnswerDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.answer.answer(actionCall(actor, id, request), agreementId, body));
  }

  @ActionEndpoint({ path: 'travel-agreements/:agreementId/told-answer', does: 'note_travel_answer', operationId: 'noteTravelAnswer', summary: 'Notes an answer that the team was told: who gave it, when and how.' })
  async noted(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('agreementId') agreementId: string, @Body() body: ToldAnswerDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.noteAnswer.execute(actionCall(actor, id, request), agreementId, body));
  }

  @ActionEndpoint({ path: 'travel-agreements/:agreementId/withdraw', does: 'propose_travel', operationId: 'withdrawTravel', summary: 'Takes back an agreement that waits for its answer.' })
  async withdrawn(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('agreementId') agreementId: string, @Body() _: NoFieldsDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.answer.withdraw(actionCall(actor, id, request), agreementId));
  }

  @ActionEndpoint({ path: 'travel-agreements/:agreementId/claims', does: 'claim_travel', operationId: 'claimTravel', summary: 'Claims what a trip really cost, within the maximum of its accepted agreement; `missing` says `travel_agreement` where there is none. Once closed too.', creates: true })
  async claimed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('agreementId') agreementId: string, @Body() body: TravelClaimDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.claim.execute(actionCall(actor, id, request), agreementId, body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }
}

import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskConfirmation } from '../confirmation/ask-confirmation';
import { ConfirmRequester } from '../confirmation/confirm-requester';
import { ConfirmerDto, RequesterConfirmationDto } from '../dto/confirmation.dto';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** Who asks, where they may not ask by themselves (policy clause `definition.demandeur`). */
@ApiTags('requests')
@Controller('requests')
export class ConfirmationsController {
  constructor(
    private readonly ask: AskConfirmation,
    private readonly confirm: ConfirmRequester,
  ) {}

  @ActionEndpoint({ path: 'confirmers', does: 'ask_confirmation', operationId: 'askConfirmation', summary: 'Chooses who confirms that the organisation asks, and mails them a link; or says « pas maintenant ».', creates: true })
  async asked(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: ConfirmerDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.ask.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @ActionEndpoint({ path: 'requester-confirmation', does: 'confirm_requester', operationId: 'confirmRequester', summary: 'The team decides who asks without waiting for the link to be answered.' })
  async confirmed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: RequesterConfirmationDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.confirm.execute(actionCall(actor, id, request), body));
  }
}

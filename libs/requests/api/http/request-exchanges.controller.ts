import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteMessage } from '../actions/write-message';
import { MessageDto } from '../dto/message.dto';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** What the organisation and the team say to each other. */
@ApiTags('requests')
@Controller('requests')
export class RequestExchangesController {
  constructor(private readonly message: WriteMessage) {}

  @ActionEndpoint({ path: 'messages', does: 'message', operationId: 'writeMessage', summary: 'Writes to the other side, who is told by a mail without its content.', creates: true })
  async wrote(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: MessageDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.message.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }
}

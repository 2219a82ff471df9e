import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { answered, RequestDto } from '@phare/requests/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TakeMailFile } from '../actions/take-mail-file';
import { OriginalMessage } from '../reads/original-message';
import { mailKey } from './mail-key';
import { TakeMailFileDto } from './mail.dto';

/** Files that came by e-mail, and e-mails as files. */
@ApiTags('inbound mails')
@Controller('inbound-mails')
export class MailFilesController {
  constructor(
    private readonly take: TakeMailFile,
    private readonly original: OriginalMessage,
  ) {}

  @Get(':id/original')
  @Permission('mail.read')
  @ApiOperation({ operationId: 'downloadInboundMail', summary: 'The message as it came, to be saved and never shown. Each download is a line of the record; the same 404 when absent or out of sight.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('message/rfc822')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const message = valueOf(await this.original.execute(actor, id));
    await reply.headers({ 'content-type': 'message/rfc822', 'content-length': message.length, 'content-disposition': 'attachment; filename="courriel.eml"' }).send(message);
  }

  @Post(':id/files')
  @Permission('mail.handle')
  @ApiOperation({ operationId: 'takeMailFile', summary: 'Joins one of its files to the request that it belongs to, looked at like any other file.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: RequestDto })
  @ApiConflictResponse({ description: '`mail_unfiled`: it belongs to no request; or `transition_refused` where the request has ended.' })
  async taken(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: TakeMailFileDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.take.execute(actor, id, body.index, mailKey(actor, request));
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }
}

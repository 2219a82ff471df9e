import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, tag, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { answered, RequestDto, requestView } from '@phare/requests/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptMail } from '../actions/accept-mail';
import { AttachMail } from '../actions/attach-mail';
import { DismissMail } from '../actions/dismiss-mail';
import { MailFile } from '../reads/mail-file';
import { MailList } from '../reads/mail-list';
import { mailKey } from './mail-key';
import { AcceptMailDto, AttachMailDto, DismissMailDto, MailListQueryDto, MailPageDto, WholeMailDto } from './mail.dto';

/** The tray of received e-mails: what each becomes is said by a person of the team. */
@ApiTags('inbound mails')
@Controller('inbound-mails')
export class InboundMailsController {
  constructor(
    private readonly list: MailList,
    private readonly file: MailFile,
    private readonly accept: AcceptMail,
    private readonly attach: AttachMail,
    private readonly dismiss: DismissMail,
  ) {}

  @Get()
  @Permission('mail.read')
  @ApiOperation({ operationId: 'listInboundMails', summary: 'E-mails received, latest first: those that wait, those drafted into a request, those done.' })
  @ApiOkResponse({ type: MailPageDto })
  page(@CurrentActor() actor: SignedInActor, @Query() query: MailListQueryDto) {
    return this.list.execute(actor, query);
  }

  @Get(':id')
  @Permission('mail.read')
  @ApiOperation({ operationId: 'readInboundMail', summary: 'One e-mail, as text; 404 when absent or out of sight, alike.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: WholeMailDto })
  async one(@CurrentActor() actor: SignedInActor, @PathId('id') id: string) {
    return valueOf(await this.file.execute(actor, id));
  }

  @Post(':id/accept')
  @Permission('mail.handle')
  @ApiOperation({ operationId: 'acceptInboundMail', summary: 'Makes a request of it; what the body omits comes from the mail. Its sender is acknowledged from here on.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: RequestDto })
  @ApiConflictResponse({ description: '`mail_handled`: someone took care of it.' })
  async accepted(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: AcceptMailDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { row, now } = valueOf(await this.accept.execute(actor, id, body, mailKey(actor, request)));
    tag(reply, row.version);
    return requestView(actor, row, now);
  }

  @Post(':id/attach')
  @Permission('mail.handle')
  @ApiOperation({ operationId: 'attachInboundMail', summary: 'Adds it to a request in the caller’s sight, as a message; to a sealed one, its keeper only.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: RequestDto })
  @ApiConflictResponse({ description: '`mail_handled`, or `transition_refused` where the request has ended.' })
  async attached(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: AttachMailDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.attach.execute(actor, id, body.requestId, mailKey(actor, request));
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @Permission('mail.handle')
  @ApiOperation({ operationId: 'dismissInboundMail', summary: 'Sets it aside, with a reason. It stays in sight; nobody is written to.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: WholeMailDto })
  @ApiConflictResponse({ description: '`mail_handled`: someone took care of it.' })
  async dismissed(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: DismissMailDto) {
    return valueOf(await this.dismiss.execute(actor, id, body.reason));
  }
}

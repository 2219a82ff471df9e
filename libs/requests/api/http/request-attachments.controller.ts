import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AcceptsFile, attachmentDisposition, CurrentActor, PathId, Permission, ProblemException, SpooledFile, valueOf } from '@phare/kernel/api';
import { FILE_TYPES, LARGEST_FILE, type SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddAttachment } from '../actions/add-attachment';
import { AttachmentsDto } from '../dto/attachment.dto';
import { RequestAttachments } from '../reads/request-attachments';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** Files joined to a request. */
@ApiTags('requests')
@Controller('requests')
export class RequestAttachmentsController {
  constructor(
    private readonly add: AddAttachment,
    private readonly attachments: RequestAttachments,
  ) {}

  @ActionEndpoint({ path: 'attachments', does: 'attach', operationId: 'addAttachment', summary: 'Joins a file of at most 10 MB, 20 to a request: PDF, JPEG, PNG, DOCX, XLSX, ODT or TXT, without macros.', creates: true })
  @AcceptsFile({ types: [], largest: LARGEST_FILE, spooled: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  async added(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!(body instanceof SpooledFile)) throw new ProblemException('unreadable_body');
    const result = await this.add.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @Get(':id/attachments')
  @Permission('request.read')
  @ApiOperation({ operationId: 'listAttachments', summary: 'The files joined to a request.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: AttachmentsDto })
  async list(@CurrentActor() actor: SignedInActor, @PathId('id') id: string) {
    return valueOf(await this.attachments.list(actor, id));
  }

  @Get(':id/attachments/:attachmentId')
  @Permission('request.read')
  @ApiOperation({ operationId: 'downloadAttachment', summary: 'A file, to be saved and never shown. Each download is a line of the read log; `file_quarantined` where the antivirus did not let it pass.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'attachmentId', format: 'uuid' })
  @ApiProduces(...new Set(Object.values(FILE_TYPES)))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @PathId('attachmentId') attachmentId: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, mediaType, size, content } = valueOf(await this.attachments.download(actor, id, attachmentId));
    await reply.headers({ 'content-type': mediaType, 'content-length': size, 'content-disposition': attachmentDisposition(name) }).send(Readable.from(content));
  }
}

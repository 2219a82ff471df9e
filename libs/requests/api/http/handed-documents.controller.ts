import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { attachmentDisposition, CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import { FILE_TYPES, type SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HandDocuments } from '../actions/hand-documents';
import { HandDocumentsDto, HandedDocumentsDto } from '../dto/handed-document.dto';
import { HandedDocuments } from '../reads/handed-documents';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** The models that are handed over to the organisation. */
@ApiTags('requests')
@Controller('requests')
export class HandedDocumentsController {
  constructor(
    private readonly hand: HandDocuments,
    private readonly documents: HandedDocuments,
  ) {}

  @ActionEndpoint({ path: 'handed-documents', does: 'hand_documents', operationId: 'handDocuments', summary: 'Hands models over, each as it is published now; `created` is the first.', creates: true })
  async handed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: HandDocumentsDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.hand.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @Get(':id/handed-documents')
  @Permission('request.read')
  @ApiOperation({ operationId: 'listHandedDocuments', summary: 'The models handed over: which version, when, by whom.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: HandedDocumentsDto })
  async list(@CurrentActor() actor: SignedInActor, @PathId('id') id: string) {
    return valueOf(await this.documents.list(actor, id));
  }

  @Get(':id/handed-documents/:handedId')
  @Permission('request.read')
  @ApiOperation({ operationId: 'downloadHandedDocument', summary: 'The file that was handed over, in the version it then had, to be saved and never shown. Each download is a line of the read log.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'handedId', format: 'uuid' })
  @ApiProduces(...new Set(Object.values(FILE_TYPES)))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @PathId('handedId') handedId: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, mediaType, size, content } = valueOf(await this.documents.download(actor, id, handedId));
    await reply.headers({ 'content-type': mediaType, 'content-length': size, 'content-disposition': attachmentDisposition(name) }).send(Readable.from(content));
  }
}

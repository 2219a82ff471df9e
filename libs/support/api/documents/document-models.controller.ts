import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AcceptsFile, attachmentDisposition, CurrentActor, expectedVersion, idempotentCall, PathId, Permission, ProblemException, SpooledFile, tag, valueOf } from '@phare/kernel/api';
import { FILE_TYPES, LARGEST_FILE, type SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DirectoryQueryDto } from '../directory-input.dto';
import { DocumentModelChangeDto, DocumentModelDto, DocumentModelsDto, NewDocumentModelDto } from './document-model.dto';
import { DocumentModels } from './document-models';
import type { DocumentModelRow } from './document-rows';
import { KeepDocumentModel } from './keep-document-model';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3".' } as const;
const NUMBER = /^[1-9]\d{0,5}$/;

/** The models that are handed to organisations, as the team keeps them. */
@ApiTags('support')
@Controller('document-models')
export class DocumentModelsController {
  constructor(
    private readonly models: DocumentModels,
    private readonly keep: KeepDocumentModel,
  ) {}

  @Get()
  @Permission('support.read')
  @ApiOperation({ operationId: 'listDocumentModels', summary: 'The models that can be handed over; or all, for whoever keeps them.' })
  @ApiOkResponse({ type: DocumentModelsDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: DirectoryQueryDto) {
    return this.models.list(actor, query);
  }

  @Post()
  @Permission('support.manage')
  @ApiOperation({ operationId: 'addDocumentModel', summary: 'Adds a model. It is proposed once a version is published.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: DocumentModelDto })
  async add(@CurrentActor() actor: SignedInActor, @Body() body: NewDocumentModelDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const call = idempotentCall(request.headers['idempotency-key'], actor.personId, 'document-models', body);
    return tagged(reply, valueOf(await this.keep.add(actor, body, call)));
  }

  @Patch(':id')
  @Permission('support.manage')
  @ApiOperation({ operationId: 'changeDocumentModel', summary: 'Changes the fields given, retires a model or takes it up again. Its published versions stay as they are.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: DocumentModelDto })
  async change(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: DocumentModelChangeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return tagged(reply, valueOf(await this.keep.change(actor, id, expectedVersion(request), body)));
  }

  @Put(':id/file')
  @Permission('support.manage')
  @AcceptsFile({ types: [], largest: LARGEST_FILE, spooled: true })
  @ApiOperation({ operationId: 'publishDocumentVersion', summary: 'Publishes a file as the next version: of at most 10 MB, PDF, JPEG, PNG, DOCX, XLSX, ODT or TXT, without macros. What was published before stays.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @ApiOkResponse({ type: DocumentModelDto })
  async publish(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const expected = expectedVersion(request);
    if (!(body instanceof SpooledFile)) throw new ProblemException('unreadable_body');
    return tagged(reply, valueOf(await this.keep.publish(actor, id, expected, body)));
  }

  @Get(':id/versions/:number')
  @Permission('support.read')
  @ApiOperation({ operationId: 'downloadDocumentVersion', summary: 'The file of a version, to be saved and never shown.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1 } })
  @ApiProduces(...new Set(Object.values(FILE_TYPES)))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Param('number') number: string, @Res() reply: FastifyReply): Promise<void> {
    if (!NUMBER.test(number)) throw new ProblemException('not_found');
    const { name, mediaType, size, content } = valueOf(await this.models.file(actor, id, Number(number)));
    await reply.headers({ 'content-type': mediaType, 'content-length': size, 'content-disposition': attachmentDisposition(name) }).send(Readable.from(content));
  }
}

function tagged(reply: FastifyReply, row: DocumentModelRow): DocumentModelRow {
  tag(reply, row.version);
  return row;
}

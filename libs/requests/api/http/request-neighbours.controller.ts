import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';
import { LinkSides } from '../actions/link-sides';
import { LikelyDuplicatesDto, LinkSidesDto, OtherSidesDto } from '../dto/life.dto';
import { LinkedSides } from '../reads/linked-sides';
import { RequestDuplicates } from '../reads/request-duplicates';
import { actionCall } from './action-call';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version read, as a strong tag: "3". The request does not change.' } as const;

/** Other requests that one has to do with: the same one twice, or the other side of its conflict. */
@ApiTags('requests')
@Controller('requests')
export class RequestNeighboursController {
  constructor(
    private readonly duplicates: RequestDuplicates,
    private readonly sides: LinkedSides,
    private readonly link: LinkSides,
  ) {}

  @Get(':id/duplicates')
  @Permission('request.merge')
  @ApiOperation({ operationId: 'listDuplicates', summary: 'Requests that may be the same one: open, of the same person for the same organisation, received around the same days.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: LikelyDuplicatesDto })
  async likely(@CurrentActor() actor: SignedInActor, @PathId('id') id: string) {
    return valueOf(await this.duplicates.execute(actor, id));
  }

  @Get(':id/linked-sides')
  @Permission('request.read_linked_sides')
  @ApiOperation({ operationId: 'listLinkedSides', summary: 'The other sides of the same conflict: their frame for coordination, their number for the keeper; none for anyone else.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OtherSidesDto })
  async otherSides(@CurrentActor() actor: SignedInActor, @PathId('id') id: string) {
    return valueOf(await this.sides.execute(actor, id));
  }

  @Post(':id/linked-sides')
  @HttpCode(204)
  @Permission('request.link_sides')
  @ApiOperation({ operationId: 'linkSides', summary: 'Says that two requests are the two sides of one conflict. Neither changes by it.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse({ description: 'Linked, or linked already.' })
  async linked(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: LinkSidesDto, @Req() request: FastifyRequest): Promise<void> {
    valueOf(await this.link.link(actionCall(actor, id, request), body.otherId));
  }

  @Delete(':id/linked-sides/:linkId')
  @HttpCode(204)
  @Permission('request.link_sides')
  @ApiOperation({ operationId: 'partSides', summary: 'Says that they are not the sides of one conflict after all.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'linkId', format: 'uuid' })
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse({ description: 'No longer linked.' })
  async parted(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @PathId('linkId') linkId: string, @Req() request: FastifyRequest): Promise<void> {
    valueOf(await this.link.end(actionCall(actor, id, request), linkId));
  }
}

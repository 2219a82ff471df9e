import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { DeclareTie } from '../actions/declare-tie';
import { EndTie } from '../actions/end-tie';
import { NewTieDto, TieDto, TieEndDto, TiesDto } from '../dto/tie.dto';
import { ListTies } from '../reads/list-ties';

/** What ties people of the network to an organisation. */
@ApiTags('organisations')
@Controller('organisations/:id/ties')
export class TiesController {
  constructor(
    private readonly declare: DeclareTie,
    private readonly end: EndTie,
    private readonly list: ListTies,
  ) {}

  @Get()
  @Permission('organisation.read_ties')
  @ApiOperation({ operationId: 'listTies', summary: 'The ties declared to an organisation, whatever their dates.' })
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOkResponse({ type: TiesDto })
  read(@CurrentActor() actor: SignedInActor, @PathId('id') id: string): Promise<TiesDto> {
    return this.list.execute(actor, id);
  }

  @Post()
  @Permission('organisation.declare_tie')
  @ApiOperation({ operationId: 'declareTie', summary: 'Declares a tie: one’s own, or anyone’s from coordination. It locks out of the organisation’s requests from its first day on.' })
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiCreatedResponse({ type: TieDto })
  async declared(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() body: NewTieDto): Promise<TieDto> {
    return valueOf(await this.declare.execute(actor, id, body));
  }

  @Patch(':tieId')
  @Permission('organisation.end_tie')
  @ApiOperation({ operationId: 'endTie', summary: 'Says when a tie ends.' })
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiParam({ name: 'tieId', type: 'string', format: 'uuid' })
  @ApiOkResponse({ type: TieDto })
  async ended(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @PathId('tieId') tieId: string, @Body() body: TieEndDto): Promise<TieDto> {
    return valueOf(await this.end.execute(actor, id, tieId, body.until));
  }
}

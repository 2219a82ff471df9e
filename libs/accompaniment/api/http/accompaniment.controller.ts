import { Body, Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, tag, valueOf } from '@phare/kernel/api';
import type { Actor, SignedInActor } from '@phare/kernel/domain';
import { actionCall, ActionEndpoint, answered } from '@phare/requests/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssessAutonomy } from '../actions/assess-autonomy';
import { DescribeAccompaniment } from '../actions/describe-accompaniment';
import { AutonomyDto, DescribeDto } from '../dto/accompaniment.dto';
import { AccompanimentDto } from '../dto/accompaniment-file.dto';
import { AccompanimentFile } from '../reads/accompaniment-file';

/** An accompaniment as a whole: what it is, and how far the organisation has come. */
@ApiTags('accompaniment')
@Controller('requests')
export class AccompanimentController {
  constructor(
    private readonly file: AccompanimentFile,
    private readonly describe: DescribeAccompaniment,
    private readonly assess: AssessAutonomy,
  ) {}

  @Get(':id/accompaniment')
  @Permission('request.read')
  @ApiOperation({ operationId: 'readAccompaniment', summary: 'The plan, the journal, the meetings and the autonomy, as the caller may see each. The version of the request is in `ETag`.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: AccompanimentDto })
  async one(@CurrentActor() actor: Actor, @PathId('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { view, version } = valueOf(await this.file.execute(actor, id));
    tag(reply, version);
    return view;
  }

  @ActionEndpoint({ path: 'accompaniment', method: 'patch', does: 'describe', operationId: 'describeAccompaniment', summary: 'Says its kind, its form and where it stands on the axes of the network.' })
  async described(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: DescribeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.describe.execute(actionCall(actor, id, request), body));
  }

  @ActionEndpoint({ path: 'autonomy', does: 'assess', operationId: 'assessAutonomy', summary: 'Says how far the organisation manages by itself, before or after, for the caller’s side; once closed too.', creates: true })
  async assessed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: AutonomyDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.assess.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }
}

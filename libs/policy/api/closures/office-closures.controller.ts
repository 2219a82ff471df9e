import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, idempotentCall, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';
import { KeepClosures } from './keep-closures';
import { NewOfficeClosureDto, OfficeClosureDto, OfficeClosuresDto } from './office-closure.dto';
import { OfficeClosures } from './office-closures';

/** When the office is closed. */
@ApiTags('policy')
@Controller('office-closures')
export class OfficeClosuresController {
  constructor(
    private readonly closures: OfficeClosures,
    private readonly keep: KeepClosures,
  ) {}

  @Get()
  @Permission('policy.read_closures')
  @ApiOperation({ operationId: 'listOfficeClosures', summary: 'When the office was closed, is, and will be.' })
  @ApiOkResponse({ type: OfficeClosuresDto })
  async list(): Promise<OfficeClosuresDto> {
    return { items: [...(await this.closures.all())] };
  }

  @Post()
  @Permission('policy.keep_closures')
  @ApiOperation({ operationId: 'addOfficeClosure', summary: 'Says that the office is closed for some days: reminders and internal targets count with it, due dates never do.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: OfficeClosureDto })
  async added(@CurrentActor() actor: SignedInActor, @Body() body: NewOfficeClosureDto, @Req() request: FastifyRequest): Promise<OfficeClosureDto> {
    return valueOf(await this.keep.add(actor, body, idempotentCall(request.headers['idempotency-key'], actor.personId, 'POST /api/office-closures', body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('policy.keep_closures')
  @ApiOperation({ operationId: 'endOfficeClosure', summary: 'Ends a closure: from today on the office is open. One that has not begun is taken back.' })
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiNoContentResponse()
  async ended(@CurrentActor() actor: SignedInActor, @PathId('id') id: string): Promise<void> {
    valueOf(await this.keep.end(actor, id));
  }
}

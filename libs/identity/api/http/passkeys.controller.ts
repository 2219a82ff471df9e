import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, NoFieldsDto, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddPasskey } from '../actions/add-passkey';
import { RemovePasskey } from '../actions/remove-passkey';
import { AddedPasskeyDto, NewPasskeyDto, PasskeyCreationOptionsDto } from '../dto/account.dto';
import { NeedsRecentSignIn } from '../sessions/recent-sign-in';
import { SessionDoor } from './session-door';

@ApiTags('account')
@Controller('account/passkeys')
@NeedsRecentSignIn()
export class PasskeysController {
  constructor(
    private readonly addPasskey: AddPasskey,
    private readonly removePasskey: RemovePasskey,
    private readonly door: SessionDoor,
  ) {}

  @Post('options')
  @HttpCode(200)
  @Permission('account.secure')
  @ApiOperation({ operationId: 'preparePasskey', summary: 'What the browser makes a passkey from.' })
  @ApiOkResponse({ type: PasskeyCreationOptionsDto })
  async options(@CurrentActor() actor: SignedInActor, @Body() _: NoFieldsDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<PasskeyCreationOptionsDto> {
    const { pending, options } = valueOf(await this.addPasskey.options(actor));
    this.door.bound(reply, pending);
    return { options };
  }

  @Post()
  @Permission('account.secure')
  @ApiOperation({ operationId: 'addPasskey', summary: 'Adds the passkey that the browser made. A first factor brings ten recovery codes; the session gets a new token.' })
  @ApiCreatedResponse({ type: AddedPasskeyDto })
  async add(@CurrentActor() actor: SignedInActor, @Body() { name, response }: NewPasskeyDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AddedPasskeyDto> {
    const { id, token, recoveryCodes } = valueOf(await this.addPasskey.execute(actor, name, response, this.door.browserOf(request)));
    this.door.renewed(reply, token);
    return { id, recoveryCodes: [...recoveryCodes] };
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('account.secure')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'removePasskey', summary: 'Takes one passkey away; the recovery codes too when no factor is left. The session gets a new token.' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.door.renewed(reply, valueOf(await this.removePasskey.execute(actor, id)));
  }
}

import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, ListQueryDto, NoFieldsDto, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { AccountList } from '../accounts/account-list';
import { ChangeRoles } from '../actions/change-roles';
import { DisableAccount } from '../actions/disable-account';
import { EnableAccount } from '../actions/enable-account';
import { AccountListDto, ChangeRolesDto, ListedAccountDto } from '../dto/account-list.dto';

/** Every way in to an account, and every way to change one, is told in docs/operations/accounts.md (ASVS 5.0, 6.3.4): there is no other. */
@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountList,
    private readonly disableAccount: DisableAccount,
    private readonly enableAccount: EnableAccount,
    private readonly changeRoles: ChangeRoles,
  ) {}

  @Get()
  @Permission('account.manage')
  @ApiOperation({ operationId: 'listAccounts', summary: 'The accounts of the network, by address.' })
  @ApiOkResponse({ type: AccountListDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: ListQueryDto): Promise<AccountListDto> {
    return this.accounts.list(actor, query);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Permission('account.manage')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'disableAccount', summary: 'Closes an account and ends its sessions at once. 422 for one’s own.' })
  @ApiOkResponse({ type: ListedAccountDto })
  async disable(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto): Promise<ListedAccountDto> {
    valueOf(await this.disableAccount.execute(actor, id));
    return this.accounts.one(actor, id);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Permission('account.manage')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'enableAccount', summary: 'Opens an account again, with the password and factors it had.' })
  @ApiOkResponse({ type: ListedAccountDto })
  async enable(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto): Promise<ListedAccountDto> {
    valueOf(await this.enableAccount.execute(actor, id));
    return this.accounts.one(actor, id);
  }

  @Put(':id/roles')
  @Permission('account.manage')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'changeRoles', summary: 'Gives the person these roles from today on, and no other; ends their sessions. 422 for one’s own.' })
  @ApiOkResponse({ type: ListedAccountDto })
  async roles(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() { roles }: ChangeRolesDto): Promise<ListedAccountDto> {
    valueOf(await this.changeRoles.execute(actor, id, roles));
    return this.accounts.one(actor, id);
  }
}

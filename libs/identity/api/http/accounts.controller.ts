import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, ListQueryDto, NoFieldsDto, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { AccountList } from '../accounts/account-list';
import { ChangeRoles } from '../actions/change-roles';
import { DisableAccount } from '../actions/disable-account';
import { EnableAccount } from '../actions/enable-account';
import { InviteAccount } from '../actions/invite-account';
import { AccountListDto, ChangeRolesDto, InviteAccountDto, ListedAccountDto } from '../dto/account-list.dto';

/** Every way in to an account, and every way to change one, is told in docs/operations/accounts.md (ASVS 5.0, 6.3.4): there is no other. */
@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountList,
    private readonly disableAccount: DisableAccount,
    private readonly enableAccount: EnableAccount,
    private readonly changeRoles: ChangeRoles,
    private readonly inviteAccount: InviteAccount,
  ) {}

  @Get()
  @Permission('account.manage')
  @ApiOperation({ operationId: 'listAccounts', summary: 'The accounts of the network, by address.' })
  @ApiOkResponse({ type: AccountListDto })
  list(@CurrentActor() actor: SignedInActor, @Query() query: ListQueryDto): Promise<AccountListDto> {
    return this.accounts.list(actor, query);
  }

  @Post()
  @Permission('account.manage')
  @ApiOperation({ operationId: 'inviteAccount', summary: 'Gives someone an account with roles, and mails them the link by which they choose its password. 422 where the address has one.' })
  @ApiCreatedResponse({ type: ListedAccountDto })
  async invite(@CurrentActor() actor: SignedInActor, @Body() body: InviteAccountDto): Promise<ListedAccountDto> {
    return this.accounts.one(actor, valueOf(await this.inviteAccount.execute(actor, body)));
  }

  @Post(':id/invitation')
  @HttpCode(200)
  @Permission('account.manage')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @ApiOperation({ operationId: 'inviteAgain', summary: 'Mails another link to whoever has not chosen a password yet; the one before opens nothing any more. 409 once they have.' })
  @ApiOkResponse({ type: ListedAccountDto })
  async inviteAgain(@CurrentActor() actor: SignedInActor, @PathId('id') id: string, @Body() _: NoFieldsDto): Promise<ListedAccountDto> {
    valueOf(await this.inviteAccount.again(actor, id));
    return this.accounts.one(actor, id);
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

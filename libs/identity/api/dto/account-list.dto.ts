import { BooleanField, ChoiceListField, EmailField, IdField, InstantField, ObjectListField, TextField } from '@phare/kernel/api';
import { ROLES, type Role } from '@phare/kernel/domain';

/** An account, as its administrator sees it. */
export class ListedAccountDto {
  @IdField({ description: 'The account.' })
  id: string;

  @IdField({ description: 'The person behind it.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @EmailField({ description: 'The address to sign in with.' })
  email: string;

  @ChoiceListField({ description: 'Roles held today; none for a member.', of: ROLES })
  roles: Role[];

  @BooleanField({ description: 'Whether a passkey or a code app is in place.' })
  secondFactor: boolean;

  @BooleanField({ description: 'Invited by mail, and no password chosen yet.' })
  invited: boolean;

  @InstantField({ description: 'Since when nobody signs in to it; `null` while it is open.', nullable: true })
  disabledAt: string | null;
}

export class AccountListDto {
  @ObjectListField({ description: 'One page, by address.', type: () => ListedAccountDto, maxItems: 100 })
  items: ListedAccountDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last one.', max: 2000, nullable: true })
  nextCursor: string | null;
}

export class InviteAccountDto {
  @EmailField({ description: 'The address to sign in with; the invitation goes there.' })
  email: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @ChoiceListField({ description: 'Roles held from today on; at least one.', of: ROLES, minItems: 1 })
  roles: Role[];
}

export class ChangeRolesDto {
  @ChoiceListField({ description: 'Every role that the person holds from today on; an empty list takes all away.', of: ROLES })
  roles: Role[];
}

import { EmailField, IdField, InstantField, ObjectField, ObjectListField, TextField } from '@phare/kernel/api';

export class RecoveryAccountDto {
  @IdField({ description: 'The account.' })
  id: string;

  @TextField({ description: 'Whose it is.', max: 200 })
  name: string;

  @EmailField({ description: 'Its address. Call back at a number that was known before, never at one that came with the request.' })
  email: string;
}

export class RecoveryApprovalDto {
  @TextField({ description: 'Who approved.', max: 200 })
  name: string;

  @InstantField({ description: 'When.' })
  at: string;
}

/** A request to remove the lost factors of an account. */
export class RecoveryDto {
  @IdField({ description: 'The recovery.' })
  id: string;

  @ObjectField({ description: 'The account concerned.', type: () => RecoveryAccountDto })
  account: RecoveryAccountDto;

  @InstantField({ description: 'When it was asked, with the right password.' })
  askedAt: string;

  @InstantField({ description: 'Until when it can be approved: seven days.' })
  expiresAt: string;

  @ObjectListField({ description: 'Who has approved; two are needed.', type: () => RecoveryApprovalDto, maxItems: 2 })
  approvals: RecoveryApprovalDto[];

  @InstantField({ description: 'When the factors were removed; `null` while approvals are missing.', nullable: true })
  doneAt: string | null;
}

export class RecoveryListDto {
  @ObjectListField({ description: 'The recoveries that wait, the oldest first.', type: () => RecoveryDto, maxItems: 100 })
  items: RecoveryDto[];
}

import { Injectable } from '@nestjs/common';
import { DEFAULT_LIMIT, IdentityDatabase, Installation, page, readCursor, statement, type ListQueryDto } from '@phare/kernel/api';
import { instantText, type Role, type SignedInActor } from '@phare/kernel/domain';
import type { ListedAccountDto, AccountListDto } from '../dto/account-list.dto';

interface AccountRow {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly sort_key: string;
  readonly roles: Role[];
  readonly disabled_at: Date | null;
  readonly invited: boolean;
  readonly second_factor: boolean;
}

const COLUMNS = `SELECT a.id, a.person_id, p.name, a.email, lower(a.email) AS sort_key, a.disabled_at,
       EXISTS (SELECT FROM account_invitation i WHERE i.network_id = a.network_id AND i.account_id = a.id) AS invited,
       ARRAY(SELECT DISTINCT g.role FROM role_grant g WHERE g.network_id = a.network_id AND g.person_id = a.person_id
               AND g.from_on <= $2::date AND (g.until_on IS NULL OR g.until_on >= $2::date) ORDER BY g.role) AS roles,
       EXISTS (SELECT FROM totp t WHERE t.network_id = a.network_id AND t.account_id = a.id AND t.confirmed_at IS NOT NULL)
         OR EXISTS (SELECT FROM passkey k WHERE k.network_id = a.network_id AND k.account_id = a.id) AS second_factor
  FROM account a JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id WHERE a.network_id = $1`;
const LIST = statement('account-list', `${COLUMNS} AND lower(a.email) > $3 ORDER BY lower(a.email) LIMIT $4`);
const ONE = statement('account-listed', `${COLUMNS} AND a.id = $3::uuid`);

const view = ({ id, person_id: personId, name, email, roles, disabled_at: disabledAt, invited, second_factor: secondFactor }: AccountRow): ListedAccountDto => ({
  id,
  personId,
  name,
  email,
  roles,
  secondFactor,
  invited,
  disabledAt: disabledAt && instantText(disabledAt),
});

/** The accounts of the network, as their administrator sees them: never what they are proved with. */
@Injectable()
export class AccountList {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly installation: Installation,
  ) {}

  async list(actor: SignedInActor, { limit = DEFAULT_LIMIT, cursor }: ListQueryDto): Promise<AccountListDto> {
    const [after] = readCursor(cursor, 1) ?? [''];
    const found = await this.database.read<AccountRow & Record<string, unknown>>(actor, LIST, [this.installation.today(), String(after), limit + 1]);
    const { rows, nextCursor } = page(found, limit, (row) => [row.sort_key]);
    return { items: rows.map(view), nextCursor };
  }

  async one(actor: SignedInActor, id: string): Promise<ListedAccountDto> {
    const [row] = await this.database.read<AccountRow & Record<string, unknown>>(actor, ONE, [this.installation.today(), id]);
    if (!row) throw new Error('an account vanished after it was changed');
    return view(row);
  }
}

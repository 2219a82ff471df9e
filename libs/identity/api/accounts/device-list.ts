import { Injectable } from '@nestjs/common';
import { IdentityDatabase, statement } from '@phare/kernel/api';
import { instantText, type SignedInActor } from '@phare/kernel/domain';
import type { DeviceListDto } from '../dto/account.dto';
import { MachineClock } from '../machine/machine-clock';
import { sessionOf } from '../sessions/acting-session';
import { IDLE_MEMBER, IDLE_STAFF } from '../sessions/session-limits';

interface DeviceRow {
  readonly id: string;
  readonly device_label: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}

const OPEN = statement(
  'account-devices',
  `SELECT id, device_label, created_at, last_seen_at FROM session WHERE network_id = $1 AND account_id = $2 AND expires_at > $3 AND last_seen_at >= $4 ORDER BY last_seen_at DESC, id`,
);

/** Where one's own account is open now. */
@Injectable()
export class DeviceList {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly clock: MachineClock,
  ) {}

  async execute(actor: SignedInActor): Promise<DeviceListDto> {
    const idle = actor.roles.length > 0 ? IDLE_STAFF : IDLE_MEMBER;
    const rows = await this.database.read<DeviceRow & Record<string, unknown>>(actor, OPEN, [actor.accountId, this.clock.now(), this.clock.in(-idle)]);
    const { id: current } = sessionOf(actor);
    return { items: rows.map(({ id, device_label: label, created_at: created, last_seen_at: seen }) => ({ id, current: id === current, label, createdAt: instantText(created), lastSeenAt: instantText(seen) })) };
  }
}

import { Injectable } from '@nestjs/common';
import { IdentityDatabase, statement } from '@phare/kernel/api';
import { instantText, type SignedInActor } from '@phare/kernel/domain';
import type { RecoveryDto, RecoveryListDto } from '../dto/recovery.dto';
import { MachineClock } from '../machine/machine-clock';

export interface RecoveryRow {
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly email: string;
  readonly asked_at: Date;
  readonly expires_at: Date;
  readonly done_at: Date | null;
  readonly approvals: { readonly name: string; readonly at: string }[];
}

const COLUMNS = `SELECT r.id, r.account_id, p.name, a.email, r.asked_at, r.expires_at, r.done_at,
       COALESCE((SELECT json_agg(json_build_object('name', q.name, 'at', v.approved_at) ORDER BY v.approved_at)
          FROM account_recovery_approval v JOIN person q ON q.network_id = v.network_id AND q.id = v.approver_id
         WHERE v.network_id = r.network_id AND v.recovery_id = r.id), '[]') AS approvals
  FROM account_recovery r JOIN account a ON a.network_id = r.network_id AND a.id = r.account_id JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id
 WHERE r.network_id = $1`;
const PENDING = statement('recoveries-pending', `${COLUMNS} AND r.done_at IS NULL AND r.expires_at > $2 ORDER BY r.asked_at, r.id LIMIT 100`);
const ONE = statement('recovery-read', `${COLUMNS} AND r.id = $2::uuid`);

const view = ({ id, account_id: accountId, name, email, asked_at: askedAt, expires_at: expiresAt, done_at: doneAt, approvals }: RecoveryRow): RecoveryDto => ({
  id,
  account: { id: accountId, name, email },
  askedAt: instantText(askedAt),
  expiresAt: instantText(expiresAt),
  approvals: approvals.map(({ name: approver, at }) => ({ name: approver, at: instantText(new Date(at)) })),
  doneAt: doneAt && instantText(doneAt),
});

/** The recoveries that wait for an approver. */
@Injectable()
export class PendingRecoveries {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly clock: MachineClock,
  ) {}

  async list(actor: SignedInActor): Promise<RecoveryListDto> {
    return { items: (await this.database.read<RecoveryRow & Record<string, unknown>>(actor, PENDING, [this.clock.now()])).map(view) };
  }

  async one(actor: SignedInActor, id: string): Promise<RecoveryDto> {
    const [row] = await this.database.read<RecoveryRow & Record<string, unknown>>(actor, ONE, [id]);
    if (!row) throw new Error('a recovery vanished after it was approved');
    return view(row);
  }
}

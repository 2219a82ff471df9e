import { Injectable } from '@nestjs/common';
import { refusal, type Refusal } from '@phare/kernel/api';
import { accepted, isCoordination, refused, type Result } from '@phare/kernel/domain';
import { addGrant } from '../storage/access-grants';
import { RequestWriter } from '../storage/request-writer';
import { HeldRequests, type Held } from './held-requests';
import { Notices } from './notices';
import type { ChangedRequest } from './receive-request';
import type { ActionCall } from './request-action';

/** Opens a sealed request to coordination, for a reason and a time; its requester and the person in charge of privacy are told (domain.md §8). */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly held: HeldRequests,
    private readonly writer: RequestWriter,
    private readonly notices: Notices,
  ) {}

  execute(call: ActionCall, reason: string): Promise<Result<ChangedRequest, Refusal>> {
    return this.held.hold(call, 'break_glass', async (held) => {
      if (held.row.sight !== 'frame' || !isCoordination(call.actor)) return refused(refusal('forbidden'));
      await this.open(held, reason);
      return accepted('whole');
    });
  }

  private async open({ transaction, row, now }: Held, reason: string): Promise<void> {
    const stored = async (id: string): Promise<string> => (await this.writer.stored(transaction, row, 'access_grant', id, { reason })).reason;
    const { until } = await addGrant(transaction, row.id, 'break_glass', stored, now);
    await this.writer.update(transaction, row, {});
    await this.writer.tell(transaction, row, { kind: 'break_glass', text: reason, detail: { until: until.toISOString() } }, now);
    const requester = row.requester_email ? [{ name: row.requester_name, email: row.requester_email }] : [];
    await this.notices.tell(transaction, 'exceptional_access', row.number, [...requester, ...(await this.notices.withRole(transaction, 'privacy', row))], now);
  }
}

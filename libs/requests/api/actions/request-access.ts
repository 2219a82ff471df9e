import { Injectable } from '@nestjs/common';
import { Database, Installation, refusal, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { addGrant } from '../storage/access-grants';
import { RequestsRepository } from '../storage/requests.repository';
import { RequestWriter } from '../storage/request-writer';
import { Notices } from './notices';
import type { ActedOn } from './request-action';

const ENDED = statement('ended-request', 'SELECT app.ended_request($1) AS id');

/** Lets a member of the team read an ended request again, for a reason and a time that coordination and the requester see. Never a sealed one (domain.md §8). */
@Injectable()
export class RequestAccess {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly requests: RequestsRepository,
    private readonly writer: RequestWriter,
    private readonly notices: Notices,
  ) {}

  /** By the number, which is what whoever may no longer see the request still knows of it. Absent, open, sealed or locked answer alike. */
  execute(actor: SignedInActor, number: string, reason: string): Promise<Result<ActedOn, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(actor, async (transaction) => {
      const [found] = await transaction.rows<{ id: string | null }>(ENDED, [number]);
      if (!found?.id) return refused(refusal('not_found'));
      await transaction.authors(found.id);
      const { id, until } = await addGrant(transaction, found.id, 'after_closing', () => Promise.resolve(reason), now);
      await this.writer.tell(transaction, { id: found.id, sealed: false }, { kind: 'access_after_closing', text: reason, detail: { until: until.toISOString() } }, now);
      const row = await this.requests.reread(transaction, found.id, 'request_access');
      await this.tell(transaction, row, now);
      return accepted({ row, now, createdId: id });
    });
  }

  private async tell(transaction: Transaction, row: ActedOn['row'], now: Date): Promise<void> {
    const requester = row.requester_email ? [{ name: row.requester_name, email: row.requester_email }] : [];
    await this.notices.tell(transaction, 'access_after_closing', row.number, [...requester, ...(await this.notices.withRole(transaction, 'coordination', row))], now);
  }
}

import { Injectable } from '@nestjs/common';
import type { Transaction } from '@phare/kernel/api';
import type { NewRequest } from '../storage/insert-request';
import type { Opened, RequestRow } from '../storage/request-row';
import { RequestWriter } from '../storage/request-writer';
import { RequestsRepository } from '../storage/requests.repository';
import { Acknowledgement } from './acknowledgement';
import { Notices } from './notices';

/** Keeps a new request and owes its acknowledgement, and word to whoever it names, in one transaction: both or neither. */
@Injectable()
export class IntakeRecord {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly writer: RequestWriter,
    private readonly acknowledgement: Acknowledgement,
    private readonly notices: Notices,
  ) {}

  async keep(transaction: Transaction, request: NewRequest, now: Date): Promise<Opened<RequestRow>> {
    await this.writer.insert(transaction, request);
    await this.acknowledgement.queue(transaction, request, now);
    // Without a session anyone could have anyone's mailbox written to: they find the request when they ask for a code.
    if (transaction.actor.kind === 'person') await this.notices.tell(transaction, 'invitation', request.number, request.invited, now);
    return this.requests.written(transaction, request.id);
  }

  /**
   * The request that was received under the same idempotency key before. Someone signed in is answered only what they still see, and it is an opening
   * like any other: a key kept from before opens nothing that has since been closed to them. The public form is answered a receipt, without a word of it.
   */
  async again(transaction: Transaction, id: string): Promise<Opened<RequestRow> | null> {
    const signedIn = transaction.actor.kind === 'person';
    if (signedIn && (await this.requests.findLocked(transaction, id))?.sight !== 'whole') return null;
    await transaction.authors(id);
    return signedIn ? this.requests.reread(transaction, id, 'file') : this.requests.written(transaction, id);
  }
}

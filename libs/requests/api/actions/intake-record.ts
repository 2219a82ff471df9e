import { Injectable } from '@nestjs/common';
import { recordAudit, type Transaction } from '@phare/kernel/api';
import { insertRequest, type NewRequest } from '../storage/insert-request';
import type { RequestRow } from '../storage/request-row';
import { RequestsRepository } from '../storage/requests.repository';
import { Acknowledgement } from './acknowledgement';

/** Keeps a new request and owes its acknowledgement, in one transaction: both or neither. */
@Injectable()
export class IntakeRecord {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly acknowledgement: Acknowledgement,
  ) {}

  async keep(transaction: Transaction, request: NewRequest, now: Date): Promise<RequestRow> {
    await insertRequest(transaction, request);
    await recordAudit(transaction, { action: 'receive', subject: 'support_request', subjectId: request.id, detail: { channel: request.channel, sealed: request.sealed } }, now);
    await this.acknowledgement.queue(transaction, request, now);
    return this.requests.written(transaction, request.id);
  }

  /** The request that the caller has written, now or under the same idempotency key before. */
  async read(transaction: Transaction, id: string, now: Date): Promise<RequestRow> {
    await transaction.authors(id);
    return this.requests.written(transaction, id);
  }
}

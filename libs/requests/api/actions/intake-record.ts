import { Injectable } from '@nestjs/common';
import type { Transaction } from '@phare/kernel/api';
import type { NewRequest } from '../storage/insert-request';
import type { Opened, RequestRow } from '../storage/request-row';
import { RequestWriter } from '../storage/request-writer';
import { RequestsRepository } from '../storage/requests.repository';
import { Acknowledgement } from './acknowledgement';

/** Keeps a new request and owes its acknowledgement, in one transaction: both or neither. */
@Injectable()
export class IntakeRecord {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly writer: RequestWriter,
    private readonly acknowledgement: Acknowledgement,
  ) {}

  async keep(transaction: Transaction, request: NewRequest, now: Date): Promise<Opened<RequestRow>> {
    await this.writer.insert(transaction, request);
    await this.acknowledgement.queue(transaction, request, now);
    return this.requests.written(transaction, request.id);
  }

  /** The request that the caller has written, now or under the same idempotency key before. */
  async read(transaction: Transaction, id: string, now: Date): Promise<Opened<RequestRow>> {
    await transaction.authors(id);
    return this.requests.written(transaction, id);
  }
}

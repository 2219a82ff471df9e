import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '@phare/kernel/api';
import { RequestWriter } from '../storage/request-writer';
import { RequestsRepository } from '../storage/requests.repository';
import type { TimelineEntry } from '../storage/timeline';
import { OtherSide } from './other-side';
import type { Change, Found } from './request-action';

/** What an e-mail brings to a request. Its sender is told as they named themselves: a hint, never an identity. */
export interface MailedWords {
  readonly text: string;
  readonly from: string;
}

/** Whose side it is written from, as far as anyone can tell. */
const ORGANISATION = new Set(['requester'] as const);

const entryOf = (id: string, { text, from }: MailedWords): TimelineEntry => ({ id, kind: 'message', text, detail: { side: 'organisation', by: 'email', from } });

/** A message that came by e-mail: shown as not verified, told to the team like any other of the organisation. */
@Injectable()
export class MailedMessage {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly writer: RequestWriter,
    private readonly otherSide: OtherSide,
  ) {}

  /** Added by someone of the team, as an action of theirs. */
  async change(found: Found, words: MailedWords): Promise<Change> {
    await this.otherSide.tell({ ...found, parties: ORGANISATION });
    return { set: { waiting_for: 'team' }, entry: entryOf(found.createdId, words) };
  }

  /** Added by the product, in the transaction that writes the request, whose row it holds. */
  async add(transaction: Transaction, requestId: string, words: MailedWords, now: Date): Promise<void> {
    const row = await this.requests.written(transaction, requestId);
    await this.otherSide.tell({ transaction, row, parties: ORGANISATION, now });
    await this.writer.update(transaction, row, { waiting_for: 'team' });
    await this.writer.tell(transaction, row, entryOf(newId(), words), now);
  }
}

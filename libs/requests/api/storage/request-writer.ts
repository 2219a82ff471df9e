import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '@phare/kernel/api';
import { insertRequest, type NewRequest } from './insert-request';
import type { NarrativeTable } from './narrative';
import type { RequestFacts } from './request-row';
import { SealedTexts } from './sealed-texts';
import { addToTimeline, type TimelineEntry } from './timeline';
import { endWithSurvivor } from './merged-requests';
import { takeBackUpdate, updateRequest, type RequestChanges, type UndoableChange } from './update-request';

type Subject = Pick<RequestFacts, 'id' | 'sealed'>;

/** The one way in for what is written on a request: where it is sealed, no text of it reaches the database plain. */
@Injectable()
export class RequestWriter {
  constructor(private readonly texts: SealedTexts) {}

  /** A new request; a sealed one gets its key first, durably. */
  async insert(transaction: Transaction, request: NewRequest): Promise<void> {
    if (request.sealed) await this.texts.begin(request.id);
    const { subject, description } = request;
    const texts = await this.stored(transaction, request, 'support_request', request.id, { subject, description });
    const excluded = await Promise.all(request.excluded.map((person) => this.stored(transaction, request, 'excluded_person', person.id, person)));
    await insertRequest(transaction, { ...request, ...texts, excluded });
  }

  /** Changes a request from the version that was read, see `updateRequest`; what was merged into it ends, opens and is kept with it. */
  async update(transaction: Transaction, row: Subject & Pick<RequestFacts, 'version'>, changes: RequestChanges, undoable: UndoableChange | null = null): Promise<void> {
    await updateRequest(transaction, row, await this.stored(transaction, row, 'support_request', row.id, changes), undoable);
    if ('ended_at' in changes || 'keeper_id' in changes) await endWithSurvivor(transaction, row.id);
  }

  /** Puts back what the last action changed on the request itself. */
  async takeBack(transaction: Transaction, row: Pick<RequestFacts, 'id' | 'version'>, columns: readonly string[]): Promise<void> {
    await takeBackUpdate(transaction, row, columns);
    await endWithSurvivor(transaction, row.id);
  }

  /** Adds an entry to the timeline, see `addToTimeline`. */
  async tell(transaction: Transaction, row: Subject, entry: TimelineEntry, at: Date): Promise<void> {
    const { id = newId() } = entry;
    await addToTimeline(transaction, row.id, id, await this.stored(transaction, row, 'timeline_entry', id, entry), at);
  }

  /** The columns of a row that hangs on a request, as they are to be stored. Their names are the table's. */
  async stored<Row extends object>(transaction: Transaction, { id, sealed }: Subject, table: NarrativeTable, rowId: string, row: Row): Promise<Row> {
    return sealed ? this.texts.seal({ networkId: transaction.actor.networkId, requestId: id, table, rowId }, row) : row;
  }
}

import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, isEmptyChange, newId, recordAudit, refusal, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';

/** One kind of entry: what it is called in the audit, how one of it is held, and what writing it takes. */
export interface Kept<Row extends { readonly version: number }> {
  readonly subject: 'partner_resource' | 'training_session' | 'document_model';
  readonly lock: (transaction: Transaction, id: string) => Promise<Row | undefined>;
}

/** How an entry is put together from the one that is there, if any, and written; or why not. */
export type Writing<Row> = (transaction: Transaction, id: string, known: Row | undefined) => Promise<Refusal | null>;

/** What is given of a change, and how it is written. */
export interface GivenChange<Row> {
  readonly given: object;
  readonly write: Writing<Row>;
}

/** What adding and changing entries of the directory have in common: held, at the version read, written, and a line in the audit. */
@Injectable()
export class KeepDirectory {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  add<Row extends { readonly version: number }>(actor: Actor, { subject, lock }: Kept<Row>, call: IdempotentCall | null, write: Writing<Row>): Promise<Result<Row, Refusal>> {
    const id = newId();
    return this.database.withActor(actor, async (transaction) => {
      const claimed = await claim(transaction, call, id, this.installation.now());
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return this.held(transaction, lock, claimed.createdId);
      const problem = await write(transaction, id, undefined);
      if (problem) return refused(problem);
      await recordAudit(transaction, { action: 'add', subject, subjectId: id }, this.installation.now());
      return this.held(transaction, lock, id);
    });
  }

  change<Row extends { readonly version: number }>(actor: Actor, { subject, lock }: Kept<Row>, id: string, expected: number, { given, write }: GivenChange<Row>): Promise<Result<Row, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const known = await lock(transaction, id);
      if (!known) return refused(refusal('not_found'));
      if (known.version !== expected) return refused(refusal('stale_version'));
      if (isEmptyChange(given)) return accepted(known);
      const problem = await write(transaction, id, known);
      if (problem) return refused(problem);
      await recordAudit(transaction, { action: 'change', subject, subjectId: id, detail: { version: expected + 1 } }, this.installation.now());
      return this.held(transaction, lock, id);
    });
  }

  private async held<Row>(transaction: Transaction, lock: (transaction: Transaction, id: string) => Promise<Row | undefined>, id: string): Promise<Result<Row, Refusal>> {
    const row = await lock(transaction, id);
    if (!row) throw new Error('an entry of the directory vanished in its own transaction');
    return accepted(row);
  }
}

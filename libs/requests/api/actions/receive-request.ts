import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, refusal, ruleBroken, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import type { ReceiveRequestDto } from '../dto/receive-request.dto';
import type { Opened, RequestRow } from '../storage/request-row';
import { IntakeRecord } from './intake-record';
import { Receipts } from './receipts';
import { RequestDraft } from './request-draft';
import { callerRefusals, type ReachedBy } from './receipt-rules';

/** A request as it stands after an action, at the instant of the action. */
export interface ChangedRequest {
  readonly row: Opened<RequestRow>;
  readonly now: Date;
}

/** What is done in the same transaction, once the request is kept: a refusal of it is one of both. */
export type Alongside = (transaction: Transaction, requestId: string, now: Date) => Promise<Result<null, Refusal>>;

const nothing: Alongside = async () => accepted(null);

/** What sets one receipt apart from the others. */
export interface Manner {
  readonly alongside?: Alongside;
  readonly reachedBy?: ReachedBy;
}

/** Receives a request by any channel (policy clause `demande.canal`). Intake never blocks: what cannot be verified is recorded as such. */
@Injectable()
export class ReceiveRequest {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly receipts: Receipts,
    private readonly draft: RequestDraft,
    private readonly record: IntakeRecord,
  ) {}

  async execute(actor: Actor, body: ReceiveRequestDto, call: IdempotentCall | null, { alongside = nothing, reachedBy = 'email' }: Manner = {}): Promise<Result<ChangedRequest, Refusal>> {
    const now = this.installation.now();
    const wrong = callerRefusals(actor, body, now, reachedBy);
    if (wrong.length > 0) return refused(ruleBroken(...wrong));
    const id = newId();
    const receive = async (transaction: Transaction): Promise<Result<ChangedRequest, Refusal>> => {
      const claimed = await claim(transaction, call, id, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return this.again(transaction, claimed.createdId, now);
      const received = await this.receive(transaction, id, body, now);
      const done = received.ok ? await alongside(transaction, id, now) : received;
      return done.ok ? received : done;
    };
    return this.database.withActor(actor, receive, id);
  }

  private async receive(transaction: Transaction, id: string, body: ReceiveRequestDto, now: Date): Promise<Result<ChangedRequest, Refusal>> {
    const receipt = await this.receipts.establish(transaction, id, body, now);
    if (!receipt.ok) return receipt;
    const row = await this.record.keep(transaction, await this.draft.of(transaction, receipt.value), now);
    return accepted({ row, now });
  }

  private async again(transaction: Transaction, id: string, now: Date): Promise<Result<ChangedRequest, Refusal>> {
    const row = await this.record.again(transaction, id);
    return row ? accepted({ row, now }) : refused(refusal('not_found'));
  }
}

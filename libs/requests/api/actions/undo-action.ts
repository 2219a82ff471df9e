import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, refusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, bilingual, refused, type Result } from '@phare/kernel/domain';
import type { UndoableName } from '@phare/requests/domain';
import { allowedTo } from '../reads/request-view';
import { canUndo } from '../reads/can-undo';
import { holdRequests, mergeChain } from '../storage/merged-requests';
import type { OwnRow } from '../storage/request-row';
import { RequestWriter } from '../storage/request-writer';
import { RequestsRepository } from '../storage/requests.repository';
import { Merging } from './merging';
import type { ActedOn, ActionCall } from './request-action';
import { TAKE_BACK, takeBackQuestions, withholdMails } from './take-back';

const TOO_LATE = bilingual(
  'On peut annuler ce que l’on vient de faire, pendant une minute, tant que rien n’a suivi. Corrigez plutôt par une nouvelle action.',
  'You can undo what you have just done, for one minute, as long as nothing has followed. Correct it with a new action instead.',
);

const tooLate = ({ actor }: ActionCall, row: OwnRow): Refusal => ({
  code: 'transition_refused',
  definition: { status: 409, title: bilingual('Action impossible pour le moment', 'Not possible for now'), detail: TOO_LATE },
  members: { requestStatus: row.status, allowed: allowedTo(actor, row), missing: [] },
});

/** « Annuler »: puts a request back to what it was before the last action, for whoever did it, within a minute (domain.md §6). The timeline tells both. */
@Injectable()
export class UndoAction {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly requests: RequestsRepository,
    private readonly writer: RequestWriter,
    private readonly merging: Merging,
  ) {}

  execute(call: ActionCall): Promise<Result<ActedOn, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(call.actor, async (transaction) => {
      const createdId = newId();
      const claimed = await claim(transaction, call.idempotency, createdId, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      await holdRequests(transaction, await mergeChain(transaction, call.requestId));
      const row = await this.requests.findLocked(transaction, call.requestId);
      if (!row || row.sight !== 'whole') return refused(refusal('not_found'));
      if (claimed.kind === 'first') {
        if (row.version !== call.expectedVersion) return refused(refusal('stale_version'));
        if (!canUndo(call.actor, row, now) || !(await this.undo(transaction, row, now))) return refused(tooLate(call, row));
      } else {
        await transaction.authors(row.id);
      }
      return accepted({ row: await this.requests.reread(transaction, row.id, 'undo'), now, createdId });
    });
  }

  /** @returns false when a mail of the action has left already. */
  private async undo(transaction: Transaction, row: OwnRow & { readonly undo: NonNullable<OwnRow['undo']> }, now: Date): Promise<boolean> {
    const { undo } = row;
    const at = new Date(undo.at);
    await transaction.authors(row.id);
    if (!(await withholdMails(transaction, row.id, at))) return false;
    await TAKE_BACK[undo.does as UndoableName]({ transaction, row, undo, now }, this.merging);
    await takeBackQuestions(transaction, row.id, at, now);
    await this.writer.takeBack(transaction, row, Object.keys(undo.before));
    await this.writer.tell(transaction, row, { kind: 'undo', internal: undo.internal, detail: { does: undo.does } }, now);
    return true;
  }
}

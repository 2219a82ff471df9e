import { Injectable } from '@nestjs/common';
import type { ReadPurpose } from '@phare/confidentiality/domain';
import { claim, Database, Installation, newId, refusal, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, civilDateIn, refused, type Actor, type CivilDate, type Result, type SignedInActor } from '@phare/kernel/domain';
import { attentionAfter, checkTransition, isOpen, isUndoable, isWriting, mayWrite, resultOf, undoneUntil, type Need, type Party, type Status, type TransitionName, type WritingName } from '@phare/requests/domain';
import { planQuestion, settleQuestions, type PlannedQuestion } from '../questions/scheduled-questions';
import { lifecycleFactsOf, partiesTo } from '../reads/request-view';
import { holdRequests } from '../storage/merged-requests';
import type { OwnRow } from '../storage/request-row';
import { endProposals } from '../storage/assignments';
import { RequestWriter } from '../storage/request-writer';
import { RequestsRepository } from '../storage/requests.repository';
import { SealedTexts } from '../storage/sealed-texts';
import type { TimelineEntry } from '../storage/timeline';
import type { RequestChanges, UndoableChange } from '../storage/update-request';
import type { ChangedRequest } from './receive-request';
import { transitionRefusal } from './transition-refusal';

/** Who asks for an action, on which version of which request. */
export interface ActionCall {
  readonly actor: SignedInActor;
  readonly requestId: string;
  /** `null` where the caller has read no version: of a call that is not one on a request. */
  readonly expectedVersion: number | null;
  readonly idempotency: IdempotentCall | null;
}

/** The request as the action finds it, held until it commits. */
export interface Found {
  readonly transaction: Transaction;
  readonly row: OwnRow;
  readonly parties: ReadonlySet<Party>;
  readonly now: Date;
  /** The id of whatever the action creates. */
  readonly createdId: string;
}

/** What an action changes: columns of the request, and the entry that tells it. */
export interface Change {
  /** Where it leads, where the table leaves that to what the action finds. */
  readonly to?: Status;
  readonly set?: RequestChanges;
  readonly entry: TimelineEntry;
  /** What the requester is to be asked later. A request that ends, or opens again, drops what was planned before. */
  readonly asks?: readonly PlannedQuestion[];
}

type Deed = (TransitionName | WritingName) & ReadPurpose;

/** One row of the tables of transitions and writings, or which one by what is found, and how its action carries it out. */
export interface ActionPlan {
  readonly does: Deed | ((row: OwnRow) => Deed);
  /** The other requests that it writes: held with this one, before either is read. */
  readonly beside?: (transaction: Transaction) => Promise<readonly string[]>;
  /** Whether what the path names beside the request is there for the caller: 404 when not, before the version is looked at. */
  readonly names?: (row: OwnRow) => boolean;
  /** What the body brings towards the needs of the table; nothing when absent. */
  readonly brought?: (row: OwnRow) => ReadonlySet<Need>;
  /** Checks the rules that the table cannot, writes what hangs on the request, and says what changes; `null` where nothing would: the request stays at its version, and nothing is told. */
  readonly carryOut: (found: Found) => Promise<Result<Change | null, Refusal>>;
}

export interface ActedOn extends ChangedRequest {
  readonly createdId: string;
}

/** Every action on a request goes this way: in sight, at the expected version, allowed by the table; then changed, told, and read again. */
@Injectable()
export class RequestAction {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly requests: RequestsRepository,
    private readonly writer: RequestWriter,
    private readonly texts: SealedTexts,
  ) {}

  /** 404 out of sight, 412 stale, 409 refused by the table, then whatever `carryOut` refuses; in this order (api.md). */
  perform(call: ActionCall, plan: ActionPlan): Promise<Result<ActedOn, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(call.actor, async (transaction) => {
      const createdId = newId();
      const claimed = await claim(transaction, call.idempotency, createdId, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (plan.beside) await holdRequests(transaction, [call.requestId, ...(await plan.beside(transaction))]);
      const row = await this.requests.findLocked(transaction, call.requestId);
      if (!row || plan.names?.(row) === false) return refused(refusal('not_found'));
      const does = typeof plan.does === 'string' ? plan.does : plan.does(row);
      if (claimed.kind === 'repeated') {
        // Answered again to whoever still sees it: a key kept from before opens nothing that has since been closed to them.
        if (row.sight !== 'whole') return refused(refusal('not_found'));
        await transaction.authors(call.requestId);
        return this.answer(transaction, row, does, claimed.createdId, now);
      }
      if (call.expectedVersion !== null && row.version !== call.expectedVersion) return refused(refusal('stale_version'));
      const parties = partiesTo(call.actor, row);
      const missing = standsInTheWay(does, row, parties, plan.brought?.(row));
      if (missing) return refused(transitionRefusal(call.actor, row, does, missing));
      // Ended and its content destroyed: nothing more can be written on it.
      if (!(await this.texts.writable(row))) return refused(transitionRefusal(call.actor, row, does, []));
      await transaction.authors(row.id);
      const found = { transaction, row, parties, now, createdId };
      if (isUndoable(does)) transaction.holdMail({ requestId: row.id, until: undoneUntil(now) });
      const change = await plan.carryOut(found);
      if (!change.ok) return change;
      if (change.value) await this.write(found, does, change.value);
      return this.answer(transaction, row, does, createdId, now);
    });
  }

  private async write({ transaction, row, now, createdId }: Found, does: Deed, { set = {}, entry, asks = [], to }: Change): Promise<void> {
    const status = isWriting(does) ? row.status : resultOf(does, row.status, to);
    // Nobody waits for an answer to a request that is no longer proposed, nor sees it.
    if (row.status === 'proposed' && status !== 'proposed') await endProposals(transaction, row.id, now);
    const attention = attentionChanges(does, row, now);
    const changes = { ...attention, ...set, ...(isWriting(does) ? {} : { status }) };
    await this.writer.update(transaction, row, changes, undoableChange(transaction.actor, does, { at: now, createdId, internal: entry.internal ?? false }));
    await this.writer.tell(transaction, row, entry, now);
    if (isOpen(status) !== isOpen(row.status)) await settleQuestions(transaction, row.id, 'cancelled', now);
    for (const question of [...asks, ...checkIn(row, attention)]) await planQuestion(transaction, row.id, question, now);
  }

  /** The whole request; to whoever it is only proposed to, no more than the proposal shows, unless they have just taken it on. */
  private async answer(transaction: Transaction, { id, sight }: OwnRow, does: Deed, createdId: string, now: Date): Promise<Result<ActedOn, Refusal>> {
    const row = sight === 'proposal' && does !== 'take_on' ? await this.requests.written(transaction, id, sight) : await this.requests.reread(transaction, id, does);
    return accepted({ row, now, createdId });
  }
}

/** What comes next, as far as the action changes it; what it says of that itself goes before. */
function attentionChanges(does: Deed, row: OwnRow, now: Date): RequestChanges & { readonly next_action_on?: CivilDate | null } {
  const before = { nextActionOn: row.next_action_on, everyDays: row.next_action_every, waitingFor: row.waiting_for };
  const { nextActionOn, everyDays, waitingFor } = attentionAfter(does, before, civilDateIn(now, row.time_zone));
  return {
    ...(nextActionOn === undefined ? {} : { next_action_on: nextActionOn }),
    ...(nextActionOn === null && row.next_action_asks ? { next_action_asks: false } : {}),
    ...(everyDays === undefined ? {} : { next_action_every: everyDays }),
    ...(waitingFor === undefined ? {} : { waiting_for: waitingFor }),
  };
}

/** The question of the next day of a schedule, where it asks. */
const checkIn = (row: OwnRow, { next_action_on: on }: { readonly next_action_on?: CivilDate | null }): readonly PlannedQuestion[] => (on && row.next_action_asks ? [{ kind: 'check_in', askOn: on }] : []);

/** What has to be kept of an action so that whoever did it can undo it. */
const undoableChange = (actor: Actor, does: Deed, done: Omit<UndoableChange, 'does' | 'by'>): UndoableChange | null =>
  isUndoable(does) && actor.kind === 'person' ? { does, by: actor.personId, ...done } : null;

/** What the tables have against it: nothing, or what is missing, which is an empty list where nothing they could add would help. */
function standsInTheWay(does: Deed, row: OwnRow, parties: ReadonlySet<Party>, brought: ReadonlySet<Need> = new Set()): readonly Need[] | null {
  if (isWriting(does)) return mayWrite(does, row.status, parties) ? null : [];
  const check = checkTransition(does, lifecycleFactsOf(row), parties, brought);
  return check.allowed ? null : check.missing;
}

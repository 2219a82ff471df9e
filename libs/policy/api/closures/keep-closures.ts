import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, recordAudit, refusal, ruleBroken, statement, type IdempotentCall, type Refusal } from '@phare/kernel/api';
import { accepted, civilDate, daysBetween, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { NewOfficeClosureDto, OfficeClosureDto } from './office-closure.dto';
import { OfficeClosures } from './office-closures';

/** Longer than any holiday: a slip in a year would silence every reminder. */
const LONGEST_DAYS = 62;

const ADD = statement('office-closure-add', 'INSERT INTO office_closure (network_id, id, from_on, until_on, reason, added_by_id, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7)');
const END = statement('office-closure-end', 'UPDATE office_closure SET ended_on = $3, ended_by_id = $4 WHERE network_id = $1 AND id = $2 AND until_on >= $3::date AND ended_on IS NULL');

/** Coordination says when the office is closed, and that it opens sooner. Nothing is erased: reminders that did not leave are explained by it. */
@Injectable()
export class KeepClosures {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly closures: OfficeClosures,
  ) {}

  async add(actor: SignedInActor, { from, until, reason }: NewOfficeClosureDto, call: IdempotentCall | null): Promise<Result<OfficeClosureDto, Refusal>> {
    const now = this.installation.now();
    const wrong = this.refusalOf(from, until);
    if (wrong) return refused(wrong);
    const added = await this.database.withActor(actor, async (transaction): Promise<Result<string, Refusal>> => {
      const id = newId();
      const claimed = await claim(transaction, call, id, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return accepted(claimed.createdId);
      await transaction.change(ADD, [actor.networkId, id, from, until, reason, actor.personId, now]);
      await recordAudit(transaction, { action: 'add_closure', subject: 'office_closure', subjectId: id, detail: { from, until } }, now);
      return accepted(id);
    });
    if (!added.ok) return added;
    const closure = (await this.closures.readAgain()).find(({ id }) => id === added.value);
    return closure ? accepted(closure) : refused(refusal('not_found'));
  }

  /** From today on the office is open. One that has not begun is taken back; one that is over stays. */
  async end(actor: SignedInActor, id: string): Promise<Result<null, Refusal>> {
    const today = this.installation.today();
    const ended = await this.database.withActor(actor, async (transaction): Promise<Result<null, Refusal>> => {
      if ((await transaction.change(END, [actor.networkId, id, today, actor.personId])) === 0) return refused(refusal('not_found'));
      await recordAudit(transaction, { action: 'end_closure', subject: 'office_closure', subjectId: id, detail: { from: today } }, this.installation.now());
      return accepted(null);
    });
    if (ended.ok) await this.closures.readAgain();
    return ended;
  }

  private refusalOf(from: string, until: string): Refusal | null {
    const [first, last] = [civilDate(from), civilDate(until)];
    if (!first || !last) throw new Error('a date passed its field and is none');
    if (last < first) return ruleBroken({ pointer: '/until', code: 'ends_before_begins' });
    if (last < this.installation.today()) return ruleBroken({ pointer: '/until', code: 'in_past' });
    return daysBetween(first, last) >= LONGEST_DAYS ? ruleBroken({ pointer: '/until', code: 'closure_too_long', values: { max: LONGEST_DAYS } }) : null;
  }
}

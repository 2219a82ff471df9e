import { Injectable } from '@nestjs/common';
import { Installation, queueMail, ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, addDays, civilDateIn, refused, startOfDay, type CivilDate, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { followUpState } from '@phare/requests/domain';
import type { NewDateDto } from '../dto/late.dto';
import type { OwnRow } from '../storage/request-row';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/**
 * Promises a late request another date, and apologises for the first (domain.md §5). The due date stays what it was: a follow-up is late from then on,
 * whatever was promised since.
 */
@Injectable()
export class SetNewDate {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly installation: Installation,
  ) {}

  execute(call: ActionCall, body: NewDateDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'set_new_date', carryOut: (found) => this.carryOut(found, body) });
  }

  private async carryOut(found: Found, { newDate, reason }: NewDateDto): Promise<Result<Change, Refusal>> {
    const { row, now } = found;
    const state = followUpState({ status: row.status, dueOn: row.due_on, timeZone: row.time_zone, followedUpAt: row.follow_up_at }, now);
    if (state !== 'overdue') return refused(ruleBroken({ pointer: '/newDate', code: 'not_late' }));
    if (newDate < civilDateIn(now, row.time_zone)) return refused(ruleBroken({ pointer: '/newDate', code: 'in_past' }));
    await this.apologise(found, newDate as CivilDate);
    return accepted({ set: { new_date_on: newDate, late_reason: reason }, entry: { kind: 'new_date', detail: { newDate } } });
  }

  private async apologise({ transaction, row, now }: Found, newDate: CivilDate): Promise<void> {
    if (!row.requester_email) return;
    const { network, settings } = this.installation;
    const content = { number: row.number, dueOn: row.due_on, newDate, network: network.name, phone: network.phone ?? '', link: `${settings.publicUrl}/` };
    const to = { name: row.requester_name, email: row.requester_email };
    await queueMail(transaction, { template: 'apology', to, locale: row.language === 'en' ? 'en-CA' : 'fr-CA', content }, await this.leavesAt(row, now));
  }

  /** So many days after the deadline, and not before. */
  private async leavesAt(row: OwnRow, now: Date): Promise<Date> {
    const { policy } = await this.policies.keptBy(row);
    const from = startOfDay(addDays(row.due_on, policy.rules.followUp.ladder.apologyDaysAfter), row.time_zone);
    return from > now ? from : now;
  }
}

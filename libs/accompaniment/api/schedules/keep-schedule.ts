import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, recordAudit, refusal, ruleBroken, statement, type FieldRefusal, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { civilDateIn, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { NewScheduleDto, ScheduleChangeDto, ScheduleDto } from './follow-up-schedule.dto';
import { CAN_FOLLOW_UP, FollowUpSchedules } from './follow-up-schedules';
import { lockSchedule, scheduleAt, type ScheduleCall, type ScheduleRow } from './held-schedule';

const ADD = statement(
  'schedule-add',
  `INSERT INTO follow_up_schedule (network_id, id, organisation_id, title, every_days, next_on, until_on, person_id, created_by_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const CHANGE = statement('schedule-change', `UPDATE follow_up_schedule SET version = version + 1, title = $3, every_days = $4, next_on = $5, until_on = $6, person_id = $7 WHERE network_id = $1 AND id = $2`);
const FACTS = statement(
  'schedule-facts',
  `SELECT o.time_zone AS "timeZone", o.id = ANY (me.tied) AS tied, app.tied($3, o.id) AS "personTied", ${CAN_FOLLOW_UP('$3', '$4')} AS able
     FROM organisation o CROSS JOIN app.standing() me WHERE o.network_id = $1 AND o.id = $2`,
);

interface Facts extends Record<string, unknown> {
  readonly timeZone: string;
  readonly tied: boolean;
  readonly personTied: boolean;
  readonly able: boolean;
}

type Plan = Pick<ScheduleRow, 'title' | 'everyDays' | 'personId'> & { readonly nextOn: string | null; readonly until: string | null };

/** The team says which organisations the network follows up of its own accord, how often, until when, and who does it. */
@Injectable()
export class KeepSchedule {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly schedules: FollowUpSchedules,
  ) {}

  add(actor: SignedInActor, { organisationId, title, everyDays, nextOn, until = null, personId = actor.personId }: NewScheduleDto, call: IdempotentCall | null): Promise<Result<ScheduleDto, Refusal>> {
    const [id, now] = [newId(), this.installation.now()];
    return this.database.withActor(actor, async (transaction) => {
      const claimed = await claim(transaction, call, id, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return this.schedules.within(transaction, claimed.createdId);
      const plan = { title, everyDays, nextOn, until, personId: personId.toLowerCase() };
      const wrong = await this.wrong(transaction, organisationId, plan, null);
      if (wrong.length > 0) return refused(ruleBroken(...wrong));
      await transaction.change(ADD, [actor.networkId, id, organisationId, title, everyDays, nextOn, until, plan.personId, actor.personId, now]);
      await recordAudit(transaction, { action: 'add', subject: 'follow_up_schedule', subjectId: id }, now);
      return this.schedules.within(transaction, id);
    });
  }

  change(call: ScheduleCall, body: ScheduleChangeDto): Promise<Result<ScheduleDto, Refusal>> {
    return this.database.withActor(call.actor, async (transaction) => {
      const found = scheduleAt(await lockSchedule(transaction, call.id), call.expectedVersion);
      if (!found.ok) return found;
      const before = found.value;
      const plan: Plan = {
        title: body.title ?? before.title,
        everyDays: body.everyDays ?? before.everyDays,
        nextOn: body.nextOn === undefined ? before.nextOn : body.nextOn,
        until: body.until === undefined ? before.until : body.until,
        personId: body.personId?.toLowerCase() ?? before.personId,
      };
      if ((Object.keys(plan) as (keyof Plan)[]).every((field) => plan[field] === before[field])) return this.schedules.within(transaction, before.id);
      const wrong = await this.wrong(transaction, before.organisationId, plan, before);
      if (wrong.length > 0) return refused(ruleBroken(...wrong));
      await transaction.change(CHANGE, [call.actor.networkId, before.id, plan.title, plan.everyDays, plan.nextOn, plan.until, plan.personId]);
      await recordAudit(transaction, { action: 'change', subject: 'follow_up_schedule', subjectId: before.id, detail: { version: before.version + 1 } }, this.installation.now());
      return this.schedules.within(transaction, before.id);
    });
  }

  private async wrong(transaction: Transaction, organisationId: string, plan: Plan, before: Plan | null): Promise<readonly FieldRefusal[]> {
    const { personId, nextOn, until } = plan;
    const facts = await transaction.first<Facts>(FACTS, [transaction.actor.networkId, organisationId, personId, this.installation.today()]);
    // Whoever is tied to an organisation learns nothing of it here, that it is followed up least of all.
    if (!facts || facts.tied) return [{ pointer: '/organisationId', code: 'unknown_organisation' }];
    const moved = nextOn !== null && nextOn !== before?.nextOn;
    const given = personId !== before?.personId;
    return [
      ...(moved && nextOn < civilDateIn(this.installation.now(), facts.timeZone) ? [{ pointer: '/nextOn', code: 'in_past' } as const] : []),
      ...(nextOn !== null && until !== null && until < nextOn ? [{ pointer: '/until', code: 'ends_before_begins' } as const] : []),
      ...(given && !facts.able ? [{ pointer: '/personId', code: 'not_team_nor_resource' } as const] : []),
      ...(given && facts.personTied ? [{ pointer: '/personId', code: 'tied_person' } as const] : []),
    ];
  }
}

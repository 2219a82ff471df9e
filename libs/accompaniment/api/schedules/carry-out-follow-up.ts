import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, recordAudit, refusal, ruleBroken, statement, type FieldRefusal, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, civilDateIn, isTeam, refused, type CivilDate, type Result } from '@phare/kernel/domain';
import { afterDoing } from '@phare/accompaniment/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue } from '@phare/policy/domain';
import { ReceiveRequest } from '@phare/requests/api';
import type { ScheduledFollowUpDto, ScheduledRequestDto, ScheduleDto } from './follow-up-schedule.dto';
import { FollowUpSchedules } from './follow-up-schedules';
import { lockSchedule, scheduleAt, type ScheduleCall, type ScheduleRow } from './held-schedule';

const ADD = statement(
  'scheduled-follow-up-add',
  `INSERT INTO scheduled_follow_up (network_id, id, schedule_id, due_on, done_on, done_by_id, recorded_at, mode, note, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const GO_ON = statement('schedule-go-on', 'UPDATE follow_up_schedule SET version = version + 1, next_on = $3 WHERE network_id = $1 AND id = $2');

/** A follow-up that the network started has been done: noted, or it brought out a request, which begins its own life. The schedule goes on. */
@Injectable()
export class CarryOutFollowUp {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
    private readonly receive: ReceiveRequest,
    private readonly schedules: FollowUpSchedules,
  ) {}

  async execute(call: ScheduleCall, body: ScheduledFollowUpDto, key: IdempotentCall | null): Promise<Result<ScheduleDto, Refusal>> {
    const { request } = body;
    const done = request ? await this.opening(call, body, request, key) : await this.noted(call, body, key);
    return done.ok ? this.schedules.one(call.actor, call.id) : done;
  }

  private noted(call: ScheduleCall, body: ScheduledFollowUpDto, key: IdempotentCall | null): Promise<Result<null, Refusal>> {
    return this.database.withActor(call.actor, async (transaction) => {
      const claimed = await claim(transaction, key, newId(), this.installation.now());
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      return claimed.kind === 'repeated' ? accepted(null) : this.carryOut(transaction, call, body, null);
    });
  }

  private async opening(call: ScheduleCall, body: ScheduledFollowUpDto, request: ScheduledRequestDto, key: IdempotentCall | null): Promise<Result<unknown, Refusal>> {
    // Absent and stale are told before what is wrong with the request; both again under the lock.
    const found = await this.database.withActor(call.actor, async (transaction) => scheduleAt(await lockSchedule(transaction, call.id), call.expectedVersion));
    if (!found.ok && !(key && found.refusal.code === 'stale_version')) return found;
    if (!isTeam(call.actor)) return refused(ruleBroken({ pointer: '/request', code: 'team_only' }));
    const organisationId = found.ok ? found.value.organisationId : await this.organisationOf(call);
    return this.receive.execute(call.actor, { ...request, organisationId }, key, { alongside: (transaction, requestId) => this.carryOut(transaction, call, body, requestId) });
  }

  private async organisationOf({ actor, id }: ScheduleCall): Promise<string> {
    const schedule = await this.schedules.one(actor, id);
    if (!schedule.ok) throw new Error('a schedule vanished between two reads');
    return schedule.value.organisation.id;
  }

  private async carryOut(transaction: Transaction, call: ScheduleCall, body: ScheduledFollowUpDto, requestId: string | null): Promise<Result<null, Refusal>> {
    const found = scheduleAt(await lockSchedule(transaction, call.id), call.expectedVersion);
    if (!found.ok) return found;
    const { id, nextOn, timeZone } = found.value;
    const now = this.installation.now();
    const today = civilDateIn(now, timeZone);
    if (nextOn === null) return refused(ruleBroken({ pointer: '', code: 'schedule_over' }));
    const wrong = [...doneOnRefusals(body.doneOn, found.value, today), ...(await this.modeRefusals(body.mode))];
    if (wrong.length > 0) return refused(ruleBroken(...wrong));
    await transaction.change(ADD, [call.actor.networkId, newId(), id, nextOn, body.doneOn, call.actor.personId, now, body.mode, body.note, requestId]);
    await transaction.change(GO_ON, [call.actor.networkId, id, afterDoing({ ...found.value, nextOn }, today)]);
    await recordAudit(transaction, { action: 'carry_out', subject: 'follow_up_schedule', subjectId: id, detail: { version: found.value.version + 1 } }, now);
    return accepted(null);
  }

  private async modeRefusals(mode: string): Promise<readonly FieldRefusal[]> {
    const published = await this.policies.inForceOn(this.installation.today());
    return published && isClosedValue(published.policy.rules.values.modes, mode) ? [] : [{ pointer: '/mode', code: 'unknown_value' }];
  }
}

function doneOnRefusals(doneOn: string, { since }: ScheduleRow, today: CivilDate): readonly FieldRefusal[] {
  if (doneOn > today) return [{ pointer: '/doneOn', code: 'in_future' }];
  return doneOn < since ? [{ pointer: '/doneOn', code: 'before_schedule' }] : [];
}

import { Injectable } from '@nestjs/common';
import { refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, instant, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue } from '@phare/policy/domain';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found, type OwnRow } from '@phare/requests/api';
import type { MeetingTimeDto, PlannedMeetingDto } from '../dto/planned-meeting.dto';
import { MeetingInvitations, type MailedMeeting } from './meeting-invitations';

const ADD = statement('planned-meeting-add', 'INSERT INTO planned_meeting (network_id, id, request_id, starts_at, minutes, mode, planned_by_id, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)');
const MOVE = statement(
  'planned-meeting-move',
  `UPDATE planned_meeting SET sequence = sequence + 1, starts_at = $4, minutes = $5, mode = $6, changed_at = $7 WHERE network_id = $1 AND request_id = $2 AND id = $3 AND cancelled_at IS NULL RETURNING sequence`,
);
const CALL_OFF = statement(
  'planned-meeting-call-off',
  `UPDATE planned_meeting SET sequence = sequence + 1, cancelled_at = $4, changed_at = $4 WHERE network_id = $1 AND request_id = $2 AND id = $3 AND cancelled_at IS NULL RETURNING sequence, starts_at AS "startsAt", minutes`,
);

/** Plans a meeting, moves it, or calls it off; each time those invited are told by a mail that their calendar understands (RFC 5546). */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly invitations: MeetingInvitations,
  ) {}

  plan(call: ActionCall, body: PlannedMeetingDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'intervene', carryOut: (found) => this.planned(found, call.actor.personId, body) });
  }

  move(call: ActionCall, meetingId: string, body: MeetingTimeDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'intervene', carryOut: (found) => this.moved(found, meetingId, body) });
  }

  callOff(call: ActionCall, meetingId: string): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'intervene', carryOut: (found) => this.calledOff(found, meetingId) });
  }

  private async planned(found: Found, plannerId: string, body: PlannedMeetingDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now, createdId } = found;
    const startsAt = await this.checked(row, body, now);
    if (!startsAt.ok) return startsAt;
    const invitees = await this.invitations.invitable(found, body.personIds, plannerId);
    const wrong = body.personIds.findIndex((personId) => !invitees.some(({ id, email }) => id === personId.toLowerCase() && email !== null));
    if (wrong !== -1) return refused(ruleBroken({ pointer: `/personIds/${wrong}`, code: 'not_invitable' }));
    await transaction.change(ADD, [transaction.actor.networkId, createdId, row.id, startsAt.value, body.minutes, body.mode, plannerId, now]);
    await this.invitations.invite(found, { id: createdId, sequence: 0, startsAt: startsAt.value, minutes: body.minutes }, invitees);
    return accepted(told('meeting_planned', createdId, startsAt.value));
  }

  private async moved(found: Found, meetingId: string, body: MeetingTimeDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now } = found;
    const startsAt = await this.checked(row, body, now);
    if (!startsAt.ok) return startsAt;
    const moved = await transaction.first<{ sequence: number }>(MOVE, [transaction.actor.networkId, row.id, meetingId, startsAt.value, body.minutes, body.mode, now]);
    if (!moved) return refused(refusal('not_found'));
    await this.invitations.inviteAgain(found, { id: meetingId, sequence: moved.sequence, startsAt: startsAt.value, minutes: body.minutes });
    return accepted(told('meeting_moved', meetingId, startsAt.value));
  }

  private async calledOff(found: Found, meetingId: string): Promise<Result<Change, Refusal>> {
    const { transaction, row, now } = found;
    const meeting = await transaction.first<Omit<MailedMeeting, 'id'> & Record<string, unknown>>(CALL_OFF, [transaction.actor.networkId, row.id, meetingId, now]);
    if (!meeting) return refused(refusal('not_found'));
    await this.invitations.callOff(found, { ...meeting, id: meetingId });
    return accepted(told('meeting_called_off', meetingId, meeting.startsAt));
  }

  private async checked(row: OwnRow, { startsAt, mode }: MeetingTimeDto, now: Date): Promise<Result<Date, Refusal>> {
    const at = instant(startsAt);
    if (!at || at <= now) return refused(ruleBroken({ pointer: '/startsAt', code: 'in_past' }));
    const { values } = (await this.policies.keptBy(row)).policy.rules;
    return isClosedValue(values.modes, mode) ? accepted(at) : refused(ruleBroken({ pointer: '/mode', code: 'unknown_value' }));
  }
}

const told = (kind: 'meeting_planned' | 'meeting_moved' | 'meeting_called_off', meetingId: string, startsAt: Date): Change => ({ entry: { kind, detail: { meetingId, startsAt: startsAt.toISOString() } } });

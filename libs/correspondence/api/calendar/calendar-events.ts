import { Injectable } from '@nestjs/common';
import { ASKING, INSIDER, MINE, NOW, ONE_WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { Database, statement } from '@phare/kernel/api';
import type { CivilDate, SignedInActor } from '@phare/kernel/domain';

/** What of a request is owed on a day: its first follow-up, or what was planned next. */
export const DATED_KINDS = ['follow_up', 'next_action'] as const;
export type DatedKind = (typeof DATED_KINDS)[number];

/** A day of somebody's calendar. */
export interface DatedEvent {
  readonly requestId: string;
  readonly kind: DatedKind;
  readonly on: CivilDate;
  /** `null` where the request is sealed: others may read the same screen. */
  readonly number: string | null;
  readonly version: number;
  readonly receivedAt: Date;
}

/** Open requests that are one's own work or affair, under the filter of every list; what the team plans is not for the requester. */
const DATED = statement(
  'calendar-dated',
  `${ASKING} SELECT r.id AS "requestId", d.kind, d.day AS "on", CASE WHEN r.sealed THEN NULL ELSE r.number END AS number, r.version, r.received_at AS "receivedAt"
     FROM support_request r CROSS JOIN me
     CROSS JOIN LATERAL (VALUES ('follow_up', r.due_on, r.follow_up_at IS NULL), ('next_action', r.next_action_on, ${INSIDER})) AS d (kind, day, shown)
    WHERE r.network_id = $1 AND r.status IN ('received', 'triaged', 'proposed', 'in_progress', 'referred') AND ${MINE} AND ${ONE_WHOLE_IN_SIGHT} AND d.shown AND d.day IS NOT NULL
    ORDER BY d.day, r.id LIMIT 1000`,
);

/** A meeting that somebody is invited to. */
export interface MeetingEvent extends Omit<DatedEvent, 'kind' | 'on' | 'receivedAt' | 'version'> {
  readonly meetingId: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly sequence: number;
  readonly changedAt: Date;
}

/** Those of a month ago and later, that hold: what has ended meets no more. */
const MEETINGS = statement(
  'calendar-meetings',
  `${ASKING} SELECT m.request_id AS "requestId", m.id AS "meetingId", CASE WHEN r.sealed THEN NULL ELSE r.number END AS number, m.starts_at AS "startsAt", m.minutes, m.sequence, m.changed_at AS "changedAt"
     FROM me JOIN meeting_invitation i ON i.network_id = $1 AND i.person_id = me.person_id
     JOIN planned_meeting m ON m.network_id = i.network_id AND m.id = i.meeting_id AND m.cancelled_at IS NULL AND m.starts_at > ${NOW} - interval '31 days'
     JOIN support_request r ON r.network_id = m.network_id AND r.id = m.request_id AND (r.ended_at IS NULL OR m.starts_at <= ${NOW}) AND ${ONE_WHOLE_IN_SIGHT}
    ORDER BY m.starts_at, m.id LIMIT 1000`,
);

/** What is on somebody's calendar, as they may see it now: sight that is lost takes its days along. */
@Injectable()
export class CalendarEvents {
  constructor(private readonly database: Database) {}

  dated(actor: SignedInActor): Promise<readonly DatedEvent[]> {
    return this.database.read<DatedEvent & Record<string, unknown>>(actor, DATED);
  }

  meetings(actor: SignedInActor): Promise<readonly MeetingEvent[]> {
    return this.database.read<MeetingEvent & Record<string, unknown>>(actor, MEETINGS);
  }
}

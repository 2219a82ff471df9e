import { meetingUid } from '@phare/accompaniment/domain';
import type { Locale } from '@phare/kernel/domain';
import { meetingTitle } from '../templates/meeting-mails';
import type { DatedEvent, MeetingEvent } from './calendar-events';
import { CALENDAR_TEXT } from './calendar.catalogue';

/** How often a calendar program may ask again, in seconds. */
const ASK_AGAIN = 3600;

const MS_OF_A_MINUTE = 60_000;

export interface CalendarPlan {
  readonly dated: readonly DatedEvent[];
  readonly meetings: readonly MeetingEvent[];
  readonly locale: Locale;
  /** Where event ids are unique: the host of the installation (RFC 7986 §5.3). */
  readonly host: string;
}

/**
 * A calendar to subscribe to (RFC 5545), the same bytes as long as nothing changed. A due date is a day, in whatever zone it is looked at; nothing says
 * whose it is or what it is about. It has no METHOD: it is published, and invites nobody.
 */
export async function calendarText({ dated, meetings, locale, host }: CalendarPlan): Promise<string> {
  const { default: calendar } = await import('ical-generator');
  const t = CALENDAR_TEXT[locale];
  const file = calendar({ prodId: { company: 'Phare', product: 'Phare', language: locale.slice(0, 2).toUpperCase() }, name: t.name, ttl: ASK_AGAIN });
  for (const { requestId, kind, on, number, version, receivedAt } of dated) {
    file.createEvent({
      id: `${kind}-${requestId}@${host}`,
      sequence: version,
      stamp: receivedAt,
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: number === null ? t.dated[kind] : t.numbered({ kind: t.dated[kind], number }),
    });
  }
  for (const { requestId, meetingId, number, startsAt, minutes, sequence, changedAt } of meetings) {
    file.createEvent({ id: meetingUid(requestId, meetingId, host), sequence, stamp: changedAt, start: startsAt, end: new Date(startsAt.getTime() + minutes * MS_OF_A_MINUTE), summary: meetingTitle(number ?? '', locale) });
  }
  return file.toString();
}

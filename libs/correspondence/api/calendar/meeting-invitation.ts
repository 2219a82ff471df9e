import { meetingUid } from '@phare/accompaniment/domain';
import type { Locale } from '@phare/kernel/domain';
import { meetingTitle } from '../templates/meeting-mails';

const MS_OF_A_MINUTE = 60_000;

/** Who invites, and who is invited: nobody is told who else is. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly host: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
}

/** What calendar programs read of an invitation, or of its end (RFC 5546 §3.2.2, §3.2.5): the time in UTC, a neutral title, and nothing else. */
export async function meetingInvitation({ method, content, locale, host, organizer, attendee }: Invitation): Promise<string> {
  const { default: calendar, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const start = new Date(content['startsAt'] ?? '');
  const file = calendar({ prodId: { company: 'Phare', product: 'Phare', language: locale.slice(0, 2).toUpperCase() }, method: ICalCalendarMethod[method] });
  file.createEvent({
    id: meetingUid(content['requestId'] ?? '', content['meetingId'] ?? '', host),
    sequence: Number(content['sequence']),
    stamp: new Date(content['stamp'] ?? ''),
    start,
    end: new Date(start.getTime() + Number(content['minutes']) * MS_OF_A_MINUTE),
    summary: meetingTitle(content['number'] ?? '', locale),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    attendees: [{ ...attendee, rsvp: method === 'REQUEST', status: ICalAttendeeStatus.NEEDSACTION }],
  });
  return file.toString();
}

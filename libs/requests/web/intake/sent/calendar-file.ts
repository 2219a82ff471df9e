/** What a calendar may say of a request: nothing of its content, a colleague may share the calendar. */
export interface CalendarEntry {
  readonly number: string;
  /** Civil date. */
  readonly dueOn: string;
  /** When the request was received: the file is the same each time it is made. */
  readonly receivedAt: string;
  /** « Suivi 2026-7K3Q ». */
  readonly title: string;
}

/**
 * An iCalendar file (RFC 5545) with one all-day event on the date promised. A day, not an instant: it stays the same day
 * in every zone. The library is fetched only when someone asks for the file.
 */
export async function calendarFile({ number, dueOn, receivedAt, title }: CalendarEntry): Promise<string> {
  const { default: calendar } = await import('ical-generator');
  const file = calendar({ prodId: { company: 'Phare', product: 'Phare' } });
  file.createEvent({
    id: `suivi-${number}@phare`,
    start: new Date(`${dueOn}T00:00:00Z`),
    allDay: true,
    stamp: new Date(receivedAt),
    summary: title,
  });
  return file.toString();
}

import { type VEvent, sync } from 'node-ical';
import { calendarFile } from './calendar-file';

describe('the calendar file', () => {
  const entry = { number: '2026-7K3Q', dueOn: '2026-12-17', receivedAt: '2026-11-17T09:00:00-05:00', title: 'Suivi 2026-7K3Q' };

  it('is read by another library as one whole day, with a neutral title', async () => {
    const events = Object.values(sync.parseICS(await calendarFile(entry))).filter((part): part is VEvent => part?.type === 'VEVENT');
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.summary).toBe('Suivi 2026-7K3Q');
    expect(event?.datetype).toBe('date');
    const start = event?.start;
    expect([start?.getFullYear(), start?.getMonth(), start?.getDate()]).toEqual([2026, 11, 17]);
  });

  it('names the day without an hour or a zone', async () => {
    expect(await calendarFile(entry)).toContain('DTSTART;VALUE=DATE:20261217\r\n');
  });

  it('is the same each time: a second import replaces the first', async () => {
    const file = await calendarFile(entry);
    expect(await calendarFile(entry)).toBe(file);
    expect(file).toContain('UID:suivi-2026-7K3Q@phare');
  });
});

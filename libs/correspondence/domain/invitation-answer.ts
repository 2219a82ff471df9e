import { MEETING_ANSWERS, type MeetingAnswer } from '@phare/accompaniment/domain';

/** What a calendar program answers to an invitation (RFC 5546 §3.2.3). */
export interface InvitationAnswer {
  readonly uid: string;
  readonly attendee: string;
  readonly answer: MeetingAnswer;
  /** The change of the meeting that it answers. */
  readonly sequence: number;
}

/** No answer is longer: what is beyond is not read. */
const LONGEST = 100_000;

/** Reads an answer to an invitation out of an iCalendar text; `null` when it is none, or says neither who nor what. */
export function invitationAnswer(text: string): InvitationAnswer | null {
  const lines = text.slice(0, LONGEST).replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const property = (name: string): string => lines.find((line) => new RegExp(`^${name}[;:]`, 'i').test(line)) ?? '';
  const valueOf = (name: string): string => property(name).slice(property(name).indexOf(':') + 1).trim();
  const attendee = property('ATTENDEE');
  const address = /:mailto:([^\s";,]+@[^\s";,]+)\s*$/i.exec(attendee)?.[1]?.toLowerCase();
  const said = /;PARTSTAT="?([A-Z-]+)/i.exec(attendee)?.[1]?.toLowerCase();
  const answer = MEETING_ANSWERS.find((known) => known === said);
  const sequence = /^\d{1,9}$/.test(valueOf('SEQUENCE')) ? Number(valueOf('SEQUENCE')) : 0;
  return valueOf('METHOD').toUpperCase() === 'REPLY' && address && answer && valueOf('UID') !== '' ? { uid: valueOf('UID'), attendee: address, answer, sequence } : null;
}

/** Who asked for a meeting of three: the organisation, the federation, or the other party at the table. */
export const MEETING_ASKERS = ['organisation', 'federation', 'other_party'] as const;
export type MeetingAsker = (typeof MEETING_ASKERS)[number];

/** What is at stake in it (research/features.md, 3.14): a law, a public policy, or a frame of the region. */
export const MEETING_FRAMEWORKS = ['law', 'public_policy', 'regional_frame'] as const;
export type MeetingFramework = (typeof MEETING_FRAMEWORKS)[number];

/** What someone who was invited to a meeting says: they come, they do not, or they may (RFC 5545 §3.2.12). */
export const MEETING_ANSWERS = ['accepted', 'declined', 'tentative'] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

/** The event id of a meeting in calendars, wherever it is sent or read back. */
export const meetingUid = (requestId: string, meetingId: string, host: string): string => `meeting-${requestId}.${meetingId}@${host}`;

const UID = /^meeting-([0-9a-f-]{36})\.([0-9a-f-]{36})@/;

/** Which meeting of which request an event id is of; `null` when it is no meeting of ours. */
export function meetingOfUid(uid: string): { readonly requestId: string; readonly meetingId: string } | null {
  const [, requestId, meetingId] = UID.exec(uid) ?? [];
  return requestId && meetingId ? { requestId, meetingId } : null;
}

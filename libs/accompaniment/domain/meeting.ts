/** Who asked for a meeting of three: the organisation, the federation, or the other party at the table. */
export const MEETING_ASKERS = ['organisation', 'federation', 'other_party'] as const;
export type MeetingAsker = (typeof MEETING_ASKERS)[number];

/** What is at stake in it (research/features.md, 3.14): a law, a public policy, or a frame of the region. */
export const MEETING_FRAMEWORKS = ['law', 'public_policy', 'regional_frame'] as const;
export type MeetingFramework = (typeof MEETING_FRAMEWORKS)[number];

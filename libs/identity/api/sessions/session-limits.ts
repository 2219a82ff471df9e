/** Idle and absolute ends of a session (design/security.md, « Identity »), in seconds of machine time. */
export const IDLE_STAFF = 30 * 60;
export const IDLE_MEMBER = 60 * 60;
export const LONGEST = 12 * 60 * 60;

/** How old `last_seen_at` may grow before a read refreshes it: one write a minute at most. */
export const REFRESH_AFTER = 60;

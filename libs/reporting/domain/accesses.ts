/** What sets an opening apart: broken glass, an access given after the end, or any reading after it. */
export const ACCESS_KINDS = ['break_glass', 'after_closing', 'after_end'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

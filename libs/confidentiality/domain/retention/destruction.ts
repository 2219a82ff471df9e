/** What would be destroyed of a request, by category. */
export const DESTROYED_KINDS = ['texts', 'entries', 'journal', 'files', 'mails', 'people', 'referrals', 'travel'] as const;
export type DestroyedKind = (typeof DESTROYED_KINDS)[number];
export type DestroyedCounts = Readonly<Record<DestroyedKind, number>>;

/** Where a list stands: asked, confirmed by another person and under way, done, or cancelled. */
export const DESTRUCTION_STATES = ['asked', 'confirmed', 'done', 'cancelled'] as const;
export type DestructionState = (typeof DESTRUCTION_STATES)[number];

/** Where a request of a list stands. Of `rows_gone`, the files and the key are to follow. */
export const DESTRUCTION_ITEM_STATES = ['listed', 'rows_gone', 'destroyed', 'left_out'] as const;

/** Why a request was left out of a list. */
export const LEFT_OUT_REASONS = ['held', 'reopened', 'cancelled'] as const;

/** How many requests one list holds at most: what a person can look over. */
export const LARGEST_DESTRUCTION = 100;

/** The counts of several requests together. */
export const countsOf = (each: readonly DestroyedCounts[]): DestroyedCounts =>
  Object.fromEntries(DESTROYED_KINDS.map((kind) => [kind, each.reduce((sum, counts) => sum + counts[kind], 0)])) as unknown as DestroyedCounts;

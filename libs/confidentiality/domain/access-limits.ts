/** How long broken glass stays open, in hours: the time to act on an emergency, and no longer (domain.md §8). */
export const GLASS_HOURS = 4;

/** How long a member of the team who said why may read an ended request again, in days. */
export const AFTER_CLOSING_DAYS = 7;

const HOUR_MS = 3_600_000;

/** The instant at which an access granted at `from` ends by itself. */
export const accessEnds = (from: Date, kind: 'break_glass' | 'after_closing'): Date =>
  new Date(from.getTime() + (kind === 'break_glass' ? GLASS_HOURS : AFTER_CLOSING_DAYS * 24) * HOUR_MS);

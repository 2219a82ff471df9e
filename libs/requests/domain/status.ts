/** Where a request stands (domain.md §6). */
export const STATUSES = ['received', 'triaged', 'proposed', 'in_progress', 'referred', 'closed', 'withdrawn', 'merged'] as const;
export type Status = (typeof STATUSES)[number];

export const OPEN_STATUSES = ['received', 'triaged', 'proposed', 'in_progress', 'referred'] as const satisfies readonly Status[];

/** Statuses of the triage queue. */
export const QUEUE_STATUSES = ['received', 'triaged'] as const satisfies readonly Status[];

export const isOpen = (status: Status): boolean => (OPEN_STATUSES as readonly Status[]).includes(status);

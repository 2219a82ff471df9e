import type { Problem } from '@phare/kernel/web';

/** What the API says of one field. */
export const refusalAt = (problem: Problem | null, pointer: string): string => problem?.errors.find((error) => error.pointer === pointer)?.message ?? '';

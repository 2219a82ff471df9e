import { civilDateIn } from '@phare/kernel/domain';

/** The day of an instant where its reader is, as its hour is told. */
export const dayOf = (instant: string): string => civilDateIn(new Date(instant), new Intl.DateTimeFormat().resolvedOptions().timeZone);

import { catalogue } from '@phare/kernel/domain';

/** How far the due date is, in words. */
export const DEADLINE_WORDS = catalogue(
  {
    left: ({ days }: { days: number }) => (days === 0 ? 'C’est le dernier jour' : days === 1 ? 'Il reste 1 jour' : `Il reste ${days} jours`),
    late: ({ days }: { days: number }) => (days === 1 ? 'En retard de 1 jour' : `En retard de ${days} jours`),
    done: 'Suivi fait',
    doneLate: 'Suivi fait en retard',
    doneAt: ({ date }: { date: string }) => `Le ${date}.`,
    promised: ({ date }: { date: string }) => `Il était promis d’ici le ${date}.`,
    stopped: 'Le délai est arrêté',
    due: ({ date }: { date: string }) => `Un suivi d’ici le ${date}.`,
  },
  {
    left: ({ days }) => (days === 0 ? 'This is the last day' : days === 1 ? '1 day left' : `${days} days left`),
    late: ({ days }) => (days === 1 ? '1 day late' : `${days} days late`),
    done: 'Followed up',
    doneLate: 'Followed up late',
    doneAt: ({ date }) => `${date}.`,
    promised: ({ date }) => `It was promised by ${date}.`,
    stopped: 'The clock is stopped',
    due: ({ date }) => `A follow-up by ${date}.`,
  },
);

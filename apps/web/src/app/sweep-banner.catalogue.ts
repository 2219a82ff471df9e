import { catalogue } from '@phare/kernel/domain';

export const SWEEP_TEXT = catalogue(
  {
    notWatchedHeading: 'Les échéances ne sont plus surveillées',
    notWatched: ({ at }: { at: string }) => `Dernier passage : ${at}. Les rappels ne partent plus : regardez vous-même les demandes à risque et en retard, et prévenez la personne qui administre Phare.`,
    neverWatched: 'Aucun passage n’est inscrit. Les rappels ne partent pas : regardez vous-même les demandes à risque et en retard, et prévenez la personne qui administre Phare.',
  },
  {
    notWatchedHeading: 'Deadlines are no longer watched',
    notWatched: ({ at }) => `Last sweep: ${at}. Reminders no longer leave: look at the requests at risk and overdue yourself, and tell whoever administers Phare.`,
    neverWatched: 'No sweep is recorded. Reminders do not leave: look at the requests at risk and overdue yourself, and tell whoever administers Phare.',
  },
);

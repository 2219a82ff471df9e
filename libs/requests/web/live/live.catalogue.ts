import { catalogue } from '@phare/kernel/domain';

interface People {
  /** Joined as the language does. */
  readonly names: string;
  readonly count: number;
}

export const LIVE_TEXT = catalogue(
  {
    viewing: ({ names, count }: People) => (count === 1 ? `${names} regarde` : `${names} regardent`),
    changedBy: ({ who }: { who: string }) => (who ? `Modifiée par ${who} à l’instant` : 'Modifiée à l’instant'),
    arrived: ({ count }: { count: number }) => (count === 1 ? '1 nouvelle demande' : `${count} nouvelles demandes`),
    showArrived: 'Afficher',
  },
  {
    viewing: ({ names, count }) => (count === 1 ? `${names} is looking` : `${names} are looking`),
    changedBy: ({ who }) => (who ? `Changed by ${who} just now` : 'Changed just now'),
    arrived: ({ count }) => (count === 1 ? '1 new request' : `${count} new requests`),
    showArrived: 'Show',
  },
);

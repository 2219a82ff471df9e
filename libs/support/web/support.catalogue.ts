import { catalogue } from '@phare/kernel/domain';

export const SUPPORT_TEXT = catalogue(
  {
    search: 'Chercher dans le répertoire',
    searchHint: 'Un nom, un besoin, un territoire.',
    loading: 'Lecture du répertoire…',
    unreachable: 'Le répertoire ne s’affiche pas pour le moment.',
    retry: 'Réessayer',
    found: ({ count }: { count: number }) => (count === 0 ? 'Rien de ce nom. Essayez un autre mot.' : count === 1 ? '1 choix' : `${count} choix`),
    training: ({ date, fee }: { date: string; fee: string }) => `Formation, ${date}. ${fee}`,
    fee: ({ price }: { price: string }) => `Frais pour les non-membres : ${price}.`,
    free: 'Sans frais.',
    membersOnly: 'Pour les membres seulement.',
  },
  {
    search: 'Search the directory',
    searchHint: 'A name, a need, a territory.',
    loading: 'Reading the directory…',
    unreachable: 'The directory can’t be shown at the moment.',
    retry: 'Try again',
    found: ({ count }) => (count === 0 ? 'Nothing by that name. Try another word.' : count === 1 ? '1 choice' : `${count} choices`),
    training: ({ date, fee }) => `Training, ${date}. ${fee}`,
    fee: ({ price }) => `Fee for non-members: ${price}.`,
    free: 'Free.',
    membersOnly: 'For members only.',
  },
);

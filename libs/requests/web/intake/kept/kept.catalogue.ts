import { catalogue } from '@phare/kernel/domain';

export const KEPT_TEXT = catalogue(
  {
    saved: ({ time }: { time: string }) => `Enregistré à ${time}. Vous pouvez continuer plus tard, sur cet appareil ou un autre.`,
    saving: 'Enregistrement en cours.',
    away: 'Pas de connexion pour le moment. Ce que vous écrivez reste dans cette page et sera enregistré dès que possible.',
    gone: 'Ce brouillon n’est plus enregistré : il a été effacé, ou il n’est plus partagé avec vous. Ce que vous voyez reste dans cette page.',
    later: 'Continuer plus tard ou ailleurs',
  },
  {
    saved: ({ time }) => `Saved at ${time}. You can continue later, on this device or another.`,
    saving: 'Saving.',
    away: 'No connection at the moment. What you write stays in this page and will be saved as soon as possible.',
    gone: 'This draft is no longer saved: it was deleted, or is no longer shared with you. What you see stays in this page.',
    later: 'Continue later or elsewhere',
  },
);

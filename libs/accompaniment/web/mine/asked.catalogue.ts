import { catalogue } from '@phare/kernel/domain';

/** What waits for whoever made the request, as the top of their page says it. */
export const ASKED_TEXT = catalogue(
  {
    trip: ({ trip }: { trip: string }) => `Répondre à l’entente de déplacement : ${trip}`,
    claim: ({ trip }: { trip: string }) => `Répondre aux frais réclamés : ${trip}`,
    step: ({ title }: { title: string }) => `Votre prochaine étape : ${title}`,
    autonomy: 'Dire où vous en êtes',
  },
  {
    trip: ({ trip }) => `Answer the travel agreement: ${trip}`,
    claim: ({ trip }) => `Answer the costs claimed: ${trip}`,
    step: ({ title }) => `Your next step: ${title}`,
    autonomy: 'Say how far you have come',
  },
);

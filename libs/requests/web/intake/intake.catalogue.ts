import { catalogue } from '@phare/kernel/domain';

export const INTAKE_TEXT = catalogue(
  {
    title: 'Demande',
    back: 'Retour',
    continue: 'Continuer',
    callMe: 'Appelez-moi plutôt',
    backToReview: 'Enregistrer et revenir à la vérification',
    saved: 'Ce que vous écrivez est enregistré à mesure, et chiffré. Personne ne peut le lire avant l’envoi.',
    inPage: 'Ce que vous écrivez reste dans cette page jusqu’à l’envoi. Rien n’est gardé sur cet appareil.',
    promises: {
      heading: 'Bon à savoir',
      free: 'Gratuit pour les membres',
      freeDetail: 'Des frais de déplacement sont possibles. On s’entend avec vous avant.',
      confidential: 'Confidentiel',
      confidentialDetail: 'Même une fois l’accompagnement terminé.',
      choice: 'Libre choix',
      choiceDetail: 'Vous restez libre de choisir une autre ressource.',
      call: 'On peut se parler',
      callDetail: 'Une demande par téléphone compte autant.',
    },
  },
  {
    title: 'Request',
    back: 'Back',
    continue: 'Continue',
    callMe: 'Call me instead',
    backToReview: 'Save and go back to checking',
    saved: 'What you write is saved as you go, and encrypted. No one can read it before you send it.',
    inPage: 'What you write stays in this page until you send it. Nothing is kept on this device.',
    promises: {
      heading: 'Good to know',
      free: 'Free for members',
      freeDetail: 'Travel costs are possible. We agree on them with you first.',
      confidential: 'Confidential',
      confidentialDetail: 'Even once the support has ended.',
      choice: 'Your choice',
      choiceDetail: 'You remain free to choose another resource.',
      call: 'We can talk',
      callDetail: 'A request by phone counts just as much.',
    },
  },
);

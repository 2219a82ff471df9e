import { catalogue } from '@phare/kernel/domain';

export const REFERRAL_TEXT = catalogue(
  {
    reason: 'Pourquoi référer?',
    reasonMissing: 'Choisissez une raison.',
    why: 'cette raison',
    targets: 'Ressources et formations proposées',
    targetsMissing: 'Choisissez au moins une ressource ou une formation.',
    note: 'La lettre',
    noteHint: 'Préparée pour vous : changez-la comme vous voulez. Elle est gardée au dossier.',
    rewrite: 'Reprendre le texte préparé',
    tooLong: 'Raccourcissez la lettre à 10 000 caractères.',
    askAgain: ({ date }: { date: string }) => `Le ${date}, dans 7 jours, il faudra demander à l’organisme s’il a eu une réponse.`,
    letter: {
      greeting: ({ name }: { name: string }) => `Bonjour ${name},`,
      because: {
        non_member: 'Nous ne pouvons pas vous accompagner cette fois, parce que l’accompagnement est offert aux organismes membres.',
        unable_to_act: 'Nous ne pouvons pas vous accompagner cette fois, parce que nous n’avons pas les disponibilités qu’il faudrait.',
        out_of_offer: 'Nous ne pouvons pas vous accompagner cette fois, parce que votre besoin dépasse notre offre de soutien.',
        requester_choice: 'Comme vous le préférez, nous vous dirigeons vers une autre ressource.',
      } as Record<string, string>,
      otherwise: ({ reason }: { reason: string }) => `Nous ne pouvons pas vous accompagner cette fois, pour cette raison : ${reason}.`,
      suggested: ({ names }: { names: string }) => `Nous vous proposons ${names}.`,
      free: 'Vous restez libre de choisir une autre ressource.',
      again: ({ date }: { date: string }) => `Le ${date}, nous vous demanderons si vous avez eu une réponse.`,
    },
  },
  {
    reason: 'Why refer?',
    reasonMissing: 'Choose a reason.',
    why: 'this reason',
    targets: 'Resources and trainings suggested',
    targetsMissing: 'Choose at least one resource or training.',
    note: 'The letter',
    noteHint: 'Prepared for you: change it as you like. It is kept in the file.',
    rewrite: 'Use the prepared text again',
    tooLong: 'Shorten the letter to 10,000 characters.',
    askAgain: ({ date }) => `On ${date}, in 7 days, the organisation is to be asked whether it got an answer.`,
    letter: {
      greeting: ({ name }) => `Hello ${name},`,
      because: {
        non_member: 'We cannot support you this time, because support is for member organisations.',
        unable_to_act: 'We cannot support you this time, because we do not have the availability it would take.',
        out_of_offer: 'We cannot support you this time, because your need goes beyond what we offer.',
        requester_choice: 'As you prefer, we direct you to another resource.',
      },
      otherwise: ({ reason }) => `We cannot support you this time, for this reason: ${reason}.`,
      suggested: ({ names }) => `We suggest ${names}.`,
      free: 'You remain free to choose another resource.',
      again: ({ date }) => `On ${date}, we will ask you whether you got an answer.`,
    },
  },
);

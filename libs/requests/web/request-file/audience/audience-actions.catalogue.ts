import { catalogue } from '@phare/kernel/domain';

/** The words of the actions that change who may see a request, for the team and for whoever made it. */
export const AUDIENCE_ACTIONS_TEXT = catalogue(
  {
    seal: {
      means: 'Scellée, la demande n’existe plus que pour les personnes qu’elle nomme, celle qui en a la garde et celle qui accompagne. Elle quitte les listes, la recherche et les courriels de toutes les autres.',
      keeper: 'Vous en aurez la garde. Vous serez la seule personne de l’équipe à la voir.',
      back: 'Seule la personne qui l’a faite pourra l’ouvrir de nouveau à l’équipe.',
      mine: 'Scellée, votre demande n’existe plus que pour vous, les personnes que vous nommez, la personne de l’équipe qui en a la garde et celle qui vous accompagne.',
      mineKeeper: 'Vous pourrez ensuite choisir qui en a la garde. Sinon, la coordination désigne quelqu’un sans ouvrir la demande.',
      mineBack: 'Vous pourrez l’ouvrir de nouveau à l’équipe quand vous voudrez.',
    },
    unseal: {
      means: 'Toutes les personnes de l’équipe du regroupement pourront la lire, sauf celles que vous avez exclues.',
      keeper: 'Personne n’en aura plus la garde : l’équipe entière s’en occupe.',
      others: 'Les autres personnes de votre organisme ne la verront pas davantage.',
    },
    name: {
      lead: 'Cette personne pourra lire votre demande et ce qui s’y passe. Elle reçoit un courriel qui n’en dit rien, avec le numéro seulement.',
      code: 'Pour l’ouvrir, elle se connecte avec un code envoyé à cette adresse.',
      name: 'Nom de la personne',
      email: 'Son adresse courriel',
      nameMissing: 'Écrivez le nom de cette personne.',
      emailMissing: 'Écrivez l’adresse courriel de cette personne.',
      emailWrong: 'Écrivez une adresse courriel complète, comme nom@exemple.test.',
    },
    takeAway: {
      label: 'Qui ne doit plus la voir?',
      hint: 'Cette personne perd l’accès tout de suite. Aucun courriel ne l’annonce.',
      missing: 'Choisissez une personne.',
    },
    resolve: {
      words: ({ words }: { words: string }) => `La personne qui a fait la demande a écrit : « ${words} ».`,
      label: 'Ces mots désignent',
      hint: 'La personne choisie perd l’accès tout de suite et n’en est pas informée. Il ne sera plus possible de la remettre.',
      nobody: 'Personne ici',
      nobodyHint: 'Ni dans l’équipe, ni parmi les personnes-ressources.',
      missing: 'Choisissez une personne, ou « Personne ici ».',
      unreachable: 'Les noms ne s’affichent pas pour le moment.',
    },
    glass: {
      told: 'Sont averties tout de suite : la personne qui a fait la demande, qui lira votre nom et votre raison, et la personne responsable de la protection des renseignements personnels.',
      time: 'L’accès dure 4 heures, puis se referme de lui-même. Vous pourrez lire, pas agir.',
      label: 'Pourquoi faut-il l’ouvrir maintenant?',
      hint: 'La personne qui a fait la demande lira cette raison, mot pour mot.',
      missing: 'Écrivez la raison.',
      tooLong: 'Raccourcissez la raison à 1 000 caractères.',
    },
    withdraw: {
      means: 'Le délai s’arrête et l’équipe n’y travaille plus. Vous pourrez toujours la lire ici.',
      label: 'Voulez-vous dire pourquoi?',
      tooLong: 'Raccourcissez ce texte à 1 000 caractères.',
    },
    keeperHint: 'Cette personne de l’équipe lira votre demande et s’en occupera.',
  },
  {
    seal: {
      means: 'Once sealed, the request exists only for the people it names, its keeper and whoever supports them. It leaves everyone else’s lists, search and e-mails.',
      keeper: 'You will be its keeper: the only person of the team to see it.',
      back: 'Only the person who made it will be able to open it to the team again.',
      mine: 'Once sealed, your request exists only for you, the people you name, the team member who keeps it and the person who supports you.',
      mineKeeper: 'You may then choose its keeper. Otherwise coordination designates someone without opening the request.',
      mineBack: 'You may open it to the team again whenever you like.',
    },
    unseal: {
      means: 'Everyone in the federation’s team will be able to read it, except those you excluded.',
      keeper: 'It will no longer have a keeper: the whole team looks after it.',
      others: 'Other people in your organisation will not see it any more than before.',
    },
    name: {
      lead: 'This person will be able to read your request and what happens to it. They receive an e-mail that says nothing of it, only its number.',
      code: 'To open it, they sign in with a code sent to this address.',
      name: 'Name of the person',
      email: 'Their e-mail address',
      nameMissing: 'Write this person’s name.',
      emailMissing: 'Write this person’s e-mail address.',
      emailWrong: 'Write a full e-mail address, such as name@exemple.test.',
    },
    takeAway: {
      label: 'Who must no longer see it?',
      hint: 'This person loses access at once. No e-mail tells them.',
      missing: 'Choose a person.',
    },
    resolve: {
      words: ({ words }) => `Whoever made the request wrote: “${words}”.`,
      label: 'These words mean',
      hint: 'The person chosen loses access at once and is not told. They can’t be let in again.',
      nobody: 'Nobody here',
      nobodyHint: 'Neither in the team nor among the resource people.',
      missing: 'Choose a person, or “Nobody here”.',
      unreachable: 'The names can’t be shown at the moment.',
    },
    glass: {
      told: 'These are told at once: the person who made the request, who will read your name and your reason, and the person in charge of privacy.',
      time: 'Access lasts 4 hours, then closes by itself. You may read, not act.',
      label: 'Why must it be opened now?',
      hint: 'The person who made the request will read this reason, word for word.',
      missing: 'Write the reason.',
      tooLong: 'Shorten the reason to 1,000 characters.',
    },
    withdraw: {
      means: 'The clock stops and the team no longer works on it. You can still read it here.',
      label: 'Would you like to say why?',
      tooLong: 'Shorten this text to 1,000 characters.',
    },
    keeperHint: 'This member of the team will read your request and look after it.',
  },
);

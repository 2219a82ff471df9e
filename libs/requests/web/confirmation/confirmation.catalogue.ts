import { catalogue } from '@phare/kernel/domain';

interface Asked {
  readonly name: string;
  readonly date: string;
}

export const CONFIRMATION_TEXT = catalogue(
  {
    mine: {
      heading: 'Qui peut confirmer la demande?',
      lead: 'La politique prévoit que la demande vienne du C.A. ou de la direction. Le délai court déjà. Rien ne part sans vous, et le lien ne dira ni qui a écrit ni pourquoi.',
      start: 'Choisir qui confirme',
      later: 'Pas maintenant',
      laterDone: 'C’est noté. L’équipe décidera avec vous.',
    },
    card: {
      heading: 'Confirmer qui demande',
      lead: 'Décidez sans attendre, ou faites confirmer par une personne de l’organisme. Le délai court.',
      decide: 'Décider',
      ask: 'Faire confirmer par un lien',
    },
    state: {
      waiting: ({ name, date }: Asked) => `Un lien a été envoyé à ${name}. Il sert jusqu’au ${date}.`,
      confirmed: ({ name, date }: Asked) => `${name} a confirmé le ${date}.`,
      declined: ({ name, date }: Asked) => `${name} n’a pas confirmé, le ${date}.`,
      cancelled: ({ name }: Asked) => `Le lien envoyé à ${name} ne sert plus.`,
      expired: ({ name, date }: Asked) => `Le lien envoyé à ${name} a pris fin le ${date}, sans réponse.`,
    },
    ask: {
      heading: 'Faire confirmer la demande',
      lead: 'La personne reçoit un lien qui sert une seule fois. Il ne dit ni qui a écrit ni pourquoi, et n’ouvre pas la demande.',
      function: 'Sa fonction',
      functionMissing: 'Choisissez sa fonction.',
      name: 'Son nom',
      nameMissing: 'Écrivez son nom.',
      email: 'Son adresse courriel',
      emailMissing: 'Écrivez une adresse courriel complète, comme nom@exemple.test.',
      send: 'Envoyer le lien',
      done: ({ name }: { name: string }) => `Le lien est parti pour ${name}.`,
    },
    decide: {
      heading: 'La demande vient-elle de l’organisme?',
      label: 'Votre décision',
      yes: 'Oui, elle vient de l’organisme',
      no: 'Non, ou on ne peut pas le dire',
      missing: 'Choisissez une réponse.',
      reason: 'Comment vous le savez, au besoin',
      reasonHint: 'Interne à l’équipe.',
      tooLong: 'Écrivez 1 000 caractères au plus.',
      send: 'Inscrire la décision',
      done: 'La décision est inscrite.',
    },
  },
  {
    mine: {
      heading: 'Who can confirm the request?',
      lead: 'Under the policy the request must come from the board or the director. The clock is already running. Nothing is sent without you, and the link says neither who wrote nor why.',
      start: 'Choose who confirms',
      later: 'Not now',
      laterDone: 'Noted. The team will decide with you.',
    },
    card: {
      heading: 'Confirm who asks',
      lead: 'Decide without waiting, or have someone of the organisation confirm. The clock is running.',
      decide: 'Decide',
      ask: 'Have it confirmed by a link',
    },
    state: {
      waiting: ({ name, date }) => `A link was sent to ${name}. It works until ${date}.`,
      confirmed: ({ name, date }) => `${name} confirmed on ${date}.`,
      declined: ({ name, date }) => `${name} did not confirm, on ${date}.`,
      cancelled: ({ name }) => `The link sent to ${name} no longer works.`,
      expired: ({ name, date }) => `The link sent to ${name} ended on ${date}, unanswered.`,
    },
    ask: {
      heading: 'Have the request confirmed',
      lead: 'The person gets a link that works once. It says neither who wrote nor why, and does not open the request.',
      function: 'Their function',
      functionMissing: 'Choose their function.',
      name: 'Their name',
      nameMissing: 'Write their name.',
      email: 'Their e-mail address',
      emailMissing: 'Write a full e-mail address, such as name@exemple.test.',
      send: 'Send the link',
      done: ({ name }) => `The link has left for ${name}.`,
    },
    decide: {
      heading: 'Does the request come from the organisation?',
      label: 'Your decision',
      yes: 'Yes, it comes from the organisation',
      no: 'No, or it cannot be said',
      missing: 'Choose an answer.',
      reason: 'How you know, if need be',
      reasonHint: 'The team’s own.',
      tooLong: 'Write 1,000 characters at most.',
      send: 'Record the decision',
      done: 'The decision is recorded.',
    },
  },
);

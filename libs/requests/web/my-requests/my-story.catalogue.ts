import { catalogue } from '@phare/kernel/domain';

interface Told {
  readonly name: string;
}

/** What happened, told to whoever made the request: a sentence for each kind of entry. `name` is empty when nobody is known. */
export const STORY_TEXT = catalogue(
  {
    heading: 'Ce qui s’est passé',
    someone: 'Quelqu’un de l’équipe',
    you: 'Vous',
    nothing: 'Rien encore.',
    kind: {
      received: () => 'Nous avons reçu la demande.',
      triage: ({ name }: Told) => `${name} a lu la demande et a dit par où commencer.`,
      follow_up: ({ name }: Told) => `${name} a fait le suivi avec vous.`,
      referral: ({ name }: Told) => `${name} vous a proposé une autre ressource.`,
      withdraw: ({ name }: Told) => `${name} a retiré la demande.`,
      close: ({ name }: Told) => `${name} a fermé la demande.`,
      reopen: ({ name }: Told) => `${name} a rouvert la demande.`,
      keeper: ({ name }: Told) => `${name} a choisi qui garde la demande.`,
      organisation_linked: ({ name }: Told) => `${name} a reconnu l’organisme.`,
      audience: ({ name }: Told) => `${name} a changé qui peut voir la demande.`,
      break_glass: ({ name }: Told) => `${name} a ouvert la demande exceptionnellement.`,
      access_after_closing: ({ name }: Told) => `${name} a demandé à relire la demande.`,
      other: ({ name }: Told) => `${name} a fait quelque chose sur la demande.`,
    },
    mine: {
      withdraw: 'Vous avez retiré la demande.',
      keeper: 'Vous avez choisi qui garde la demande.',
      audience: 'Vous avez changé qui peut voir la demande.',
      received: 'Vous avez fait la demande.',
    } as Record<string, string>,
    sealed: { true: 'Elle est scellée.', false: 'Elle est ouverte à l’équipe.' },
    added: ({ names }: { names: string }) => `Ajout : ${names}.`,
    removed: ({ count }: { count: number }) => (count === 1 ? 'Une personne ne la voit plus.' : `${count} personnes ne la voient plus.`),
    keptBy: ({ name }: { name: string }) => `C’est maintenant ${name}.`,
    until: ({ date }: { date: string }) => `L’accès se ferme le ${date}.`,
    person: 'une personne',
    nextStep: ({ step }: { step: string }) => `Prochaine étape : ${step}`,
  },
  {
    heading: 'What happened',
    someone: 'Someone from the team',
    you: 'You',
    nothing: 'Nothing yet.',
    kind: {
      received: () => 'We received the request.',
      triage: ({ name }) => `${name} read the request and said where to begin.`,
      follow_up: ({ name }) => `${name} followed up with you.`,
      referral: ({ name }) => `${name} suggested another resource to you.`,
      withdraw: ({ name }) => `${name} withdrew the request.`,
      close: ({ name }) => `${name} closed the request.`,
      reopen: ({ name }) => `${name} reopened the request.`,
      keeper: ({ name }) => `${name} chose who keeps the request.`,
      organisation_linked: ({ name }) => `${name} recognised the organisation.`,
      audience: ({ name }) => `${name} changed who may see the request.`,
      break_glass: ({ name }) => `${name} opened the request exceptionally.`,
      access_after_closing: ({ name }) => `${name} asked to read the request again.`,
      other: ({ name }) => `${name} did something on the request.`,
    },
    mine: {
      withdraw: 'You withdrew the request.',
      keeper: 'You chose who keeps the request.',
      audience: 'You changed who may see the request.',
      received: 'You made the request.',
    },
    sealed: { true: 'It is sealed.', false: 'It is open to the team.' },
    added: ({ names }) => `Added: ${names}.`,
    removed: ({ count }) => (count === 1 ? 'One person no longer sees it.' : `${count} people no longer see it.`),
    keptBy: ({ name }) => `It is now ${name}.`,
    until: ({ date }) => `Access closes on ${date}.`,
    person: 'someone',
    nextStep: ({ step }) => `Next step: ${step}`,
  },
);

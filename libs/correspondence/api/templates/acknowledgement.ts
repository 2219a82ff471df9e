import { catalogue, type Locale } from '@phare/kernel/domain';
import { longDate } from './long-date';

/** Subject and body of one mail. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** Values of the acknowledgement, as the outbox keeps them. */
export interface AcknowledgementValues {
  readonly number: string;
  readonly dueOn: string;
  readonly network: string;
  readonly phone: string;
  readonly link: string;
  /** `yes` when the request was recorded after its due date: the mail then promises no date that has passed. */
  readonly overdue: string;
}

type Filled = Omit<AcknowledgementValues, 'dueOn' | 'overdue'> & { readonly promise: string };

interface Promised {
  readonly date: string;
}

// voice.md, « courriel, objet » and « courriel, corps »; the next steps are those of the confirmation page.
const TEXTS = catalogue(
  {
    subject: ({ number }: { number: string }) => `Demande ${number} : bien reçue`,
    promise: ({ date }: Promised) => `Une personne de l’équipe communiquera avec vous d’ici le ${date}.`,
    overdue: ({ date }: Promised) => `Le suivi était prévu d’ici le ${date}. Une personne de l’équipe vous joindra sans tarder.`,
    body: ({ number, promise, network, phone, link }: Filled) => `Bonjour,

Nous avons bien reçu la demande ${number}. ${promise}

La suite, en trois étapes :
1. Une personne de l’équipe lit votre demande.
2. Elle vous joint pour en parler.
3. Vous convenez ensemble de la suite. Vous restez libre de choisir une autre ressource.

Pour nous joindre : ${phone || link}
${link}

Par discrétion, ce courriel ne dit rien du contenu de la demande.

${network}
`,
  },
  {
    subject: ({ number }) => `Request ${number}: received`,
    promise: ({ date }) => `Someone from the team will contact you by ${date}.`,
    overdue: ({ date }) => `The follow-up was due by ${date}. Someone from the team will reach you without delay.`,
    body: ({ number, promise, network, phone, link }) => `Hello,

We have received request ${number}. ${promise}

What happens next, in three steps:
1. Someone from the team reads your request.
2. They reach you to talk about it.
3. You agree together on what comes next. You remain free to choose another resource.

To reach us: ${phone || link}
${link}

For discretion, this e-mail says nothing of the content of the request.

${network}
`,
  },
);

/** The mail that says a request was received: its number and the real date. */
export function acknowledgement({ dueOn, overdue, ...values }: AcknowledgementValues, locale: Locale): MailText {
  const texts = TEXTS[locale];
  const date = longDate(dueOn, locale);
  return { subject: texts.subject(values), body: texts.body({ ...values, promise: overdue ? texts.overdue({ date }) : texts.promise({ date }) }) };
}

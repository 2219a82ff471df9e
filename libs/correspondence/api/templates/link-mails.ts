import { catalogue, type Locale } from '@phare/kernel/domain';
import type { NoticeValues } from './access-notices';
import type { MailText } from './acknowledgement';

/** Values of a mail that carries a link of its own. `link` is put together as the mail leaves (`LinkTokens`): the outbox never holds it. */
export interface LinkMailValues {
  readonly network: string;
  readonly phone: string;
  readonly link: string;
  /** When the link stops, and the zone to say it in. */
  readonly until: string;
  readonly timeZone: string;
}

interface Filled extends Omit<LinkMailValues, 'until' | 'timeZone'> {
  readonly date: string;
}

interface Letter extends Filled {
  readonly number: string;
}

const signed = ({ network, phone }: Pick<Filled, 'network' | 'phone'>): string => (phone ? `${phone}\n\n${network}\n` : `${network}\n`);

// voice.md, « à vérifier, fonction » : the link says neither who wrote nor why. Nor does the mail say a number: whoever gets it has no request.
const TEXTS = catalogue(
  {
    confirmation: {
      subject: 'Une confirmation à donner',
      body: (values: Filled) => `Bonjour,

Une demande d’accompagnement a été adressée au ${values.network} au nom de votre organisme. Elle doit venir du conseil d’administration ou de la direction. Pouvez-vous la confirmer?

${values.link}

Ce lien sert une seule fois, jusqu’au ${values.date}. Il ne dit ni qui a écrit ni pourquoi, et n’ouvre pas la demande.

Pour nous joindre\u00a0: ${signed(values)}`,
    },
    letter: {
      subject: ({ number }: Pick<Letter, 'number'>) => `Référence ${number}`,
      body: (values: Letter) => `Bonjour,

Le ${values.network} vous réfère un organisme, avec son accord. Voici la lettre, et de quoi y répondre sans compte\u00a0:

${values.link}

Ce lien fonctionne jusqu’au ${values.date}. Par discrétion, ce courriel ne dit rien de l’organisme ni de son besoin. Numéro à mentionner\u00a0: ${values.number}.

Pour nous joindre\u00a0: ${signed(values)}`,
    },
  },
  {
    confirmation: {
      subject: 'A confirmation to give',
      body: (values) => `Hello,

A request for support has been made to ${values.network} in the name of your organisation. It must come from the board or the director. Can you confirm it?

${values.link}

This link works once, until ${values.date}. It says neither who wrote nor why, and does not open the request.

To reach us: ${signed(values)}`,
    },
    letter: {
      subject: ({ number }) => `Referral ${number}`,
      body: (values) => `Hello,

${values.network} refers an organisation to you, with its agreement. Here is the letter, and a way to answer it without an account:

${values.link}

This link works until ${values.date}. For discretion, this e-mail says nothing of the organisation or of its need. Number to mention: ${values.number}.

To reach us: ${signed(values)}`,
    },
  },
);

const longDate = (instant: string, timeZone: string, locale: Locale): string => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(new Date(instant));

const ANSWERED = catalogue(
  {
    subject: ({ number }: Pick<NoticeValues, 'number'>) => `Demande ${number} : une réponse est arrivée`,
    body: ({ number, network, phone, link }: NoticeValues) => `Bonjour,

Quelqu’un a répondu par le lien qui lui avait été envoyé. La réponse se lit dans la demande ${number} : ${link}

Par discrétion, ce courriel ne dit rien de son contenu. Pour nous joindre : ${phone || link}

${network}
`,
  },
  {
    subject: ({ number }) => `Request ${number}: an answer has come`,
    body: ({ number, network, phone, link }) => `Hello,

Somebody has answered by the link that was mailed to them. The answer can be read in request ${number}: ${link}

For discretion, this e-mail says nothing of its content. To reach us: ${phone || link}

${network}
`,
  },
);

/** Tells the team that a mailed link was answered. */
export const linkAnswered = (values: NoticeValues, locale: Locale): MailText => ({ subject: ANSWERED[locale].subject(values), body: ANSWERED[locale].body(values) });

/** Asks someone of an organisation whether it asks. */
export function confirmationMail({ until, timeZone, ...values }: LinkMailValues, locale: Locale): MailText {
  const { subject, body } = TEXTS[locale].confirmation;
  return { subject, body: body({ ...values, date: longDate(until, timeZone, locale) }) };
}

/** Brings an outside resource to the letter that is for it. */
export function resourceLetterMail({ until, timeZone, ...values }: LinkMailValues & { readonly number: string }, locale: Locale): MailText {
  const { subject, body } = TEXTS[locale].letter;
  return { subject: subject(values), body: body({ ...values, date: longDate(until, timeZone, locale) }) };
}

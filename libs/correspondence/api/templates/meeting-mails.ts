import { catalogue, type Locale } from '@phare/kernel/domain';
import type { MailText } from './acknowledgement';

/** Values of an invitation to a meeting, and of the mail that calls it off. No number where the request is sealed. */
export interface MeetingMailValues {
  readonly number: string;
  readonly network: string;
  readonly phone: string;
  readonly link: string;
  readonly startsAt: string;
  readonly minutes: string;
  readonly timeZone: string;
}

interface Said {
  readonly number: string;
  readonly when: string;
  readonly network: string;
  readonly contact: string;
  readonly link: string;
}

const TEXTS = catalogue(
  {
    title: ({ number }: { number: string }) => (number === '' ? 'Rencontre' : `Rencontre ${number}`),
    invitation: {
      subject: ({ title }: { title: string }) => `${title}\u00a0: invitation`,
      body: ({ when, network, contact, link }: Said) => `Bonjour,

On vous invite à une rencontre le ${when}. Votre calendrier peut répondre à ce courriel\u00a0: oui, non, peut-être.

Pour en savoir plus\u00a0: ${link}
Pour nous joindre\u00a0: ${contact}

Par discrétion, ce courriel ne dit rien de son sujet.

${network}
`,
    },
    cancellation: {
      subject: ({ title }: { title: string }) => `${title}\u00a0: annulée`,
      body: ({ when, network, contact, link }: Said) => `Bonjour,

La rencontre du ${when} est annulée.

Pour en savoir plus\u00a0: ${link}
Pour nous joindre\u00a0: ${contact}

Par discrétion, ce courriel ne dit rien de son sujet.

${network}
`,
    },
  },
  {
    title: ({ number }) => (number === '' ? 'Meeting' : `Meeting ${number}`),
    invitation: {
      subject: ({ title }) => `${title}: invitation`,
      body: ({ when, network, contact, link }) => `Hello,

You are invited to a meeting on ${when}. Your calendar can answer this e-mail: yes, no, maybe.

To know more: ${link}
To reach us: ${contact}

For discretion, this e-mail says nothing of what it is about.

${network}
`,
    },
    cancellation: {
      subject: ({ title }) => `${title}: called off`,
      body: ({ when, network, contact, link }) => `Hello,

The meeting on ${when} is called off.

To know more: ${link}
To reach us: ${contact}

For discretion, this e-mail says nothing of what it is about.

${network}
`,
    },
  },
);

/** « Rencontre 2026-7K3Q »: what a calendar shows of it. */
export const meetingTitle = (number: string, locale: Locale): string => TEXTS[locale].title({ number });

/** The mail that goes with an invitation, or with its end: a time, said in the zone of the request, and a link. */
export function meetingMail(about: 'invitation' | 'cancellation', { number, network, phone, link, startsAt, timeZone }: MeetingMailValues, locale: Locale): MailText {
  const texts = TEXTS[locale][about];
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(startsAt));
  return { subject: texts.subject({ title: meetingTitle(number, locale) }), body: texts.body({ number, when, network, contact: phone || link, link }) };
}

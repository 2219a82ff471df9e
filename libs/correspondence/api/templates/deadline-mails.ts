import { catalogue, type Locale } from '@phare/kernel/domain';
import { longDate } from './long-date';
import type { MailText } from './acknowledgement';

/** Values of a reminder to staff, as the outbox keeps them. */
export interface ReminderValues {
  readonly number: string;
  /** A kind of milestone. */
  readonly about: string;
  readonly dueOn: string;
  readonly network: string;
  readonly link: string;
}

/** Values of a reminder that an e-mail waits: no number, for it is no request yet. */
export type MailReminderValues = Omit<ReminderValues, 'number'>;

/** Values of coordination's digest: three numbers, as text. */
export interface DigestValues {
  readonly overdue: string;
  readonly unassigned: string;
  readonly without_keeper: string;
  readonly network: string;
  readonly link: string;
}

/** Values of the mail that says that another did not arrive. No number where the request is sealed. */
export interface UndeliveredValues {
  readonly number: string;
  readonly network: string;
  readonly link: string;
}

/** Values of the apology: a promise that was not kept, and the new one. */
export interface ApologyValues {
  readonly number: string;
  readonly dueOn: string;
  readonly newDate: string;
  readonly network: string;
  readonly phone: string;
  readonly link: string;
}

type About = 'target' | 'overdue' | 'unassigned' | 'without_keeper' | 'proposal';

interface Reminded {
  readonly number: string;
  readonly date: string;
}

interface Written {
  readonly said: string;
  readonly network: string;
  readonly link: string;
}

interface Counts {
  readonly overdue: number;
  readonly unassigned: number;
  readonly withoutKeeper: number;
}

const french = (count: number, one: string, many: string): string => `- ${count} ${count < 2 ? one : many}`;
const english = (count: number, one: string, many: string): string => `- ${count} ${count === 1 ? one : many}`;

const TEXTS = catalogue(
  {
    reminder: {
      subject: ({ number }: { number: string }) => `Demande ${number}\u00a0: rappel`,
      about: {
        target: ({ number, date }: Reminded) => `La demande ${number} attend un premier suivi. L’échéance est le ${date}.`,
        overdue: ({ number, date }: Reminded) => `Le suivi de la demande ${number} était prévu d’ici le ${date}. Il n’est pas inscrit. Joignez la personne qui demande, ou donnez-lui une nouvelle date.`,
        unassigned: ({ number }: Reminded) => `La demande ${number} attend toujours une personne-ressource.`,
        without_keeper: ({ number }: Reminded) => `La demande ${number} attend une gardienne ou un gardien.`,
        proposal: ({ number }: Reminded) => `La demande ${number} vous est proposée et attend votre réponse\u00a0: oui ou non, sans raison à donner.`,
      },
      body: ({ said, network, link }: Written) => `Bonjour,

${said}

${link}

Par discrétion, ce courriel ne dit rien du contenu de la demande.

${network}
`,
    },
    mailReminder: {
      subject: 'Un courriel attend dans Phare',
      waiting: ({ date }: { date: string }) => `Un courriel reçu attend que l’équipe s’en occupe. L’échéance d’un premier suivi est le ${date}.`,
      overdue: ({ date }: { date: string }) => `Un courriel reçu attend toujours. Un premier suivi était dû d’ici le ${date}.`,
      body: ({ said, network, link }: Written) => `Bonjour,

${said}

${link}

Par discrétion, ce courriel ne dit rien du contenu.

${network}
`,
    },
    digest: {
      subject: 'Les demandes qui attendent',
      body: ({ overdue, unassigned, withoutKeeper, network, link }: Counts & { network: string; link: string }) => `Bonjour,

Aujourd’hui, pour la coordination\u00a0:
${french(overdue, 'demande en retard', 'demandes en retard')}
${french(unassigned, 'demande sans personne-ressource depuis plusieurs jours', 'demandes sans personne-ressource depuis plusieurs jours')}
${french(withoutKeeper, 'demande scellée sans gardienne ni gardien', 'demandes scellées sans gardienne ni gardien')}

Un courriel reçu qui attend compte comme une demande.

${link}

${network}
`,
    },
    undelivered: {
      subject: 'Un courriel n’est pas arrivé',
      about: ({ number }: { number: string }) => `Un courriel au sujet de la demande ${number} n’a pas pu être remis. La personne à qui il était destiné ne l’a pas lu\u00a0: joignez-la autrement.`,
      silent: 'Un courriel de Phare n’a pas pu être remis. Vérifiez que chaque demande en retard ou sans gardienne ni gardien est bien suivie.',
    },
    apology: {
      subject: ({ number }: { number: string }) => `Demande ${number}\u00a0: une nouvelle date`,
      body: ({ number, date, newDate, network, contact, link }: { number: string; date: string; newDate: string; network: string; contact: string; link: string }) => `Bonjour,

Nous vous avions promis un suivi de la demande ${number} pour le ${date}. Ce n’est pas fait, et nous nous en excusons. Une personne de l’équipe vous joindra le ${newDate}.

Pour nous joindre\u00a0: ${contact}
${link}

Par discrétion, ce courriel ne dit rien du contenu de la demande.

${network}
`,
    },
  },
  {
    reminder: {
      subject: ({ number }) => `Request ${number}: reminder`,
      about: {
        target: ({ number, date }) => `Request ${number} awaits a first follow-up. It is due by ${date}.`,
        overdue: ({ number, date }) => `The follow-up of request ${number} was due by ${date}. None is recorded. Reach the person who asks, or give them a new date.`,
        unassigned: ({ number }) => `Request ${number} is still waiting for a resource person.`,
        without_keeper: ({ number }) => `Request ${number} is waiting for a keeper.`,
        proposal: ({ number }) => `Request ${number} is proposed to you and awaits your answer: yes or no, without a reason.`,
      },
      body: ({ said, network, link }) => `Hello,

${said}

${link}

For discretion, this e-mail says nothing of the content of the request.

${network}
`,
    },
    mailReminder: {
      subject: 'An e-mail is waiting in Phare',
      waiting: ({ date }) => `An e-mail that was received waits for the team to see to it. A first follow-up is due by ${date}.`,
      overdue: ({ date }) => `An e-mail that was received is still waiting. A first follow-up was due by ${date}.`,
      body: ({ said, network, link }) => `Hello,

${said}

${link}

For discretion, this e-mail says nothing of the content.

${network}
`,
    },
    digest: {
      subject: 'Requests that are waiting',
      body: ({ overdue, unassigned, withoutKeeper, network, link }) => `Hello,

Today, for coordination:
${english(overdue, 'overdue request', 'overdue requests')}
${english(unassigned, 'request without a resource person for several days', 'requests without a resource person for several days')}
${english(withoutKeeper, 'sealed request without a keeper', 'sealed requests without a keeper')}

An e-mail that was received and waits counts as a request.

${link}

${network}
`,
    },
    undelivered: {
      subject: 'An e-mail did not arrive',
      about: ({ number }) => `An e-mail about request ${number} could not be delivered. The person it was for has not read it: reach them another way.`,
      silent: 'An e-mail from Phare could not be delivered. Check that every request that is overdue or without a keeper is looked after.',
    },
    apology: {
      subject: ({ number }) => `Request ${number}: a new date`,
      body: ({ number, date, newDate, network, contact, link }) => `Hello,

We promised you a follow-up of request ${number} by ${date}. It has not been done, and we apologise. Someone from the team will reach you on ${newDate}.

To reach us: ${contact}
${link}

For discretion, this e-mail says nothing of the content of the request.

${network}
`,
    },
  },
);

const isAbout = (about: string): about is About => about in TEXTS['fr-CA'].reminder.about;

/** A reminder to whoever is responsible: a number, the due date and a link. */
export function reminder({ number, about, dueOn, network, link }: ReminderValues, locale: Locale): MailText {
  if (!isAbout(about)) throw new RangeError(`no reminder about ${about}`);
  const { reminder: texts } = TEXTS[locale];
  return { subject: texts.subject({ number }), body: texts.body({ said: texts.about[about]({ number, date: longDate(dueOn, locale) }), network, link }) };
}

/** A reminder that an e-mail waits in the tray. */
export function mailReminder({ about, dueOn, network, link }: MailReminderValues, locale: Locale): MailText {
  const { mailReminder: texts } = TEXTS[locale];
  const date = longDate(dueOn, locale);
  return { subject: texts.subject, body: texts.body({ said: about === 'overdue' ? texts.overdue({ date }) : texts.waiting({ date }), network, link }) };
}

/** Coordination's digest: three numbers. */
export function digest({ overdue, unassigned, without_keeper: withoutKeeper, network, link }: DigestValues, locale: Locale): MailText {
  const { digest: texts } = TEXTS[locale];
  return { subject: texts.subject, body: texts.body({ overdue: Number(overdue), unassigned: Number(unassigned), withoutKeeper: Number(withoutKeeper), network, link }) };
}

/** The mail that tells a second person that another mail did not arrive. */
export function undelivered({ number, network, link }: UndeliveredValues, locale: Locale): MailText {
  const { undelivered: texts, reminder: { body } } = TEXTS[locale];
  return { subject: texts.subject, body: body({ said: number === '' ? texts.silent : texts.about({ number }), network, link }) };
}

/** The apology for a follow-up that is late, with the new date that a person has set (voice.md, « retard »). */
export function apology({ number, dueOn, newDate, network, phone, link }: ApologyValues, locale: Locale): MailText {
  const { apology: texts } = TEXTS[locale];
  return { subject: texts.subject({ number }), body: texts.body({ number, date: longDate(dueOn, locale), newDate: longDate(newDate, locale), network, contact: phone || link, link }) };
}

import { catalogue, type Locale } from '@phare/kernel/domain';
import type { MailText } from './acknowledgement';
import { longDate } from './long-date';

/** Values of a reminder that a rights request waits for its answer: a date and a link, for it has no number. */
export interface RightsReminderValues {
  /** `due` or `overdue`. */
  readonly about: string;
  readonly dueOn: string;
  readonly network: string;
  readonly link: string;
}

const TEXTS = catalogue(
  {
    subject: 'Un rappel vous attend dans Phare',
    due: ({ date }: { date: string }) => `Une demande inscrite à un registre que vous tenez attend une réponse. Elle est due au plus tard le ${date}.`,
    overdue: ({ date }: { date: string }) => `Une demande inscrite à un registre que vous tenez attend toujours une réponse. Elle était due au plus tard le ${date}.`,
    body: ({ said, network, link }: { said: string; network: string; link: string }) => `Bonjour,

${said}

${link}

Par discrétion, ce courriel ne dit ni qui demande, ni quoi.

${network}
`,
  },
  {
    subject: 'A reminder is waiting in Phare',
    due: ({ date }) => `A request noted in a register that you keep is waiting for an answer. It is due by ${date}.`,
    overdue: ({ date }) => `A request noted in a register that you keep is still waiting for an answer. It was due by ${date}.`,
    body: ({ said, network, link }) => `Hello,

${said}

${link}

For discretion, this e-mail says neither who asks nor what.

${network}
`,
  },
);

/** A reminder to whoever answers for privacy. */
export function rightsReminder({ about, dueOn, network, link }: RightsReminderValues, locale: Locale): MailText {
  const texts = TEXTS[locale];
  return { subject: texts.subject, body: texts.body({ said: texts[about === 'overdue' ? 'overdue' : 'due']({ date: longDate(dueOn, locale) }), network, link }) };
}

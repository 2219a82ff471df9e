import { catalogue, type Locale } from '@phare/kernel/domain';
import type { NoticeValues } from './access-notices';
import type { MailText } from './acknowledgement';

const TEXTS = catalogue(
  {
    subject: ({ number }: NoticeValues) => `Demande ${number} : du nouveau`,
    body: ({ number, network, phone, link }: NoticeValues) => `Bonjour,

Un message ou un fichier vous attend dans la demande ${number} : ${link}

Par discrétion, ce courriel ne dit rien de son contenu. N’y répondez pas : écrivez plutôt sur la page de la demande. Pour nous joindre : ${phone || link}

${network}
`,
  },
  {
    subject: ({ number }) => `Request ${number}: something new`,
    body: ({ number, network, phone, link }) => `Hello,

A message or a file awaits you in request ${number}: ${link}

For discretion, this e-mail says nothing of its content. Please do not answer it: write on the page of the request instead. To reach us: ${phone || link}

${network}
`,
  },
);

/** The mail that says the other side has written or sent a file. */
export const news = (values: NoticeValues, locale: Locale): MailText => ({ subject: TEXTS[locale].subject(values), body: TEXTS[locale].body(values) });

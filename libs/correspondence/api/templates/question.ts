import { catalogue, type Locale } from '@phare/kernel/domain';
import type { NoticeValues } from './access-notices';
import type { MailText } from './acknowledgement';

const TEXTS = catalogue(
  {
    subject: ({ number }: NoticeValues) => `Demande ${number} : une courte question`,
    body: ({ number, network, phone, link }: NoticeValues) => `Bonjour,

Une courte question vous attend sur la page de la demande ${number}. Y répondre prend une minute : ${link}

Si vous aimez mieux ne plus recevoir de question sur cette demande, dites-le sur la même page.

Par discrétion, ce courriel ne dit rien du contenu de la demande. Pour nous joindre : ${phone || link}

${network}
`,
  },
  {
    subject: ({ number }) => `Request ${number}: a short question`,
    body: ({ number, network, phone, link }) => `Hello,

A short question awaits you on the page of request ${number}. Answering takes a minute: ${link}

If you would rather get no more questions about this request, say so on the same page.

For discretion, this e-mail says nothing of the content of the request. To reach us: ${phone || link}

${network}
`,
  },
);

/** The mail that says a question waits: which one, its page alone says. */
export const question = (values: NoticeValues, locale: Locale): MailText => ({ subject: TEXTS[locale].subject(values), body: TEXTS[locale].body(values) });

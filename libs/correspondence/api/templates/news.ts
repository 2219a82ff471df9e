import { catalogue, type Locale } from '@phare/kernel/domain';
import type { NoticeValues } from './access-notices';
import type { MailText } from './acknowledgement';

/** Values of a notice of news, and whether an answer to it finds its way. */
interface NewsValues extends NoticeValues {
  readonly answered?: string;
}

const TEXTS = catalogue(
  {
    subject: ({ number }: NoticeValues) => `Demande ${number} : du nouveau`,
    body: ({ number, network, phone, link, answered }: NewsValues) => `Bonjour,

Du nouveau vous attend dans la demande ${number} : ${link}

Par discrétion, ce courriel ne dit rien de son contenu. ${answered ? 'Vous pouvez y répondre : votre réponse s’ajoutera à la demande.' : 'N’y répondez pas : écrivez plutôt sur la page de la demande.'} Pour nous joindre : ${phone || link}

${network}
`,
  },
  {
    subject: ({ number }) => `Request ${number}: something new`,
    body: ({ number, network, phone, link, answered }) => `Hello,

Something new awaits you in request ${number}: ${link}

For discretion, this e-mail says nothing of its content. ${answered ? 'You may answer it: your answer will be added to the request.' : 'Please do not answer it: write on the page of the request instead.'} To reach us: ${phone || link}

${network}
`,
  },
);

/** The mail that says the other side has written, sent a file, or answered about a trip. */
export const news = (values: NoticeValues, locale: Locale): MailText => ({ subject: TEXTS[locale].subject(values), body: TEXTS[locale].body(values) });

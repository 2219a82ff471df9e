import { catalogue, type Locale } from '@phare/kernel/domain';
import type { MailText } from './acknowledgement';

/** Values of a notice about who may see a request: never who, never why, never what it is about. */
export interface NoticeValues {
  readonly number: string;
  readonly network: string;
  readonly phone: string;
  readonly link: string;
}

const SIGNED = ({ network, phone, link }: NoticeValues): string => `${phone || link}\n\n${network}\n`;

const TEXTS = catalogue(
  {
    invitation: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : vous y avez accès`,
      body: (values: NoticeValues) => `Bonjour,\n\nLa personne qui a fait la demande ${values.number} souhaite que vous puissiez la voir. Ouvrez ${values.link} et demandez un code à cette adresse courriel.\n\nPar discrétion, ce courriel ne dit rien du contenu de la demande. Pour nous joindre : ${SIGNED(values)}`,
    },
    exceptional_access: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : accès exceptionnel`,
      body: (values: NoticeValues) => `Bonjour,\n\nUne personne de la coordination a ouvert la demande ${values.number}, qui est scellée. Elle a dit pourquoi, et cet accès prend fin de lui-même. La raison se lit dans la demande : ${values.link}\n\nSi cet accès vous surprend, appelez-nous : ${SIGNED(values)}`,
    },
    access_after_closing: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : rouverte à la lecture`,
      body: (values: NoticeValues) => `Bonjour,\n\nUne personne de l’équipe peut de nouveau lire la demande ${values.number}, qui est terminée. Elle a dit pourquoi, et cet accès prend fin de lui-même. La raison se lit dans la demande : ${values.link}\n\nSi cet accès vous surprend, appelez-nous : ${SIGNED(values)}`,
    },
  },
  {
    invitation: {
      subject: ({ number }) => `Request ${number}: you may see it`,
      body: (values) => `Hello,\n\nWhoever made request ${values.number} would like you to be able to see it. Open ${values.link} and ask for a code at this e-mail address.\n\nFor discretion, this e-mail says nothing of the content of the request. To reach us: ${SIGNED(values)}`,
    },
    exceptional_access: {
      subject: ({ number }) => `Request ${number}: exceptional access`,
      body: (values) => `Hello,\n\nSomeone in coordination has opened request ${values.number}, which is sealed. They said why, and this access ends by itself. The reason can be read in the request: ${values.link}\n\nIf this access surprises you, call us: ${SIGNED(values)}`,
    },
    access_after_closing: {
      subject: ({ number }) => `Request ${number}: may be read again`,
      body: (values) => `Hello,\n\nSomeone from the team may read request ${values.number} again, which has ended. They said why, and this access ends by itself. The reason can be read in the request: ${values.link}\n\nIf this access surprises you, call us: ${SIGNED(values)}`,
    },
  },
);

export type AccessNotice = keyof (typeof TEXTS)['fr-CA'];

/** A mail that tells of a change in who may see a request. */
export const accessNotice = (notice: AccessNotice, values: NoticeValues, locale: Locale): MailText => ({ subject: TEXTS[locale][notice].subject(values), body: TEXTS[locale][notice].body(values) });

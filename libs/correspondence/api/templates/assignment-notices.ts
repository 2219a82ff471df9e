import { catalogue, type Locale } from '@phare/kernel/domain';
import type { NoticeValues } from './access-notices';
import type { MailText } from './acknowledgement';

const FRENCH_END = ({ link, phone, network }: NoticeValues): string => `${link}\n\nPar discrétion, ce courriel ne dit rien du contenu de la demande. Pour nous joindre : ${phone || link}\n\n${network}\n`;
const ENGLISH_END = ({ link, phone, network }: NoticeValues): string => `${link}\n\nFor discretion, this e-mail says nothing of the content of the request. To reach us: ${phone || link}\n\n${network}\n`;

/** What happened, and what may be done about it: never who, never why. */
const TEXTS = catalogue(
  {
    proposed_to_you: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : une proposition vous attend`,
      body: (values: NoticeValues) => `Bonjour,\n\nL’équipe vous propose d’accompagner la demande ${values.number}. Vous pouvez accepter ou décliner : ${FRENCH_END(values)}`,
    },
    resource_proposed: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : une proposition pour vous`,
      body: (values: NoticeValues) => `Bonjour,\n\nL’équipe vous propose une ressource pour la demande ${values.number}. Vous restez libre d’en choisir une autre, sans dire pourquoi : ${FRENCH_END(values)}`,
    },
    taken_on: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : prise en charge`,
      body: (values: NoticeValues) => `Bonjour,\n\nUne personne-ressource a accepté d’accompagner la demande ${values.number}. Pour la suite : ${FRENCH_END(values)}`,
    },
    proposal_declined: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : proposition déclinée`,
      body: (values: NoticeValues) => `Bonjour,\n\nUne proposition faite pour la demande ${values.number} a été déclinée. À vous de voir la suite : ${FRENCH_END(values)}`,
    },
    another_asked: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : une autre ressource est souhaitée`,
      body: (values: NoticeValues) => `Bonjour,\n\nL’organisme souhaite une autre ressource pour la demande ${values.number}, comme il en est libre. À vous de voir la suite : ${FRENCH_END(values)}`,
    },
    conflict_declared: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : une précision à lire`,
      body: (values: NoticeValues) => `Bonjour,\n\nLa personne proposée pour la demande ${values.number} a quelque chose à dire avant d’accepter. L’organisme peut l’accepter ou choisir une autre ressource : ${FRENCH_END(values)}`,
    },
    handed_over: {
      subject: ({ number }: NoticeValues) => `Demande ${number} : changement d’accompagnement`,
      body: (values: NoticeValues) => `Bonjour,\n\nLa personne qui accompagne la demande ${values.number} n’est plus la même. Pour voir la suite : ${FRENCH_END(values)}`,
    },
  },
  {
    proposed_to_you: {
      subject: ({ number }) => `Request ${number}: a proposal is waiting for you`,
      body: (values) => `Hello,\n\nThe team proposes that you support request ${values.number}. You may accept or decline: ${ENGLISH_END(values)}`,
    },
    resource_proposed: {
      subject: ({ number }) => `Request ${number}: a proposal for you`,
      body: (values) => `Hello,\n\nThe team proposes a resource for request ${values.number}. You remain free to choose another, without saying why: ${ENGLISH_END(values)}`,
    },
    taken_on: {
      subject: ({ number }) => `Request ${number}: taken on`,
      body: (values) => `Hello,\n\nA resource person has agreed to support request ${values.number}. To see what comes next: ${ENGLISH_END(values)}`,
    },
    proposal_declined: {
      subject: ({ number }) => `Request ${number}: proposal declined`,
      body: (values) => `Hello,\n\nA proposal made for request ${values.number} was declined. The next step is yours: ${ENGLISH_END(values)}`,
    },
    another_asked: {
      subject: ({ number }) => `Request ${number}: another resource is wished for`,
      body: (values) => `Hello,\n\nThe organisation wishes for another resource for request ${values.number}, as it is free to. The next step is yours: ${ENGLISH_END(values)}`,
    },
    conflict_declared: {
      subject: ({ number }) => `Request ${number}: something to read`,
      body: (values) => `Hello,\n\nWhoever is proposed for request ${values.number} has something to say before accepting. The organisation may accept it or choose another resource: ${ENGLISH_END(values)}`,
    },
    handed_over: {
      subject: ({ number }) => `Request ${number}: a change in the support`,
      body: (values) => `Hello,\n\nWhoever supports request ${values.number} is no longer the same person. To see what comes next: ${ENGLISH_END(values)}`,
    },
  },
);

export type AssignmentNotice = keyof (typeof TEXTS)['fr-CA'];

export const ASSIGNMENT_NOTICES = Object.keys(TEXTS['fr-CA']) as readonly AssignmentNotice[];

/** A mail that tells of a proposal, or of who accompanies. */
export const assignmentNotice = (notice: AssignmentNotice, values: NoticeValues, locale: Locale): MailText => ({ subject: TEXTS[locale][notice].subject(values), body: TEXTS[locale][notice].body(values) });

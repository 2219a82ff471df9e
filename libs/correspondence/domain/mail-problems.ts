import { bilingual, defineProblems } from '@phare/kernel/domain';

/** What the tray of received e-mails refuses, beside what any route does. */
export const MAIL_PROBLEMS = defineProblems({
  mail_handled: {
    status: 409,
    title: bilingual('Ce courriel est déjà traité', 'This e-mail is already handled'),
    detail: bilingual('Quelqu’un s’en est occupé. Rechargez la liste pour voir ce qu’il est devenu.', 'Someone took care of it. Reload the list to see what became of it.'),
  },
  mail_unfiled: {
    status: 409,
    title: bilingual('Ce courriel n’appartient à aucune demande', 'This e-mail belongs to no request'),
    detail: bilingual('Recevez-le comme demande, ou ajoutez-le à une demande\u00a0: ses fichiers pourront suivre.', 'Receive it as a request, or add it to one: its files may follow.'),
  },
});

export type MailProblemCode = keyof typeof MAIL_PROBLEMS;

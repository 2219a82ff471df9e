import { bilingual, type Locale } from '@phare/kernel/domain';

/** Where a received e-mail stands: it waits for a person; a request is drafted from it, to confirm; nothing is owed any more. */
export const MAIL_STATES = ['waiting', 'drafted', 'done'] as const;
export type MailState = (typeof MAIL_STATES)[number];

type Sentence = Readonly<Record<Locale, string>>;

/** Why an e-mail waits, or why nothing is owed. A draft has no reason: it is what a new e-mail becomes. */
export const MAIL_REASONS = {
  unread: bilingual('Reçu, pas encore lu par Phare.', 'Received, not read by Phare yet.'),
  unreadable: bilingual('Phare n’a pas pu lire ce courriel. Le message d’origine est conservé.', 'Phare could not read this e-mail. The original message is kept.'),
  encrypted: bilingual('Ce courriel est chiffré\u00a0: seule sa ou son destinataire peut l’ouvrir. Le message d’origine est conservé.', 'This e-mail is encrypted: only its addressee can open it. The original message is kept.'),
  too_large: bilingual('Ce courriel dépasse 25\u00a0Mo\u00a0: le début seulement est conservé ici.', 'This e-mail is over 25 MB: only its beginning is kept here.'),
  empty: bilingual('Ce courriel ne contient ni texte ni fichier.', 'This e-mail holds neither text nor file.'),
  reply_unsigned: bilingual('Cette réponse semble concerner une demande, sans en porter l’adresse.', 'This reply seems to be about a request, without bearing its address.'),
  reply_sealed: bilingual('Cette réponse concerne une demande scellée dont vous avez la garde.', 'This reply is about a sealed request that you keep.'),
  reply_ended: bilingual('Cette réponse concerne une demande terminée.', 'This reply is about a request that has ended.'),
  auto_reply: bilingual('Réponse automatique.', 'Automatic reply.'),
  bounce: bilingual('Avis de non-remise d’un courriel.', 'Notice that an e-mail was not delivered.'),
  bulk: bilingual('Envoi de masse.', 'Bulk mailing.'),
  loop: bilingual('Courriel de Phare qui lui revient.', 'An e-mail of Phare’s that came back to it.'),
  calendar_reply: bilingual('Réponse à une invitation, sans texte.', 'Answer to an invitation, without text.'),
  threaded: bilingual('Ajouté à la demande dont il porte l’adresse.', 'Added to the request whose address it bears.'),
  accepted: bilingual('Devenu une demande.', 'Made into a request.'),
  attached: bilingual('Ajouté à une demande.', 'Added to a request.'),
  dismissed: bilingual('Mis de côté par une personne de l’équipe.', 'Set aside by someone of the team.'),
} as const satisfies Record<string, Sentence>;

export type MailReason = keyof typeof MAIL_REASONS;
export const MAIL_REASON_CODES = Object.keys(MAIL_REASONS) as readonly MailReason[];

/** The largest e-mail that is read, in bytes: 25 MB. Of a larger one the beginning is kept. */
export const LARGEST_MAIL = 25 * 1024 * 1024;

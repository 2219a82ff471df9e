import { MAIL_REASONS, type MailVerdict } from '@phare/correspondence/domain';
import { catalogue, type Locale } from '@phare/kernel/domain';

/** What the intake of an e-mail says. Never a word of the message: logs of mail servers keep it. */
export const MAIL = catalogue(
  {
    known: 'Ce courriel est déjà là.',
    drafted: 'Reçu\u00a0: une demande à confirmer attend dans «\u00a0Courriels reçus\u00a0».',
    kept: 'Reçu\u00a0: il attend dans «\u00a0Courriels reçus\u00a0».',
    because: ({ why }: { why: string }) => `Reçu. ${why}`,
    empty: 'Rien n’est arrivé\u00a0: le message est vide.',
    released: ({ mails }: { mails: number }) => `Courriels retenus qui vont partir\u00a0: ${mails}.`,
  },
  {
    known: 'This e-mail is here already.',
    drafted: 'Received: a request to confirm waits in “E-mails received”.',
    kept: 'Received: it waits in “E-mails received”.',
    because: ({ why }) => `Received. ${why}`,
    empty: 'Nothing arrived: the message is empty.',
    released: ({ mails }) => `Held mails that are about to leave: ${mails}.`,
  },
);

/** What became of it, in a sentence. */
export const verdictSentence = (verdict: MailVerdict | null, locale: Locale): string => {
  if (verdict === null) return MAIL[locale].kept;
  return verdict.reason === null ? MAIL[locale].drafted : MAIL[locale].because({ why: MAIL_REASONS[verdict.reason][locale] });
};

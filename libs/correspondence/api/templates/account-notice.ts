import { catalogue, type Locale } from '@phare/kernel/domain';
import type { MailText } from './acknowledgement';

/** Values of a notice to the holder of an account, as the outbox keeps them. */
export interface AccountNoticeValues {
  readonly notice: string;
  readonly network: string;
  /** Empty when the federation has none. */
  readonly phone: string;
}

type Said = 'password_reset' | 'password_changed' | 'factor_added' | 'factor_removed' | 'recovery_asked' | 'factors_removed';

const TEXTS = catalogue(
  {
    subject: 'Un changement à votre compte',
    said: {
      password_reset: 'Le mot de passe de votre compte vient d’être remplacé, à l’aide d’un code reçu à cette adresse. Toutes les connexions en cours ont pris fin.',
      password_changed: 'Le mot de passe de votre compte vient d’être changé. Vos autres connexions ont pris fin.',
      factor_added: 'Une clé d’accès ou une application de codes vient d’être ajoutée à votre compte.',
      factor_removed: 'Une clé d’accès ou l’application de codes vient d’être retirée de votre compte.',
      recovery_asked: 'Quelqu’un demande le retrait de la deuxième protection de votre compte, avec le bon mot de passe. Deux personnes de l’équipe vous appelleront avant de l’approuver.',
      factors_removed: 'La deuxième protection de votre compte a été retirée, avec l’accord de deux personnes de l’équipe. Ajoutez-en une nouvelle à votre prochaine connexion.',
    },
    body: ({ said, network, contact }: { said: string; network: string; contact: string }) => `Bonjour,

${said}

C’était vous? Il n’y a rien à faire. Ce n’était pas vous? ${contact}

${network}
`,
    contact: ({ phone }: { phone: string }) => `Appelez-nous tout de suite au ${phone}.`,
    nearest: 'Joignez-nous tout de suite.',
  },
  {
    subject: 'A change to your account',
    said: {
      password_reset: 'The password of your account has just been replaced, with a code received at this address. Every open session has ended.',
      password_changed: 'The password of your account has just been changed. Your other sessions have ended.',
      factor_added: 'A passkey or a code app has just been added to your account.',
      factor_removed: 'A passkey or the code app has just been removed from your account.',
      recovery_asked: 'Someone asks that the second protection of your account be removed, with the right password. Two people of the team will call you before they approve.',
      factors_removed: 'The second protection of your account has been removed, approved by two people of the team. Add a new one at your next sign-in.',
    },
    body: ({ said, network, contact }) => `Hello,

${said}

Was it you? There is nothing to do. It was not you? ${contact}

${network}
`,
    contact: ({ phone }) => `Call us at once at ${phone}.`,
    nearest: 'Reach us at once.',
  },
);

const isSaid = (notice: string): notice is Said => notice in TEXTS['fr-CA'].said;

/** The mail that tells the holder of an account that what it is proved with has changed, whoever changed it. */
export function accountNotice({ notice, network, phone }: AccountNoticeValues, locale: Locale): MailText {
  if (!isSaid(notice)) throw new RangeError(`no account notice ${notice}`);
  const texts = TEXTS[locale];
  return { subject: texts.subject, body: texts.body({ said: texts.said[notice], network, contact: phone === '' ? texts.nearest : texts.contact({ phone }) }) };
}

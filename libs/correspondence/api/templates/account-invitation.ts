import { catalogue, type Locale } from '@phare/kernel/domain';
import type { MailText } from './acknowledgement';

/** Values of the invitation to one's account. `link` is put together as the mail leaves (`LinkTokens`): the outbox never holds it. */
export interface AccountInvitationValues {
  readonly network: string;
  /** Empty when the federation has none. */
  readonly phone: string;
  readonly days: string;
  readonly link: string;
}

const TEXTS = catalogue(
  {
    subject: 'Votre compte est prêt',
    body: ({ network, days, link, contact }: { network: string; days: string; link: string; contact: string }) => `Bonjour,

Un compte vous attend dans Phare, l’outil d’accompagnement du regroupement ${network}. Choisissez votre mot de passe à cette adresse :

${link}

Le lien sert une seule fois, d’ici ${days} jours. Gardez-le pour vous.

Vous n’attendiez rien? Ne l’ouvrez pas.${contact}

${network}
`,
    contact: ({ phone }: { phone: string }) => ` Un doute? Appelez-nous au ${phone}.`,
  },
  {
    subject: 'Your account is ready',
    body: ({ network, days, link, contact }) => `Hello,

An account awaits you in Phare, the support tool of ${network}. Choose your password at this address:

${link}

The link works once, within ${days} days. Keep it to yourself.

You expected nothing? Do not open it.${contact}

${network}
`,
    contact: ({ phone }) => ` In doubt? Call us at ${phone}.`,
  },
);

/** The mail by which whoever was given an account chooses its password. */
export function accountInvitation({ network, phone, days, link }: AccountInvitationValues, locale: Locale): MailText {
  const { subject, body, contact } = TEXTS[locale];
  return { subject, body: body({ network, days, link, contact: phone === '' ? '' : contact({ phone }) }) };
}

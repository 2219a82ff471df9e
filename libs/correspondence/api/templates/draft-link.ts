import { catalogue, type Locale } from '@phare/kernel/domain';
import type { MailText } from './acknowledgement';

/** Values of the mail that brings back to what one has begun. `link` is put together as the mail leaves (`LinkTokens`): the outbox never holds it. */
export interface DraftLinkValues {
  readonly network: string;
  /** Empty when the federation has none. */
  readonly phone: string;
  readonly link: string;
}

// Neutral: whoever looks over a shoulder learns that a page was left open, and not which (voice.md, « courriel, corps »).
const TEXTS = catalogue(
  {
    subject: 'Votre lien pour continuer',
    body: ({ network, link, contact }: { network: string; link: string; contact: string }) => `Bonjour,

Voici le lien que vous avez demandé pour continuer plus tard, sur l’appareil de votre choix :

${link}

Ce lien ouvre ce que vous avez écrit. Gardez-le pour vous. Il cesse de fonctionner 30 jours après votre dernière modification.

Vous n’avez rien demandé? Ignorez ce courriel.${contact}

${network}
`,
    contact: ({ phone }: { phone: string }) => ` Un doute? Appelez-nous au ${phone}.`,
  },
  {
    subject: 'Your link to continue',
    body: ({ network, link, contact }) => `Hello,

Here is the link you asked for, to continue later on the device of your choice:

${link}

This link opens what you wrote. Keep it to yourself. It stops working 30 days after your last change.

You asked for nothing? Ignore this e-mail.${contact}

${network}
`,
    contact: ({ phone }) => ` In doubt? Call us at ${phone}.`,
  },
);

/** The mail of a link to what was begun: it says nothing of what is written, nor by whom. */
export function draftLink({ network, phone, link }: DraftLinkValues, locale: Locale): MailText {
  const { subject, body, contact } = TEXTS[locale];
  return { subject, body: body({ network, link, contact: phone === '' ? '' : contact({ phone }) }) };
}

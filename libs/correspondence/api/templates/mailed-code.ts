import { catalogue, type Locale } from '@phare/kernel/domain';
import type { MailText } from './acknowledgement';

/** Values of a mailed code, as the outbox keeps them. */
export interface MailedCodeValues {
  readonly code: string;
  readonly network: string;
  /** Empty when the federation has none. */
  readonly phone: string;
}

/** What a code is for. */
export type MailedCodePurpose = 'sign_in' | 'reset';

// No link: it would be opened by whatever reads mail before people do, and a forwarded one would work elsewhere (ASVS 5.0, 6.6.2).
const TEXTS = catalogue(
  {
    sign_in: { subject: 'Votre code de connexion', lead: 'Voici votre code pour vous connecter\u00a0:' },
    reset: { subject: 'Votre code pour choisir un mot de passe', lead: 'Voici votre code pour choisir un nouveau mot de passe\u00a0:' },
    body: ({ lead, code, network, contact }: { lead: string; code: string; network: string; contact: string }) => `Bonjour,

${lead}

${code}

Il fonctionne une seule fois, pendant dix minutes, dans le navigateur où vous l’avez demandé. Ne le donnez à personne\u00a0: nous ne vous le demanderons jamais.

Vous n’avez rien demandé? Ignorez ce courriel, rien ne change.${contact}

${network}
`,
    contact: ({ phone }: { phone: string }) => ` Un doute? Appelez-nous au ${phone}.`,
  },
  {
    sign_in: { subject: 'Your sign-in code', lead: 'Here is your code to sign in:' },
    reset: { subject: 'Your code to choose a password', lead: 'Here is your code to choose a new password:' },
    body: ({ lead, code, network, contact }) => `Hello,

${lead}

${code}

It works once, for ten minutes, in the browser where you asked for it. Give it to no one: we will never ask you for it.

You asked for nothing? Ignore this e-mail, nothing changes.${contact}

${network}
`,
    contact: ({ phone }) => ` In doubt? Call us at ${phone}.`,
  },
);

/** The mail of a code. It says nothing of whose account it opens, nor of any request. */
export function mailedCode(purpose: MailedCodePurpose, { code, network, phone }: MailedCodeValues, locale: Locale): MailText {
  const texts = TEXTS[locale];
  const { subject, lead } = texts[purpose];
  return { subject, body: texts.body({ lead, code, network, contact: phone === '' ? '' : texts.contact({ phone }) }) };
}

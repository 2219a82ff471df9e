import { catalogue, type Locale } from '@phare/kernel/domain';
import { SHAREABLE_FIELDS, type ShareableField } from './referral-target';

/** What a request holds of each field that may be shared; null where it holds nothing. */
export type ShareableFacts = Readonly<Record<ShareableField, string | null>>;

/** The letter to an outside resource: what it is told, and nothing that was not consented to. */
export interface ResourceLetter {
  readonly locale: Locale;
  readonly opening: string;
  readonly facts: readonly { readonly field: ShareableField; readonly label: string; readonly value: string }[];
  readonly closing: string;
}

interface From {
  readonly network: string;
}

const TEXTS = catalogue(
  {
    opening: ({ network }: From) => `Bonjour,\n\nLe regroupement ${network} vous réfère un organisme qui a besoin d’un coup de main, avec son accord.`,
    labels: { organisation: 'Organisme', requester: 'Personne à joindre', email: 'Courriel', phone: 'Téléphone', subject: 'Objet', description: 'Ce qui se passe' },
    closing: ({ network }: From) =>
      `Ces renseignements sont les seuls que l’organisme accepte de partager. Ils servent à lui répondre, et à rien d’autre.\n\nDites-nous si vous avez reçu cette lettre, si vous vous êtes parlé, ou si vous ne pouvez pas l’aider.\n\n${network}`,
  },
  {
    opening: ({ network }) => `Hello,\n\nThe federation ${network} refers to you an organisation that needs a hand, with its agreement.`,
    labels: { organisation: 'Organisation', requester: 'Whom to reach', email: 'E-mail', phone: 'Telephone', subject: 'Subject', description: 'What is going on' },
    closing: ({ network }) =>
      `This is all that the organisation agrees to share. It is for answering it, and for nothing else.\n\nTell us whether you have received this letter, whether you have spoken, or whether you cannot help.\n\n${network}`,
  },
);

/** Puts the letter together from the fields that were consented to, in the order of the form; a field that the request does not hold is left out. */
export function resourceLetter(locale: Locale, from: From, consented: readonly string[], facts: ShareableFacts): ResourceLetter {
  const texts = TEXTS[locale];
  const shared = SHAREABLE_FIELDS.filter((field) => consented.includes(field)).flatMap((field) => {
    const value = facts[field];
    return value ? [{ field, label: texts.labels[field], value }] : [];
  });
  return { locale, opening: texts.opening(from), facts: shared, closing: texts.closing(from) };
}

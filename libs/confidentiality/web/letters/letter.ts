import type { Locale } from '@phare/kernel/domain';
import { type Formats, type NetworkContact, formatsOf } from '@phare/kernel/web';
import { LETTER_WORDS } from './letter-words.catalogue';

type Words = (typeof LETTER_WORDS)[Locale];

/** What every letter of the registers stands on. */
export interface LetterPlace {
  readonly network: NetworkContact;
  readonly today: string;
  readonly locale: Locale;
}

/** To whom, about what, and what is said. */
interface LetterContent {
  readonly to: readonly string[];
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** A letter as plain text, signed by whoever is in charge of personal information, whom it says how to reach. */
export function letter({ network, today, locale }: LetterPlace, content: (words: Words, formats: Formats) => LetterContent): string {
  const [words, formats] = [LETTER_WORDS[locale], formatsOf(locale)];
  const { to, subject, paragraphs } = content(words, formats);
  const officer = network.privacyOfficer;
  const coordinates = [officer?.phone ?? network.phone, officer?.email ?? network.email].filter(Boolean).join(', ');
  const signature = [officer?.name, officer?.title, network.name].filter((line) => line !== undefined);
  return [network.name, words.on({ date: formats.date(today) }), to.join('\n'), subject, words.hello, ...paragraphs, words.reach({ name: officer?.name ?? network.name, coordinates }), signature.join('\n')].join('\n\n');
}

const NO_BREAK = '\u00a0';
const NO_BREAK_HYPHEN = '\u2011';

/** What no line may end in the middle of, in either language: « 10 12 2026 », a phone number, « art. 8 », « P-39.1 », an acronym with a hyphen. */
export function keptTogether(sentence: string): string {
  return sentence
    .replace(/(?<=\d|(?<!\p{L})(?:art\.|par\.|r\.|s\.|section)) (?=\d)/gu, NO_BREAK)
    .replace(/(?<=(?<!\p{L})\p{Lu})-(?=\d)|(?<=\p{Lu}{2})-(?=\p{Lu}{2})/gu, NO_BREAK_HYPHEN);
}

/**
 * French of Quebec: a no-break space before « : », inside « », before % and $ and in « 14 h 02 »; none is added before « ; », « ! » or « ? »; the apostrophe is curved (OQLF, Banque de dépannage linguistique).
 */
export function frenchSpacing(sentence: string): string {
  return keptTogether(sentence)
    .replace(/ (?=[:»%$])|(?<=«) |(?<=\d) (?=h\b)|(?<=\d h) (?=\d{2})/g, NO_BREAK)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

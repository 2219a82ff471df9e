const NO_BREAK = '\u00a0';
const NO_BREAK_HYPHEN = '\u2011';

/** What no line may end in the middle of, in either language: « 10 12 2026 », a phone number, « art. 8 », « P-39.1 », an acronym with a hyphen. */
export function keptTogether(sentence: string): string {
  return sentence
    .replace(/(\d) (?=\d)/g, `$1${NO_BREAK}`)
    .replace(/(\d{3}\u00a0\d{3})-(?=\d{4})/g, `$1${NO_BREAK_HYPHEN}`)
    .replace(/(?<!\p{L})(art\.|par\.|r\.|s\.|article|section) (?=\d)/gu, `$1${NO_BREAK}`)
    .replace(/(\p{Lu}{2})-(?=\p{Lu}{2})/gu, `$1${NO_BREAK_HYPHEN}`)
    .replace(/(?<!\p{L})(\p{Lu})-(?=\d)/gu, `$1${NO_BREAK_HYPHEN}`);
}

/**
 * French of Quebec: a no-break space before « : », inside « », before % and $ and in « 14 h 02 »; none is added before « ; », « ! » or « ? »; no line ends in « garde-t-on »; the apostrophe is curved (OQLF, Banque de dépannage linguistique).
 */
export function frenchSpacing(sentence: string): string {
  return keptTogether(sentence)
    .replace(/ (?=[:»%$])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) h (?=\d{2})/g, `$1${NO_BREAK}h${NO_BREAK}`)
    .replace(/-t-(?=(?:il|elle|on)s?\b)/g, `${NO_BREAK_HYPHEN}t${NO_BREAK_HYPHEN}`)
    .replace(/(\d) h\b/g, `$1${NO_BREAK}h`)
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’');
}

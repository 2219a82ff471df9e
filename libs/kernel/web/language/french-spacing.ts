const NO_BREAK = '\u00a0';

/**
 * French of Quebec: a no-break space before « : », inside « », before % and $, in « 14 h 02 »
 * and between the parts of a phone number; none is added before « ; », « ! » or « ? »; the apostrophe is curved (OQLF, Banque de dépannage linguistique).
 */
export function frenchSpacing(sentence: string): string {
  return sentence
    .replace(/ (?=[:»%$])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) h (?=\d{2})/g, `$1${NO_BREAK}h${NO_BREAK}`)
    .replace(/(\d) h\b/g, `$1${NO_BREAK}h`)
    .replace(/(\d{3}) (?=\d{3}-\d{4})/g, `$1${NO_BREAK}`)
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’');
}

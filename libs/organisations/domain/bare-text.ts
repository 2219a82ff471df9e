/** Letters that no decomposition of Unicode takes apart, as French and its neighbours write them without their keys. */
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 's', '&': ' et ' };
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Initials with their full stops (« C.D.C. »), which people also write without. */
const INITIALS = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;

/**
 * A text without accents, case, ligatures, invisible marks or full stops between initials. Punctuation is still there.
 * Source: Unicode Standard Annex #15, compatibility decomposition.
 */
export function bareText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(INITIALS, (initials) => initials.replaceAll('.', ''));
}

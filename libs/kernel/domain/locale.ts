/** The two languages of the product: French of Canada is the source, English is complete. */
export type Locale = 'fr-CA' | 'en-CA';

export const LOCALES: readonly Locale[] = ['fr-CA', 'en-CA'];

export const DEFAULT_LOCALE: Locale = 'fr-CA';

/** The language of an `Accept-Language` header (RFC 9110 §12.5.4): the best of ours, French when none is asked for. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
      return { tag, quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(fr|en)(-|$)/.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.tag.startsWith('en') ? 'en-CA' : DEFAULT_LOCALE;
}

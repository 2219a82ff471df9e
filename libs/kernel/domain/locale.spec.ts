import { localeOf } from './locale';

describe('the language of an Accept-Language header', () => {
  it.each([
    [undefined, 'fr-CA'],
    ['', 'fr-CA'],
    ['fr-CA', 'fr-CA'],
    ['en-CA', 'en-CA'],
    ['EN', 'en-CA'],
    ['en-US,en;q=0.9', 'en-CA'],
    ['es, en;q=0.3', 'en-CA'],
    ['fr;q=0.2, en;q=0.8', 'en-CA'],
    ['en;q=0.2, fr;q=0.8', 'fr-CA'],
    ['en;q=0, es', 'fr-CA'],
    ['*', 'fr-CA'],
    ['english', 'fr-CA'],
    ['en;q=high', 'fr-CA'],
    [';;;,,,q=', 'fr-CA'],
    ['en; q=0.9 ; level=1, fr ; q=0.1', 'en-CA'],
    ['x'.repeat(10_000), 'fr-CA'],
  ])('%s is %s', (header, locale) => expect(localeOf(header)).toBe(locale));

  it('takes the first of two that are wanted alike', () => {
    expect([localeOf('en, fr'), localeOf('fr, en')]).toEqual(['en-CA', 'fr-CA']);
  });
});

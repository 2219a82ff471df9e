import fc from 'fast-check';
import { htmlText } from './html-text';
import { cutTo, shownLine, shownText } from './plain-text';

const MARKUP = fc.array(fc.constantFrom('<', '>', '"', "'", '&', '/', '!--', '-->', 'script', '<script>', '</script>', '<p', 'a', ' ', '\n', '&amp;', '&#x3c;', 'é'), { maxLength: 60 }).map((parts) => parts.join(''));

describe('the text of an HTML e-mail', () => {
  it('is an end, whatever the markup', () => {
    fc.assert(fc.property(MARKUP, (html) => typeof htmlText(html) === 'string'));
  });

  it('is the text itself where there is no markup', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zé]{1,10}( [a-zé]{1,10}){0,5}$/), (text) => expect(htmlText(text)).toBe(text)));
  });

  it('never has what is between the tags of a script', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z<>"' ]{0,20}$/), (code) => expect(htmlText(`<script>SECRET${code}SECRET</script>fin`)).toBe('fin')));
  });

  it.each([
    ['brackets', '<'.repeat(1_000_000)],
    ['tags with a quotation mark', `<a '`.repeat(250_000)],
    ['comments', '<!--'.repeat(250_000)],
    ['elements that never end', '<script>'.repeat(100_000)],
    ['entities', '&amp'.repeat(250_000)],
    ['line breaks', '<br>'.repeat(200_000)],
  ])('is read once from left to right: a million characters of %s', (_, html) => expect(typeof htmlText(html)).toBe('string'));
});

describe('a text from outside', () => {
  it('is shown without control characters, nor marks that turn the line around', () => {
    expect(shownText('a\0\u0001\u001b[0m\u202eb\u2066\ufeff\r\nc\rd\u2028e\tf\ud800')).toBe('a[0mb\nc\nd\ne\tf');
    expect(shownLine(' a\r\n  b\u00a0c ')).toBe('a b c');
  });

  it('is cut between characters', () => expect([cutTo('👍👍👍', 2), cutTo('abc', 3)]).toEqual(['👍…', 'abc']));
});

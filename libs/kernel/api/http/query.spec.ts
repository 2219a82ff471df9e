import { isKeepable } from '../validation/text-characters';
import { parseQuery } from './query';

describe('a query string', () => {
  it('is read as forms write it', () => expect({ ...parseQuery('q=L%E2%80%99%C3%89claircie+du+large&limit=5&empty=') }).toEqual({ q: 'L’Éclaircie du large', limit: '5', empty: '' }));

  it('keeps what is given twice apart', () => expect(parseQuery('a=1&a=2')['a']).toEqual(['1', '2']));

  it.each(['q=%FF', 'q=%ED%A0%80', 'q=a%C3', 'q=%', 'q=%zz', '%FF=1'])('holds something no text may hold where %s was', (query) => {
    const [[name, value] = ['', '']] = Object.entries(parseQuery(query));
    expect(isKeepable(name) && isKeepable(String(value))).toBe(false);
  });

  it('has no prototype to reach', () => expect(Object.getPrototypeOf(parseQuery('__proto__=1'))).toBeNull());
});

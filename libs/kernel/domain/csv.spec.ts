import { csvText } from './csv';

describe('a table as CSV', () => {
  const line = (...cells: Parameters<typeof csvText>[0][number]): string => csvText([cells]).replace(/^\uFEFF/, '').replace(/\r\n$/, '');

  it('says that it is UTF-8, and ends each line', () => expect(csvText([['é'], [2]])).toBe('\uFEFF"é"\r\n2\r\n'));
  it('keeps what separates, quotes and breaks lines inside a cell', () => expect(line('a;b', 'dit « "non" »', 'deux\nlignes')).toBe('"a;b";"dit « ""non"" »";"deux\nlignes"'));
  it('leaves a cell empty where there is nothing', () => expect(line(null, '', 0)).toBe(';"";0'));
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '=HYPERLINK("http://exemple.test")'])('never lets a text run as a formula: %j', (text) => expect(line(text)).toBe(`"'${text.replaceAll('"', '""')}"`));
  it('leaves a number, even below zero, a number', () => expect(line(-2.5)).toBe('-2.5'));
});

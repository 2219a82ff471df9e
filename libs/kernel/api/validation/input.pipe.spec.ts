import { ProblemException } from '../problem/problem.exception';
import { BooleanField, ChoiceField, CivilDateField, EmailField, IdField, InstantField, ObjectField, ObjectListField, PhoneField, TextField, TextListField, WholeNumberField } from './fields';
import { InputPipe } from './input.pipe';

class InnerDto {
  @TextField({ description: 'A name.', max: 5 })
  name: string;
}

class SampleDto {
  @TextField({ description: 'Text.', max: 10, optional: true })
  text?: string;

  @TextListField({ description: 'Texts.', max: 5, maxItems: 2, optional: true })
  texts?: string[];

  @EmailField({ description: 'Address.', optional: true, nullable: true })
  email?: string | null;

  @PhoneField({ description: 'Telephone.', optional: true })
  phone?: string;

  @ChoiceField({ description: 'Choice.', of: ['a', 'b'], optional: true })
  choice?: string;

  @BooleanField({ description: 'Yes or no.', optional: true })
  yes?: boolean;

  @WholeNumberField({ description: 'How many.', min: 1, max: 9, optional: true })
  count?: number;

  @IdField({ description: 'Id.', optional: true })
  id?: string;

  @CivilDateField({ description: 'Day.', optional: true })
  day?: string;

  @InstantField({ description: 'Instant.', optional: true })
  at?: string;

  @ObjectField({ description: 'Inner.', type: () => InnerDto, optional: true })
  inner?: InnerDto;

  @ObjectListField({ description: 'Inners.', type: () => InnerDto, maxItems: 2, optional: true })
  inners?: InnerDto[];
}

const pipe = new InputPipe();

/** Pointers and codes of what is wrong, or `ok`. */
function told(value: unknown, type: 'body' | 'query' = 'body'): unknown {
  try {
    pipe.transform(value, { type, metatype: SampleDto });
    return 'ok';
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    return [error.refusal.code, ...(error.refusal.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)].join(', ');
  }
}

/** As a body arrives: prototype keys become ordinary ones. */
const parsed = (text: string): unknown => JSON.parse(text);

describe('what a body may hold', () => {
  it.each<[string, unknown, string]>([
    ['nothing at all', undefined, 'malformed,  object'],
    ['null', null, 'malformed,  object'],
    ['a list', [], 'malformed,  object'],
    ['a text', 'text', 'malformed,  object'],
    ['an unknown field', { other: 1 }, 'malformed, /other unknown_field'],
    ['an unknown inner field', { inner: { name: 'a', other: 1 } }, 'malformed, /inner/other unknown_field'],
    ['a number for a text', { text: 5 }, 'malformed, /text text'],
    ['a null text', { text: null }, 'malformed, /text required'],
    ['spaces alone', { text: '  \n ' }, 'malformed, /text text'],
    ['a text too long', { text: 'a'.repeat(11) }, 'malformed, /text text'],
    ['a list of objects for a list of texts', { texts: [{}] }, 'malformed, /texts list'],
    ['the same text twice', { texts: ['a', 'a'] }, 'malformed, /texts list'],
    ['a text for a list', { texts: 'a' }, 'malformed, /texts list'],
    ['two addresses in one', { email: 'a@exemple.test, b@exemple.test' }, 'malformed, /email email'],
    ['a header smuggled into an address', { email: 'a@exemple.test\r\nBcc: b@exemple.test' }, 'malformed, /email email'],
    ['a telephone of letters', { phone: 'call me' }, 'malformed, /phone phone'],
    ['another choice', { choice: 'c' }, 'malformed, /choice choice'],
    ['a method of every object as a choice', { choice: 'constructor' }, 'malformed, /choice choice'],
    ['a text for yes', { yes: 'true' }, 'malformed, /yes boolean'],
    ['a fraction', { count: 1.5 }, 'malformed, /count whole_number'],
    ['a number too large to count with', { count: 1e300 }, 'malformed, /count whole_number'],
    ['a number as text', { count: '5' }, 'malformed, /count whole_number'],
    ['an id that is none', { id: '1' }, 'malformed, /id identifier'],
    ['29 February of a common year', { day: '2026-02-29' }, 'malformed, /day civil_date'],
    ['an instant without an offset', { at: '2026-11-20T09:00:00' }, 'malformed, /at instant'],
    ['an inner list', { inner: [] }, 'malformed, /inner object'],
    ['a list of lists', { inners: [[]] }, 'malformed, /inners list'],
    ['too many', { inners: [{ name: 'a' }, { name: 'a' }, { name: 'a' }] }, 'malformed, /inners list'],
    ['something wrong inside a list', { inners: [{ name: 'a' }, { name: 'too long' }] }, 'malformed, /inners/1/name text'],
  ])('%s is refused', (_, value, expected) => expect(told(value)).toBe(expected));

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('the key %s is an unknown field, inside too', (key) => {
    expect(told(parsed(`{"${key}": {"a": 1}}`))).toBe(`malformed, /${key} unknown_field`);
    expect(told(parsed(`{"inner": {"name": "a", "${key}": {}}}`))).toBe(`malformed, /inner/${key} unknown_field`);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it.each(['\0', '\u0007', '\u001b', '\u007f', '\ud800', 'a\udc00b', '\udc00\ud800'])('the character %j is refused, in a key as in a text', (character) => {
    expect(told({ text: `a${character}` })).toBe('malformed, /text text_characters');
    expect(told({ [`k${character}`]: 1 })).toBe('malformed,  text_characters');
    expect(told({ inners: [{ name: character }] })).toBe('malformed, /inners/0/name text_characters');
  });

  it.each(['a\tb', 'a\r\nb', '\u200f\u202eab', '🧭', 'e\u0301', 'a\u00a0b', '\ufeffa'])('the text %j is kept', (text) => {
    expect(pipe.transform({ text }, { type: 'body', metatype: SampleDto })).toEqual({ text });
  });

  it('counts characters as people do, not code units', () => expect(told({ text: '🧭'.repeat(10) })).toBe('ok'));

  it('does not follow a nesting that no form has', () => {
    const deep = parsed('{"inner":'.repeat(5_000) + '1' + '}'.repeat(5_000));
    expect(told(deep)).toMatch(/^malformed/);
  });

  it('takes null where it means « none », and only there', () => expect([told({ email: null }), told({ phone: null })]).toEqual(['ok', 'malformed, /phone required']));

  it('says everything that is wrong at once', () => expect(told({ text: 1, count: 0, more: 1 })).toMatch(/(?=.*\/text)(?=.*\/count)(?=.*\/more)/));
});

describe('what a query may hold', () => {
  it('is each parameter once', () => expect(told({ text: ['a', 'b'] }, 'query')).toBe('malformed, /text repeated'));

  it('is no parameter that is unknown', () => expect(told({ other: 'a' }, 'query')).toBe('malformed, /other unknown_field'));
});

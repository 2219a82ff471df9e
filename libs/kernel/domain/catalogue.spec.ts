import { catalogue } from './catalogue';
import { FIELD_SENTENCES } from './field-problems';
import { LOCALES } from './locale';
import { KERNEL_PROBLEMS } from './problems';

describe('the catalogue', () => {
  it('keeps both languages under the same keys, sentences of values included', () => {
    const texts = catalogue({ hello: 'Bonjour', by: ({ date }: { date: string }) => `d’ici le ${date}` }, { hello: 'Hello', by: ({ date }) => `by ${date}` });
    expect(LOCALES.map((locale) => [texts[locale].hello, texts[locale].by({ date: '20' })])).toEqual([
      ['Bonjour', 'd’ici le 20'],
      ['Hello', 'by 20'],
    ]);
  });
});

describe('sentences of problems', () => {
  const sentences = [...Object.values(KERNEL_PROBLEMS).flatMap(({ title, detail }) => [title, detail]), ...Object.values(FIELD_SENTENCES)];

  it('say something in each language, and not the same thing twice', () => {
    for (const sentence of sentences) {
      for (const locale of LOCALES) expect(sentence[locale].trim()).not.toBe('');
      expect(sentence['fr-CA']).not.toBe(sentence['en-CA']);
    }
  });

  it('use the typographic apostrophe and ask for the same values', () => {
    const values = (sentence: string): string[] => [...sentence.matchAll(/\{\w+\}/g)].map(([value]) => value).sort();
    for (const sentence of sentences) {
      expect(values(sentence['fr-CA'])).toEqual(values(sentence['en-CA']));
      for (const locale of LOCALES) expect(sentence[locale]).not.toContain("'");
    }
  });

  it('belong to a status that says it is a refusal', () => {
    for (const { status } of Object.values(KERNEL_PROBLEMS)) expect(status).toBeGreaterThanOrEqual(400);
  });
});

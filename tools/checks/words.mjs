// The words of the product: spelt as a dictionary has them, in sentences that one reads at once, in the typography of each language (design/voice.md).
import { globSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { inRoot } from '../steps/root.mjs';
import { sentencesOf, textsOf, wordsOf } from '../words/sentences.mjs';
import { failure } from './report.mjs';

/** Words of one sentence, on average, that a public page may have. */
const AVERAGE = 20;
const PUBLIC = /^libs\/(requests\/web\/(intake|by-link|my-requests)|identity\/web\/sign-in|policy\/web|kernel\/web)\//;

const DICTIONARIES = { fr: ['@cspell/dict-fr-fr/fr-fr.trie.gz'], en: ['@cspell/dict-en_us/en_US.trie.gz', '@cspell/dict-en-gb-mit/en_GB.trie.gz'] };

const NEVER = {
  fr: [
    [/veuillez/i, '« veuillez »'],
    [/!/, 'an exclamation mark'],
    [/'/, 'a straight apostrophe'],
    [/\.\.\./, 'three dots for an ellipsis'],
    [/["“”]/, 'quotation marks of another language'],
    [/\s[;?]/, 'a space before ; or ?'],
    [/\S:(?!\/\/|\S)/, 'no space before a colon'],
    [/«\S|\S»/, 'no space inside « »'],
    [/\p{L}[.·(]e(?:\b|\.)(?!-)/u, 'an abbreviated feminine'],
  ],
  en: [
    [/!/, 'an exclamation mark'],
    [/'/, 'a straight apostrophe'],
    [/"/, 'straight quotation marks'],
    [/\bplease\b/i, '“please”'],
  ],
};

const catalogues = () => globSync('{apps,libs}/**/*.catalogue.ts', { cwd: inRoot() }).sort();

/** Fails with every word that no dictionary has and `tools/words/<language>.txt` does not admit, and every slip of typography. */
export function wordsAreRight() {
  const known = { fr: dictionary('fr'), en: dictionary('en') };
  const slips = catalogues().flatMap((path) => textsOf(path).flatMap(({ language, text, line }) => slipsOf(text, language, known[language]).map((slip) => `${path}:${line}: ${slip} (${text.slice(0, 70)})`)));
  if (slips.length > 0) throw failure(slips.join('\n'));
}

function slipsOf(text, language, known) {
  const unknown = wordsOf(text).filter((word) => !known(word)).map((word) => `“${word}” is in no dictionary`);
  return [...unknown, ...NEVER[language].filter(([never]) => never.test(text)).map(([, what]) => what)];
}

function dictionary(language) {
  const tries = DICTIONARIES[language].map((file) => decodeTrie(gunzipSync(readFileSync(inRoot('node_modules', file)))));
  const admitted = new Set(readFileSync(inRoot('tools/words', `${language}.txt`), 'utf8').split('\n').map((line) => line.split('#')[0].trim()).filter(Boolean));
  if (tries.some((trie) => trie.has('organizme'))) throw failure(`The ${language} dictionary knows every word`);
  const isIn = (word) => admitted.has(word) || tries.some((trie) => trie.has(word));
  return (word) => isIn(word) || isIn(word.toLowerCase()) || isIn(word.replaceAll('’', "'"));
}

/** Fails when a public page has longer sentences than people read; gives back the averages. */
export function publicPagesArePlain() {
  const lengths = { fr: [], en: [] };
  for (const path of catalogues().filter((each) => PUBLIC.test(each))) for (const { language, text } of textsOf(path)) lengths[language].push(...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
  const averages = Object.entries(lengths).map(([language, each]) => ({ language, count: each.length, average: each.reduce((sum, length) => sum + length, 0) / each.length }));
  const long = averages.filter(({ count, average }) => count === 0 || average > AVERAGE);
  if (long.length > 0) throw failure(long.map(({ language, average }) => `${language}: ${average.toFixed(1)} words a sentence, ${AVERAGE} at most`).join('\n'));
  return averages.map(({ language, count, average }) => `${language}: ${average.toFixed(1)} words a sentence, ${count} sentences`).join('; ');
}

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

/** Code aside: what is between backquotes keeps its own spaces. */
const prose = (text: string): string => text.replace(/```.*?```|`[^`\n]*`|\]\([^)]*\)/gs, '');

/** Places where French lacks its no-break space: before « : » and inside guillemets. */
const looseSpaces = (text: string): string[] => prose(text).split('\n').filter((line) => /« | »|[^\u00a0\s|-] :(\s|$)/.test(line));

/** Links to files that are not there. Pictures of the product are taken apart. */
const brokenLinks = (path: string, text: string): string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link) && !link.startsWith('docs/images/') && !existsSync(join(ROOT, dirname(path), link)));

describe('the documents', () => {
  let documents: { readonly path: string; readonly text: string }[];
  beforeAll(async () => {
    const names = (await readdir(join(ROOT, 'docs'), { recursive: true })).filter((name) => name.endsWith('.md')).map((name) => join('docs', name));
    documents = await Promise.all(['README.md', ...names].map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })));
  });

  it('lead somewhere', () => {
    expect(documents.length).toBeGreaterThan(15);
    expect(documents.flatMap(({ path, text }) => brokenLinks(path, text).map((link) => `${path}: ${link}`))).toEqual([]);
  });

  it('keep French together', () => expect(documents.filter(({ path }) => path.startsWith('docs/guide/')).flatMap(({ path, text }) => looseSpaces(text).map((line) => `${path}: ${line}`))).toEqual([]));

  it('stay short: the README within 80 lines, a decision within 60', () => {
    const long = documents.filter(({ path, text }) => text.trimEnd().split('\n').length > (path === 'README.md' ? 80 : path.startsWith('docs/adr/') ? 60 : Infinity));
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('name no machine', () => expect(documents.filter(({ text }) => /\/(home|root|work|Users)\//.test(text)).map(({ path }) => path)).toEqual([]));

  it('would be found wanting', () => {
    expect(brokenLinks('docs/guide/README.md', '[a](nowhere.md), [b](../GLOSSARY.md), [c](https://exemple.test), [d](README.md#part)')).toEqual(['nowhere.md']);
    expect(looseSpaces('Reçue : hier\nReçue\u00a0: hier\n« ici »\n`a : b`')).toEqual(['Reçue : hier', '« ici »']);
  });
});

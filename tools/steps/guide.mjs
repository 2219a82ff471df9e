// The user guide, docs/guide, as pages that the product serves beside the app: `/guide/<page>.html`, in the colours of the app, with its pictures.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { inRoot } from './root.mjs';

const GUIDE = inRoot('docs/guide');
const NAMES = { README: 'index' };

const markdown = new MarkdownIt();
markdown.renderer.rules.heading_open = (tokens, index, options, _env, renderer) => {
  tokens[index].attrSet('id', anchorOf(tokens[index + 1].content));
  return renderer.renderToken(tokens, index, options);
};
markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index].attrSet('href', addressOf(tokens[index].attrGet('href')));
  return renderer.renderToken(tokens, index, options);
};
const image = markdown.renderer.rules.image;
markdown.renderer.rules.image = (tokens, index, options, env, renderer) => {
  tokens[index].attrSet('src', tokens[index].attrGet('src').replace('../images/', '/guide/images/'));
  return image(tokens, index, options, env, renderer);
};

/** « Trier une demande » → `trier-une-demande`. */
export const anchorOf = (heading) =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Where a link of the guide leads once served; an address of the product or of elsewhere stays as it is. */
const addressOf = (link) => link.replace(/^(?:\.\/)?([\w-]+)\.md(#.*)?$/, (_whole, page, anchor = '') => `/guide/${NAMES[page] ?? page}.html${anchor}`);

/** Writes the guide into the folder of the built app, whose style sheet it takes. */
export function buildGuide(folder) {
  const [, sheet] = /href="(styles-[\w-]+\.css)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? [];
  if (!sheet) throw new Error('The built app names no style sheet');
  mkdirSync(join(folder, 'guide'), { recursive: true });
  cpSync(inRoot('docs/images'), join(folder, 'guide/images'), { recursive: true });
  for (const file of readdirSync(GUIDE).filter((name) => name.endsWith('.md'))) {
    const name = basename(file, '.md');
    const source = readFileSync(join(GUIDE, file), 'utf8');
    writeFileSync(join(folder, 'guide', `${NAMES[name] ?? name}.html`), pageOf(source, sheet));
    writeFileSync(join(folder, 'guide', `${NAMES[name] ?? name}.json`), JSON.stringify(passagesOf(source)));
  }
}

/** What the help of a screen quotes: what stands between a heading and the next, without the pictures, for the screen itself is behind. As text: the app writes it itself. */
const passagesOf = (source) =>
  source
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading, ...lines] = part.split('\n');
      return { heading, anchor: anchorOf(heading), blocks: blocksOf(markdown.parse(lines.filter((line) => !line.startsWith('![')).join('\n'), {})) };
    });

const KINDS = { bullet_list_open: 'ul', ordered_list_open: 'ol', table_open: 'ul', paragraph_open: 'p' };
const CLOSES = /^(bullet_list|ordered_list|table)_close$/;

/** Paragraphs and lists, the lines of each as runs of text; a row of a table is a line of a list. */
function blocksOf(tokens) {
  const blocks = [];
  let list = null;
  for (const { type, children } of tokens) {
    const kind = KINDS[type];
    if (kind === 'p' ? !list : kind) blocks.push({ kind, lines: kind === 'p' ? [[]] : [] });
    if (kind && kind !== 'p') list = blocks.at(-1);
    else if (CLOSES.test(type)) list = null;
    else if (type === 'list_item_open' || type === 'tr_open') list.lines.push([]);
    else if (type === 'inline') addTo(blocks.at(-1).lines.at(-1), runsOf(children));
  }
  return blocks;
}

/** The cells of a row follow each other. */
const addTo = (line, runs) => line.push(...(line.length > 0 ? [{ text: '\u00a0: ', strong: false }] : []), ...runs);

function runsOf(tokens) {
  const runs = [];
  let strong = false;
  for (const { type, content } of tokens) {
    if (type === 'strong_open' || type === 'strong_close') strong = type === 'strong_open';
    else if (type === 'softbreak') runs.push({ text: ' ', strong });
    else if (content) runs.push({ text: content, strong });
  }
  return runs;
}

function pageOf(source, sheet) {
  const title = /^# (.+)$/m.exec(source)?.[1] ?? 'Guide';
  return `<!doctype html>
<html lang="fr-CA">
  <head>
    <meta charset="utf-8" />
    <title>${markdown.utils.escapeHtml(title)} · Phare</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <link rel="icon" type="image/svg+xml" href="/phare.svg" />
    <link rel="stylesheet" href="/${sheet}" />
    <link rel="stylesheet" href="/guide/guide.css" />
  </head>
  <body>
    <header class="ph-header"><nav class="ph-header__bar" aria-label="Guide"><a class="ph-header__tool" href="/">Revenir à Phare</a><a class="ph-header__tool" href="/guide/index.html">Tout le guide</a></nav></header>
    <main class="ph-page guide">
${markdown.render(source)}    </main>
  </body>
</html>
`;
}

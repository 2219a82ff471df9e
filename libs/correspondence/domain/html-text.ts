/** Elements whose content is no text for a reader. */
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'iframe', 'svg', 'math', 'select', 'textarea']);

/** Elements that begin a line of their own. */
const BLOCKS = new Set(['address', 'article', 'blockquote', 'br', 'center', 'dd', 'div', 'dl', 'dt', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul']);

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', copy: '©', reg: '®', euro: '€', deg: '°', middot: '·', bull: '•', hellip: '…', ndash: '–', mdash: '—' },
  ...{ laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', agrave: 'à', acirc: 'â', ccedil: 'ç', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë' },
  ...{ icirc: 'î', iuml: 'ï', ocirc: 'ô', ugrave: 'ù', ucirc: 'û', uuml: 'ü', oelig: 'œ', aelig: 'æ', Agrave: 'À', Acirc: 'Â', Ccedil: 'Ç', Egrave: 'È', Eacute: 'É', Ecirc: 'Ê', Ocirc: 'Ô', OElig: 'Œ' },
};

const LAST_CODE_POINT = 0x10ffff;

/** The text of an HTML e-mail, read once from left to right: what runs, loads or hides in it is left behind (design/security.md, « Files, headers, secrets »). */
export function htmlText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    text += decoded(html.slice(at, tag === -1 ? html.length : tag)).replaceAll(/[ \t\r\n]+/g, ' ');
    if (tag === -1) break;
    const { name, closes, end } = tagAt(html, tag);
    if (name === '' && end === tag + 1) text += '<';
    if (BLOCKS.has(name)) text += name === 'li' && !closes ? '\n- ' : '\n';
    if (name === 'td' || name === 'th') text += '\t';
    at = UNSEEN.has(name) && !closes ? afterClosing(html, name, end) : end;
  }
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n').trim();
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

function tagAt(html: string, at: number): Tag {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return { name: '', closes: false, end: end === -1 ? html.length : end + 3 };
  }
  const [written = '', slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)?/i.exec(html.slice(at, at + 32)) ?? [];
  if (name === '' && slash === '' && !/[!?]/.test(html[at + 1] ?? '')) return { name: '', closes: false, end: at + 1 };
  return { name: name.toLowerCase(), closes: slash === '/', end: afterTag(html, at + written.length) };
}

/** Past the `>` that ends a tag: one inside a quoted attribute ends nothing. */
function afterTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html[at];
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  // A quote that never ends hides nothing: the tag ends at its first `>`.
  const end = html.indexOf('>', from);
  return end === -1 ? html.length : end + 1;
}

/** Past the tag that ends an element; to the end where there is none. */
function afterClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? afterTag(html, found.index + 2) : html.length;
}

const decoded = (text: string): string => text.replaceAll(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});?/gi, (entity, name: string) => character(name) ?? entity);

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= LAST_CODE_POINT && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

/** Which of the two genders a marked word (« employé·e·s ») is read in. */
export type MarkedForm = 'masculine' | 'feminine';

/** Feminine endings, without accents, and the masculine endings they replace (« conseill-er·ère »); none: they are added. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  e: [], ne: [], le: [], te: [], se: [], sse: ['s'], nne: ['n'], lle: ['l'], tte: ['t'], che: ['c'], que: ['c'],
  ve: ['f'], esse: ['e'], ale: ['al'], elle: ['el'], onne: ['on'], enne: ['en'], ienne: ['ien'],
  ere: ['er'], iere: ['ier'], trice: ['teur'], rice: ['eur'], ice: ['eur'], euse: ['eur', 'eux', 'eu'],
};

/** Those that are not words of their own: a hyphen or a slash before any other may join two words (« donnez-le »). */
const UNMISTAKABLE = ['e', 'ne', 've', 'ere', 'iere', 'trice', 'euse', 'enne', 'ienne'];

const STEM = String.raw`(?<!\p{L})(?<stem>\p{L}{2,})`;
const END = String.raw`(?!['’\-./·]?[\p{L}\p{N}])`;
const anyOf = (endings: readonly string[]): string => `(?<ending>${[...endings].sort((a, b) => b.length - a.length).join('|')})`;
const joinedBy = (marks: string, endings: readonly string[]): RegExp => new RegExp(`${STEM}[${marks}]${anyOf(endings)}(?:(?<plural>s)|[${marks}](?<plurals>[sx]))?${END}`, 'gu');

const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`${STEM}\(${anyOf(Object.keys(ENDINGS))}(?<plural>s?)\)(?<plurals>[sx]?)${END}`, 'gu'),
  joinedBy('·•‧∙⋅・.', Object.keys(ENDINGS)),
  joinedBy(String.raw`\-‐‑/`, UNMISTAKABLE),
];

/** « centre(s) »: read as the singular, and as the plural where the feminine would be. */
const OPTIONAL_PLURAL = new RegExp(String.raw`${STEM}\((?<plural>[sx])\)${END}`, 'gu');

type Groups = Readonly<Record<'stem' | 'ending' | 'plural' | 'plurals', string | undefined>>;

/** Reads every word that carries inclusive marks in one gender. The text has neither accents nor capitals (`bareText`). */
export function readMarks(text: string, form: MarkedForm): string {
  const read = (...found: unknown[]): string => wordOf(found.at(-1) as Groups, form);
  return FORMS.reduce((unmarked, marks) => unmarked.replace(marks, read), text).replace(OPTIONAL_PLURAL, form === 'masculine' ? '$<stem>' : '$<stem>$<plural>');
}

function wordOf({ stem = '', ending = '', plural, plurals }: Groups, form: MarkedForm): string {
  const many = Boolean(plural) || Boolean(plurals);
  if (form === 'masculine') return many && !/[sx]$/.test(stem) ? `${stem}s` : stem;
  const one = many ? stem.replace(/[sx]$/, '') : stem;
  const replaced = ENDINGS[ending]?.find((masculine) => one.endsWith(masculine)) ?? '';
  return `${one.slice(0, one.length - replaced.length)}${ending}${many ? 's' : ''}`;
}

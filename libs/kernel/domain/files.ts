/** What a file may be, by the end of its name (design/security.md, « Files, headers, secrets »). */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
} as const;
export type FileExtension = keyof typeof FILE_TYPES;

export const LARGEST_FILE = 10 * 1024 * 1024;

/** A kept file can be downloaded; one in quarantine is seen and stays where it is. */
export const FILE_STATES = ['kept', 'quarantined'] as const;
export type FileState = (typeof FILE_STATES)[number];

const LONGEST_NAME = 150;

/** Controls, invisible marks and marks that turn the direction of text: `annexe‮fdp.exe` reads as a PDF. */
// eslint-disable-next-line no-control-regex -- controls are what it takes away
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]/gu;

/** What file systems keep for themselves (Windows, « Naming Files, Paths, and Namespaces »). */
const RESERVED_CHARACTERS = /[<>:"|?*]/g;
const RESERVED_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** What a file is, by its name; `null` for what is not taken. */
export function extensionOf(name: string): FileExtension | null {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FILE_TYPES, extension) ? (extension as FileExtension) : null;
}

/** A name that can be kept, shown and written on any disk: its last part, without what hides in it. Its extension stays, however long the rest. */
export function cleanFileName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(HIDDEN, '').replace(RESERVED_CHARACTERS, '-').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '').normalize('NFC');
  const dot = visible.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [visible.slice(0, dot).trimEnd(), visible.slice(dot)] : [visible, ''];
  const short = [...stem].slice(0, Math.max(1, LONGEST_NAME - end.length)).join('');
  return `${short.replace(RESERVED_NAME, '_$1')}${end}`;
}

import { deflateRawSync } from 'node:zlib';
import { DOCX_PARTS, JPEG, ODT_PARTS, PDF, PNG, XLSX_PARTS, zipOf, type Part, type SentFile } from './a-file';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SCRIPT = '<script>alert(document.domain)</script>';
const HTML = `<!doctype html><html><body>${SCRIPT}</body></html>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`;
/** Harmless by design: what antivirus programs agree to find (eicar.org). In two halves, so that none finds it here. */
export const EICAR = `${'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD'}${'-ANTIVIRUS-TEST-FILE!$H+H*'}`;
const EXECUTABLE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200), Buffer.from('PE\0\0')]);

const named = (names: readonly string[], content: Buffer | string, type = ''): SentFile[] => names.map((name) => ({ name, content, type }));
const docx = (name: string, parts: readonly Part[] = DOCX_PARTS, { type = DOCX, comment = '', before = Buffer.alloc(0), after = Buffer.alloc(0) } = {}): SentFile => ({ name, type, content: Buffer.concat([before, zipOf(parts, comment), after]) });
const withPart = (part: Part): readonly Part[] => [...DOCX_PARTS, part];
const changed = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(value, at < 0 ? copy.length + at : at);
  return copy;
};

/** Kinds of files that no name makes acceptable. */
const OTHER_KINDS = [
  ...named(['page.html', 'page.htm', 'page.xhtml', 'page.shtml', 'page.hta', 'page.mht'], HTML, 'text/html'),
  ...named(['dessin.svg', 'dessin.svgz', 'donnees.xml', 'feuille.xsl'], SVG, 'image/svg+xml'),
  ...named(['programme.exe', 'bibliotheque.dll', 'ecran.scr', 'vieux.com', 'installe.msi', 'raccourci.lnk'], EXECUTABLE, 'application/octet-stream'),
  ...named(['script.js', 'script.mjs', 'script.vbs', 'script.ps1', 'script.bat', 'script.cmd', 'script.sh', 'page.php', 'code.jar', 'module.wasm'], 'alert(1)', 'text/javascript'),
  ...named(['lettre.docm', 'modele.dotm', 'budget.xlsm', 'budget.xlsb', 'diapos.pptm', 'vieux.doc', 'vieux.xls', 'texte.rtf'], zipOf(DOCX_PARTS)),
  ...named(['archive.zip', 'archive.7z', 'archive.rar', 'archive.gz', 'disque.iso', 'archive.tar'], zipOf([{ name: 'a', content: 'a' }]), 'application/zip'),
  ...named(['sans extension', '.pdf', 'deux.pdf.exe', 'annexe\u202efdp.exe', 'fin.pdf.', 'nul.pdf\u0000.exe', 'flux.pdf::$DATA'], EXECUTABLE),
];

/** Files that are not what they say. */
const LIARS = [
  ...named(['page.pdf', 'page.png', 'page.jpg', 'page.docx', 'page.odt'], HTML),
  ...named(['programme.pdf', 'programme.png', 'programme.docx', 'programme.txt'], EXECUTABLE),
  { name: 'image.pdf', type: 'application/pdf', content: PNG },
  { name: 'document.jpg', type: 'image/jpeg', content: PDF.content },
  { name: 'tableur.docx', type: DOCX, content: zipOf(XLSX_PARTS) },
  { name: 'texte.docx', type: DOCX, content: zipOf(ODT_PARTS) },
  { name: 'lettre.odt', content: zipOf(DOCX_PARTS) },
  { name: 'vrai.pdf', type: 'text/html', content: PDF.content },
  { name: 'vrai.png', type: 'image/svg+xml', content: PNG },
  { name: 'notes.txt', type: 'text/html', content: HTML },
];

/** Files that are two things at once, or nothing whole. */
const MALFORMED = [
  ...named(['vide.pdf', 'vide.txt', 'vide.docx'], ''),
  ...named(['court.pdf'], '%PDF'),
  ...named(['tronque.png'], PNG.subarray(0, 30)),
  ...named(['tronque.jpg'], JPEG.subarray(0, 12)),
  ...named(['prolonge.png'], Buffer.concat([PNG, Buffer.from(HTML)])),
  ...named(['double.pdf'], Buffer.concat([Buffer.from(String(PDF.content)), zipOf([{ name: 'a.js', content: 'alert(1)' }])])),
  ...named(['double.jpg'], Buffer.concat([JPEG, zipOf([{ name: 'a.class', content: 'x' }])])),
  ...named(['devant.pdf'], Buffer.concat([Buffer.from(HTML), Buffer.from(String(PDF.content))])),
  ...named(['nul.txt'], 'avant\u0000après'),
  docx('devant.docx', DOCX_PARTS, { before: EXECUTABLE }),
  docx('derriere.docx', DOCX_PARTS, { after: Buffer.from(HTML) }),
  docx('commente.docx', DOCX_PARTS, { comment: SCRIPT }),
  docx('tronque.docx', DOCX_PARTS, { after: Buffer.alloc(0) }),
].map((file) => (file.name === 'tronque.docx' ? { ...file, content: Buffer.from(file.content).subarray(0, -10) } : file));

const BOMB = Buffer.alloc(50 * 1024 * 1024);

/** Office documents that run something, hide something, or swell. */
const DOCUMENTS = [
  ...['word/vbaProject.bin', 'word/vbaData.xml', 'word/activeX/activeX1.bin', 'xl/macrosheets/sheet1.xml', 'customUI/customUI14.xml', 'word/embeddings/oleObject1.bin', 'word/embeddings/facture.exe', 'word/media/image.svg', '../../etc/cron.d/x', '/etc/passwd', 'word\\..\\x', 'C:/x'].map((name, n) => docx(`actif ${n}.docx`, withPart({ name, content: 'x' }))),
  docx('macro.docx', DOCX_PARTS.map((part) => (part.name === '[Content_Types].xml' ? { ...part, content: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' } : part))),
  docx('modele distant.docx', withPart({ name: 'word/_rels/settings.xml.rels', content: '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://exemple.test/m.dotm" TargetMode="External"/>' })),
  docx('doublon.docx', withPart({ name: 'WORD/document.xml', content: 'autre' })),
  docx('chiffre.docx', withPart({ name: 'word/a.xml', content: 'x', flags: 1 })),
  docx('bombe.docx', withPart({ name: 'word/a.xml', content: Buffer.alloc(101 * 1024 * 1024) })),
  docx('bombes.docx', [...DOCX_PARTS, ...[1, 2, 3, 4, 5].map((n) => ({ name: `word/${n}.xml`, content: BOMB }))]),
  docx('bombe menteuse.docx', withPart({ name: 'word/a.xml', content: BOMB, told: 100 })),
  docx('trop de parties.docx', [...DOCX_PARTS, ...Array.from({ length: 2_001 }, (_, n) => ({ name: `word/${n}.xml`, content: '', stored: true }))]),
  docx('abime.docx', withPart({ name: 'word/a.xml', content: deflateRawSync(Buffer.from('x')), told: 9, stored: true })),
  { name: 'basic.odt', content: zipOf([...ODT_PARTS, { name: 'Basic/Standard/Module1.xml', content: 'Sub Main' }]) },
  { name: 'scripts.odt', content: zipOf([...ODT_PARTS, { name: 'Scripts/python/a.py', content: 'import os' }]) },
  { name: 'chiffre.odt', content: zipOf([...ODT_PARTS, { name: 'META-INF/encryption.xml', content: 'x' }]) },
  { name: 'sans type.odt', content: zipOf([...ODT_PARTS].reverse()) },
  { name: 'methode.docx', type: DOCX, content: changed(zipOf(DOCX_PARTS), -(22 + 36), 99) },
];

/** Files of which nothing may be kept. */
export const REFUSED: readonly SentFile[] = [...OTHER_KINDS, ...LIARS, ...MALFORMED, ...DOCUMENTS];

/** Files that are what they say, and hold what would run were they shown: they are kept, and only saved. */
export const INERT: readonly SentFile[] = [
  { name: 'notes.txt', type: 'text/plain', content: HTML },
  { name: 'eicar.txt', type: 'text/plain', content: EICAR },
  { name: 'formule.txt', content: '=HYPERLINK("https://exemple.test","cliquez")' },
  { name: 'action.pdf', type: 'application/pdf', content: `%PDF-1.7\n1 0 obj\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\nendobj\n%%EOF\n` },
  { name: 'html.pdf', type: 'application/pdf', content: `%PDF-1.7\n%${HTML}\n%%EOF\n` },
  { name: 'html.jpg', type: 'image/jpeg', content: Buffer.concat([JPEG, Buffer.from(HTML)]) },
  { name: '<img src=x onerror=alert(1)>.png', type: 'image/png', content: PNG },
  { name: '../../../../etc/passwd.txt', content: 'x' },
  { name: 'deux\r\nSet-Cookie: a=b\r\n\r\n.txt', content: 'x' },
];

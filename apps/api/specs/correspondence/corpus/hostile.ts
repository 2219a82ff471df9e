import { randomBytes } from 'node:crypto';
import { LARGEST_MAIL } from '@phare/correspondence/domain';
import { aMail } from '../../testing/a-mail';
import { attached, between, mail, multipart, PLAIN, told, type MailCase } from './mail-case';

const CONTROLS = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const unreadable = (name: string, raw: Buffer, text: string | RegExp = ''): MailCase => ({ name, outcome: 'waiting unreadable', raw, text, never: CONTROLS });

function ofSize(bytes: number): Buffer {
  const head = aMail({ Subject: `Énorme ${bytes}` }, '');
  return Buffer.concat([head, Buffer.alloc(bytes - head.length, `${'a'.repeat(76)}\r\n`)]);
}

/** Malformed, oversized or ill-meant. */
export const HOSTILE: readonly MailCase[] = [
  told('a header injected into the subject', 'drafted', { Subject: word('Aide\r\nBcc: espion@exemple.test\r\n\r\nCorps') }, 'x', { subject: 'Aide Bcc: espion@exemple.test Corps' }),
  told('a header injected into the name', 'drafted', { From: `${word('A\r\nTo: espion@exemple.test')} <x@ailleurs.test>` }, 'x', { from: 'A To: espion@exemple.test <x@ailleurs.test>' }),
  told('a header injected into a file name', 'drafted', multipart('mixed'), between('b', PLAIN, attached(word('a\r\nSet-Cookie: x.pdf'))), { files: ['a Set-Cookie: x.pdf'] }),
  told('NUL in the subject', 'drafted', { Subject: word('A\0B') }, 'x', { subject: 'AB' }),
  told('NUL in the text', 'drafted', {}, 'A\0B\x07\x1b[31m', { text: 'AB[31m', never: CONTROLS }),
  told('a text that begins like a sealed one', 'drafted', {}, '\u00011AAAA', { text: '1AAAA', never: CONTROLS }),
  told('marks that turn the line around', 'drafted', { Subject: word('fdp\u202egnp.\u2066x') }, '\u202eegnar', { subject: 'fdpgnp.x', never: CONTROLS }),
  told('a script in the subject and the name', 'drafted', { Subject: '<script>alert(1)</script>', From: '<img src=x> <x@ailleurs.test>' }, '<script>alert(1)</script>', { subject: '<script>alert(1)</script>', text: '<script>alert(1)</script>' }),
  told('SQL in the subject', 'drafted', { Subject: "'; DROP TABLE inbound_mail; --" }, 'x', { subject: "'; DROP TABLE inbound_mail; --" }),
  told('a path in a file name', 'drafted', multipart('mixed'), between('b', PLAIN, attached('../../etc/passwd')), { files: ['../../etc/passwd'] }),
  told('a file name of ten thousand characters', 'drafted', multipart('mixed'), between('b', PLAIN, attached('a'.repeat(10_000))), { files: ['a'.repeat(255)] }),
  told('a subject of a hundred thousand characters', 'drafted', { Subject: 'é'.repeat(100_000) }, 'x', { subject: 'é'.repeat(1_000) }),
  told('a word encoded a thousand times over', 'drafted', { Subject: Array.from({ length: 1_000 }, () => word('é')).join(' ') }, 'x', { subject: 'é'.repeat(1_000) }),
  told('ten thousand recipients', 'drafted', { To: Array.from({ length: 10_000 }, (_, n) => `a${n}@exemple.test`).join(',\r\n ') }, 'x'),
  told('five hundred files', 'drafted', multipart('mixed'), between('b', PLAIN, ...Array.from({ length: 500 }, (_, n) => attached(`${n}.pdf`))), { files: Array.from({ length: 200 }, (_, n) => `${n}.pdf`) }),
  told('a thousand headers', 'drafted', Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`X-${n}`, 'x'])), 'x'),
  told('a header of three megabytes', 'waiting unreadable', { 'X-Long': 'a'.repeat(3_000_000) }, 'x'),
  told('parentheses without end in an address', 'drafted', { From: `${'('.repeat(20_000)}x@ailleurs.test` }, 'x', { person: null }),
  told('quotation marks without end in an address', 'drafted', { From: `"${'\\"'.repeat(20_000)} <x@ailleurs.test>` }, 'x', { person: null }),
  told('boundaries that are prefixes of one another', 'drafted', multipart('mixed', 'a'), `--a\r\nContent-Type: multipart/mixed; boundary="aa"\r\n\r\n--aa\r\n${PLAIN}\r\n--aa--\r\n--a--\r\n`, { text: /voici notre demande/ }),
  told('a part that holds its own boundary', 'drafted', multipart('mixed', 'a'), `--a\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\n${PLAIN}\r\n--a--\r\n`, { text: /voici notre demande/ }),
  told('HTML of quotation marks and brackets', 'drafted', { 'Content-Type': 'text/html' }, `${'<a \''.repeat(100_000)}fin`),
  told('HTML of a million blanks', 'drafted', { 'Content-Type': 'text/html' }, `a${'\u00a0'.repeat(1_000_000)}b`, { text: /^a/ }),
  told('half a million brackets', 'drafted', {}, '<'.repeat(500_000), { text: '<'.repeat(200_000) }),
  told('a charset of ten thousand characters', 'drafted', { 'Content-Type': `text/plain; charset=${'x'.repeat(10_000)}` }, 'Bonjour', { text: 'Bonjour' }),
  told('a content type that is none', 'drafted', { 'Content-Type': ';;;=' }, 'Bonjour'),
  told('the same header twice', 'drafted', { Subject: ['Premier', 'Second'] }, 'x', { subject: 'Premier' }),
  told('two content types', 'drafted', { 'Content-Type': ['text/plain', 'text/html'] }, 'Bonjour', { text: /Bonjour/ }),
  told('a header without a name', 'drafted', { '': 'x', 'Sub ject': 'y' }, 'Bonjour'),
  told('blanks before the colon', 'drafted', { Subject: undefined, 'Subject ': 'Espace' }, 'Bonjour'),
  told('a date of the year 275 760', 'drafted', { Date: 'Sat, 13 Sep 275760 00:00:00 +0000' }, 'x', { declaredAt: null }),
  told('a Message-ID of a hundred thousand characters', 'drafted', { 'Message-ID': `<${'a'.repeat(100_000)}@exemple.test>` }, 'x'),
  told('it answers an invented Message-ID of ours', 'drafted', { 'In-Reply-To': '<01a2211f-2a7c-77da-95f3-ceaf66dcfd11@localhost>' }, 'x'),
  told('it answers ten thousand messages', 'drafted', { References: Array.from({ length: 10_000 }, (_, n) => `<${n}@exemple.test>`).join(' ') }, 'x'),
  told('the signed address of a request that is not there', 'drafted', { To: 'accueil+2026-zzzz.aaaaaaaaaaaaaaaa@exemple.test' }, 'x'),
  unreadable('random bytes', Buffer.concat([Buffer.from([0]), randomBytes(4_096)])),
  unreadable('one byte', Buffer.from('x'), 'x'),
  unreadable('empty lines', Buffer.from('\r\n\r\n\r\n')),
  unreadable('words without a header', Buffer.from('Bonjour, avez-vous une minute?\r\nMerci'), 'Bonjour, avez-vous une minute?\nMerci'),
  unreadable('a page of the web', Buffer.from('<!doctype html><title>x</title><p>Bonjour'), /Bonjour/),
  unreadable('a picture', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000, 7)])),
  unreadable('an archive', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(2_000)])),
  unreadable('headers that say nothing', Buffer.from('X-A: 1\r\nX-B: 2\r\n\r\nTexte'), /Texte/),
  { name: 'headers alone', outcome: 'drafted', raw: Buffer.from('From: x@ailleurs.test\r\nSubject: Rappelez-moi au 418 555-0123'), subject: 'Rappelez-moi au 418 555-0123' },
  told('nothing but a sender', 'waiting empty', { Subject: undefined }, ''),
  told('a text of two megabytes', 'drafted', { Subject: 'Long' }, 'a'.repeat(2_000_000), { text: 'a'.repeat(200_000) }),
  { name: '25 MB', outcome: 'drafted', raw: () => ofSize(LARGEST_MAIL), subject: `Énorme ${LARGEST_MAIL}` },
  { name: '25 MB and a byte', outcome: 'waiting too_large', raw: () => ofSize(LARGEST_MAIL + 1), subject: `Énorme ${LARGEST_MAIL + 1}`, person: 'direction1@exemple.test' },
  { name: '25 MB of random bytes', outcome: 'waiting unreadable', raw: () => Buffer.concat([Buffer.from([0]), randomBytes(LARGEST_MAIL - 1)]) },
  { name: 'over 25 MB, from a machine', outcome: 'done auto_reply', raw: () => mail({ 'Auto-Submitted': 'auto-replied' }, 'a'.repeat(LARGEST_MAIL)) },
];

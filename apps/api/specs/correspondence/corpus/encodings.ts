import { told, type MailCase } from './mail-case';

const TEXT = 'Déjà à l’œuvre : « été », çà et là';
const encoded = (charset: string, encoding: string) => ({ 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': encoding });
const latin = (text: string) => Buffer.from(text, 'latin1');
const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const subject = (value: string, shown: string): MailCase => told(`a subject: ${value}`, 'drafted', { Subject: value }, 'Texte', { subject: shown });

/** Character sets and transfer encodings, in texts and in headers. */
export const ENCODINGS: readonly MailCase[] = [
  told('UTF-8 as it is', 'drafted', encoded('utf-8', '8bit'), TEXT, { text: TEXT }),
  told('UTF-8 in base64', 'drafted', encoded('UTF-8', 'base64'), base64(TEXT), { text: TEXT }),
  told('UTF-8 in base64, over lines', 'drafted', encoded('utf-8', 'BASE64'), base64(TEXT.repeat(9)).replaceAll(/.{20}/g, '$&\r\n'), { text: TEXT.repeat(9) }),
  told('UTF-8 in quoted-printable', 'drafted', encoded('"utf-8"', 'quoted-printable'), 'D=C3=A9j=C3=A0 =E2=80=94 un =\r\nmot', { text: 'Déjà — un mot' }),
  told('quoted-printable with a trailing blank', 'drafted', encoded('utf-8', 'quoted-printable'), 'Un =  \r\nmot=20', { text: /^Un[\s=]+mot$/ }),
  told('quoted-printable that is none', 'drafted', encoded('utf-8', 'quoted-printable'), 'Taux = 5 =ZZ % =', { text: /^Taux = 5 =ZZ %/ }),
  told('Latin 1 as it is', 'drafted', encoded('iso-8859-1', '8bit'), latin('Déjà été'), { text: 'Déjà été' }),
  told('Latin 1 in quoted-printable', 'drafted', encoded('ISO-8859-1', 'Quoted-Printable'), 'D=E9j=E0', { text: 'Déjà' }),
  told('Latin 9 and its euro', 'drafted', encoded('iso-8859-15', 'quoted-printable'), '20 =A4 =BDuvre', { text: '20 € œuvre' }),
  told('Windows 1252 and its quotation marks', 'drafted', encoded('windows-1252', 'quoted-printable'), '=93L=92=9Cuvre=94 =85', { text: '“L’œuvre” …' }),
  told('Windows 1252 that says Latin 1', 'drafted', encoded('iso-8859-1', 'quoted-printable'), 'L=92ann=E9e', { text: 'L’année' }),
  told('Windows 1250', 'drafted', encoded('windows-1250', 'quoted-printable'), '=8Ait', { text: 'Šit' }),
  told('Mac Roman', 'drafted', encoded('macintosh', 'quoted-printable'), '=8Et=8E', { text: 'été' }),
  told('KOI8-R', 'drafted', encoded('koi8-r', 'base64'), base64(Buffer.from([0xf0, 0xd2, 0xc9])), { text: 'При' }),
  told('Shift JIS', 'drafted', encoded('shift_jis', 'base64'), base64(Buffer.from([0x93, 0xfa, 0x96, 0x7b])), { text: '日本' }),
  told('ISO-2022-JP', 'drafted', encoded('iso-2022-jp', '7bit'), '\u001b$BF|K\\\u001b(B', { text: '日本' }),
  told('GB 2312', 'drafted', encoded('gb2312', 'base64'), base64(Buffer.from([0xd6, 0xd0])), { text: '中' }),
  told('Big5', 'drafted', encoded('big5', 'base64'), base64(Buffer.from([0xa4, 0xa4])), { text: '中' }),
  told('UTF-16', 'drafted', encoded('utf-16le', 'base64'), base64(Buffer.from('Été', 'utf16le')), { text: 'Été' }),
  told('US-ASCII', 'drafted', encoded('us-ascii', '7bit'), 'Simple', { text: 'Simple' }),
  told('US-ASCII that is UTF-8', 'drafted', encoded('us-ascii', '7bit'), 'Déjà', { text: /^D.*j/ }),
  told('a character set that nobody knows', 'drafted', encoded('x-mars-17', '8bit'), 'Bonjour', { text: 'Bonjour' }),
  told('no character set', 'drafted', { 'Content-Type': 'text/plain' }, 'Déjà', { text: 'Déjà' }),
  told('no content type at all', 'drafted', { 'Content-Type': undefined, 'MIME-Version': undefined, 'Content-Transfer-Encoding': undefined }, 'Déjà', { text: 'Déjà' }),
  told('bytes that are no UTF-8', 'drafted', encoded('utf-8', '8bit'), Buffer.from([0x41, 0xff, 0xfe, 0x42]), { text: /^A.*B$/ }),
  told('a surrogate written in UTF-8', 'drafted', encoded('utf-8', '8bit'), Buffer.from([0x41, 0xed, 0xa0, 0x80, 0x42]), { text: /^A.*B$/, never: /\p{Surrogate}/u }),
  told('base64 with what is none in it', 'drafted', encoded('utf-8', 'base64'), '!!Qm9u**am91cg==!!', { text: 'Bonjour' }),
  told('base64 that was cut', 'drafted', encoded('utf-8', 'base64'), 'Qm9uam91c', { text: /^Bonjou/ }),
  told('an encoding that nobody knows', 'drafted', encoded('utf-8', 'x-rot13'), 'Obawbhe', { text: 'Obawbhe' }),
  told('text that flows (RFC 3676)', 'drafted', { 'Content-Type': 'text/plain; charset=utf-8; format=flowed' }, 'Une longue \r\nphrase\r\n', { text: /Une longue\s+phrase/ }),
  told('lines that end by LF alone', 'drafted', {}, 'Un\nDeux\n', { text: 'Un\nDeux' }),
  told('a mark of byte order at the head of the text', 'drafted', encoded('utf-8', '8bit'), '\ufeffBonjour', { text: 'Bonjour' }),
  subject('=?utf-8?Q?Pr=C3=A9parer_l=E2=80=99assembl=C3=A9e?=', 'Préparer l’assemblée'),
  subject('=?UTF-8?B?RMOpasOg?=', 'Déjà'),
  subject('=?utf-8?B?RMOp?= =?utf-8?B?asOg?=', 'Déjà'),
  subject('=?iso-8859-1?Q?D=E9j=E0?= vu', 'Déjà vu'),
  subject('=?utf-8?Q?coup=C3?= =?utf-8?Q?=A9?=', 'coupé'),
  subject('=?utf-8?X?abc?=', '=?utf-8?X?abc?='),
  subject('Re: =?windows-1252?Q?L=92=E9t=E9?=', 'Re: L’été'),
  told('a subject in plain UTF-8 (RFC 6532)', 'drafted', { Subject: 'Déjà à l’œuvre' }, 'Texte', { subject: 'Déjà à l’œuvre' }),
  told('a subject over lines', 'drafted', { Subject: 'Une assemblée\r\n qui se prépare\r\n\tde loin' }, 'Texte', { subject: 'Une assemblée qui se prépare de loin' }),
  told('no subject', 'drafted', { Subject: undefined }, 'Texte', { subject: '' }),
  told('an empty subject', 'drafted', { Subject: '' }, 'Texte', { subject: '' }),
  told('a name in encoded words', 'drafted', { From: '=?utf-8?Q?C=C3=A9line_Roy?= <celine@exemple.test>' }, 'Texte', { from: 'Céline Roy <celine@exemple.test>', person: null }),
];

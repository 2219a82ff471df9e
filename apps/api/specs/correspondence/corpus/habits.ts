import { aMail } from '../../testing/a-mail';
import { between, multipart, part, told, type MailCase } from './mail-case';

const TEAM = { From: 'Accueil de garde <intake@exemple.test>', 'Return-Path': '<intake@exemple.test>' };
const OUTLOOK = '\r\n\r\n________________________________\r\nDe : Directrice Un <direction1@exemple.test>\r\nEnvoyé : 19 novembre 2026 16:02\r\nÀ : intake@exemple.test\r\nObjet : Aide\r\n\r\nNotre assemblée approche.';
const crlfTo = (end: string): Buffer => Buffer.from(aMail({ Subject: `Fins de ligne ${JSON.stringify(end)}` }).toString().replaceAll('\r\n', end));

/** Habits of mail programs, and of the people who use them. */
export const HABITS: readonly MailCase[] = [
  told('somebody of the team passes one on, from Outlook', 'drafted', TEAM, `Voir plus bas.${OUTLOOK}`, { person: 'direction1@exemple.test', text: /Notre assemblée approche/ }),
  told('… from Gmail', 'drafted', TEAM, '---------- Forwarded message ---------\r\nDe : *Directrice Un* <direction1@exemple.test>\r\nDate: jeu. 19 nov. 2026\r\n\r\nAide', { person: 'direction1@exemple.test' }),
  told('… in English', 'drafted', TEAM, 'Begin forwarded message:\r\n\r\n> From: Directrice Un <direction1@exemple.test>\r\n> Subject: Aide', { person: 'direction1@exemple.test' }),
  told('… of a chain: the first sender named who is known', 'drafted', TEAM, 'De : inconnue@ailleurs.test\r\nObjet : Tr\r\n\r\nFrom: direction1@exemple.test\r\n\r\nAide', { person: 'direction1@exemple.test' }),
  told('somebody of the team on their own account', 'drafted', TEAM, 'Rappel pour nous-mêmes.', { person: null }),
  told('an answer above the quotation', 'drafted', { Subject: 'RE: Formation' }, 'Oui, avec plaisir.\r\n\r\nLe jeu. 19 nov. 2026 à 16:02, Équipe <x@exemple.test> a écrit :\r\n> Viendrez-vous?', { text: /^Oui, avec plaisir\./ }),
  told('an answer between the lines', 'drafted', {}, '> Combien serez-vous?\r\nDouze.\r\n> Quand?\r\nMardi.', { text: /Douze\.[\s\S]*Mardi\./ }),
  told('a signature and a notice', 'drafted', {}, 'Merci.\r\n-- \r\nMaude\r\nEnvoyé de mon iPhone\r\nAVIS : ce courriel est confidentiel.', { text: /^Merci\./ }),
  told('a name with a comma', 'drafted', { From: '"Arbour, Maude" <direction1@exemple.test>' }, 'x', { from: 'Arbour, Maude <direction1@exemple.test>' }),
  told('a name with the address in it', 'drafted', { From: '"direction1@exemple.test" <direction1@exemple.test>' }, 'x', { from: 'direction1@exemple.test' }),
  told('an address alone', 'drafted', { From: 'direction1@exemple.test' }, 'x', { from: 'direction1@exemple.test', person: 'direction1@exemple.test' }),
  told('an address in capitals', 'drafted', { From: 'DIRECTION1@EXEMPLE.TEST' }, 'x', { person: 'direction1@exemple.test' }),
  told('an address with a comment (RFC 5322)', 'drafted', { From: 'direction1@exemple.test (Maude Arbour)' }, 'x', { person: 'direction1@exemple.test' }),
  told('two senders', 'drafted', { From: 'direction1@exemple.test, board1@exemple.test', Sender: 'direction1@exemple.test' }, 'x', { person: 'direction1@exemple.test' }),
  told('a sender without From', 'drafted', { From: undefined, Sender: 'Maude <direction1@exemple.test>' }, 'x', { from: 'Maude <direction1@exemple.test>' }),
  told('no sender at all', 'drafted', { From: undefined, 'Return-Path': undefined }, 'x', { from: '', person: null }),
  told('a sender without an address', 'drafted', { From: 'Maude' }, 'x', { from: '', person: null }),
  told('an address of Exchange’s own', 'drafted', { From: '/O=EXCHANGE/OU=EXTERNE/CN=MAUDE' }, 'x', { person: null }),
  told('a group of senders', 'drafted', { From: 'Équipe: direction1@exemple.test, x@exemple.test;' }, 'x', { person: 'direction1@exemple.test' }),
  told('somebody answers elsewhere: a secretary writes for the direction', 'drafted', { From: 'Secrétariat <secretariat@ailleurs.test>', 'Reply-To': 'direction1@exemple.test' }, 'x', { person: 'direction1@exemple.test' }),
  told('blind copies', 'drafted', { To: 'undisclosed-recipients:;' }, 'x'),
  told('no recipient', 'drafted', { To: undefined }, 'x'),
  told('an organisation whose membership lapsed', 'drafted', { From: 'direction3@exemple.test' }, 'x', { person: 'direction3@exemple.test' }),
  told('a zone by its name', 'drafted', { Date: 'Fri, 20 Nov 2026 09:00:00 EST' }, 'x', { declaredAt: '2026-11-20T14:00:00.000Z' }),
  told('a date in two digits', 'drafted', { Date: '20 Nov 26 09:00:00 -0500' }, 'x', { declaredAt: '2026-11-20T14:00:00.000Z' }),
  told('a date with a comment', 'drafted', { Date: 'Fri, 20 Nov 2026 09:00:00 -0500 (heure de l’Est)' }, 'x'),
  told('no date', 'drafted', { Date: undefined }, 'x', { declaredAt: null }),
  told('a date that is none', 'drafted', { Date: 'hier soir' }, 'x', { declaredAt: null }),
  told('a date of 1970', 'drafted', { Date: 'Thu, 1 Jan 1970 00:00:00 +0000' }, 'x', { declaredAt: '1970-01-01T00:00:00.000Z' }),
  told('no Message-ID', 'drafted', { 'Message-ID': undefined }, 'x'),
  told('a mail from a telephone: HTML, two pictures, no words', 'drafted', { ...multipart('mixed'), Subject: undefined }, between('b', part('text/html', '<html><body></body></html>'), part('image/heic; name="IMG_1.heic"', 'AAAA', { 'Content-Transfer-Encoding': 'base64' }), part('image/heic; name="IMG_2.heic"', 'AAAB', { 'Content-Transfer-Encoding': 'base64' })), { files: ['IMG_1.heic', 'IMG_2.heic'] }),
  { name: 'a line of the envelope first (mbox)', outcome: 'drafted', raw: Buffer.concat([Buffer.from('From direction1@exemple.test Fri Nov 20 09:00:00 2026\n'), aMail({ Subject: 'En mbox' })]), subject: 'En mbox' },
  { name: 'lines that end by LF, as pipes give them', outcome: 'drafted', raw: crlfTo('\n'), person: 'direction1@exemple.test' },
];

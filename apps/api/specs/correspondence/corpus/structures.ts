import { attached, between, HTML, mail, multipart, nested, part, PLAIN, told, type MailCase } from './mail-case';

const DEMAND = 'Bonjour, voici notre demande.';
const html = (content: string) => ({ 'Content-Type': 'text/html; charset=utf-8', 'X-Content': String(content.length) });
const inHtml = (name: string, content: string, text: string | RegExp, never?: RegExp): MailCase => told(`HTML: ${name}`, 'drafted', html(content), content, { text, ...(never ? { never } : {}) });
const within = (depth: number): string => (depth === 0 ? PLAIN : nested('mixed', `n${depth}`, within(depth - 1)));
const forwarded = part('message/rfc822', 'From: Tante Ode <ode@exemple.test>\r\nSubject: Au secours\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNotre C.A. se déchire.');
const calendar = (method: string) => part(`text/calendar; charset=utf-8; method=${method}`, `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nEND:VCALENDAR`);

/** How messages are put together. */
export const STRUCTURES: readonly MailCase[] = [
  told('plain and HTML: the plain one is read', 'drafted', multipart('alternative'), between('b', PLAIN, HTML), { text: DEMAND }),
  told('HTML first', 'drafted', multipart('alternative'), between('b', HTML, PLAIN), { text: DEMAND }),
  told('a blank plain part: the HTML is read', 'drafted', multipart('alternative'), between('b', part('text/plain', ' \r\n'), HTML), { text: DEMAND }),
  told('a text and a file', 'drafted', multipart('mixed'), between('b', PLAIN, attached('bilan.pdf')), { text: DEMAND, files: ['bilan.pdf'] }),
  told('alternatives, related, mixed: one inside the other', 'drafted', multipart('mixed'), between('b', nested('related', 'r', nested('alternative', 'a', PLAIN, HTML), part('image/png', 'iVBORw0KGgo=', { 'Content-ID': '<logo>', 'Content-Transfer-Encoding': 'base64' })), attached('a.docx')), { text: DEMAND, files: ['', 'a.docx'] }),
  told('two texts', 'drafted', multipart('mixed'), between('b', PLAIN, part('text/plain; charset=utf-8', 'Et la suite.')), { text: /voici notre demande\.\s+Et la suite\./ }),
  told('sixty parts deep', 'drafted', { 'Content-Type': 'multipart/mixed; boundary="top"' }, between('top', within(60)), { text: DEMAND }),
  { name: 'a hundred parts deep', outcome: 'waiting unreadable', raw: mail(multipart('mixed', 'top'), between('top', within(100))) },
  told('no last boundary', 'drafted', multipart('mixed'), `--b\r\n${PLAIN}`, { text: DEMAND }),
  told('a boundary that never comes', 'waiting empty', { ...multipart('mixed'), Subject: undefined }, 'Rien ici ne commence.'),
  told('no boundary parameter', 'waiting empty', { 'Content-Type': 'multipart/mixed', Subject: undefined }, 'Rien.'),
  told('a boundary of odd characters', 'drafted', multipart('mixed', "=_(a)'+,./:=?"), between("=_(a)'+,./:=?", PLAIN), { text: DEMAND }),
  told('words before and after the parts', 'drafted', multipart('mixed'), `Ignorez ceci.\r\n${between('b', PLAIN)}Et cela.`, { text: DEMAND }),
  told('no part at all', 'waiting empty', { ...multipart('mixed'), Subject: undefined }, '--b--\r\n'),
  told('a digest', 'drafted', multipart('digest'), between('b', part('message/rfc822', 'Subject: Un\r\n\r\nPremier'), part('message/rfc822', 'Subject: Deux\r\n\r\nSecond')), { text: /Premier[\s\S]*Second/ }),
  told('a message passed on inside', 'drafted', multipart('mixed'), between('b', PLAIN, forwarded), { text: /Notre C\.A\. se déchire/ }),
  told('a message passed on as a file', 'drafted', multipart('mixed'), between('b', PLAIN, part('message/rfc822; name="transmis.eml"', 'Subject: x\r\n\r\ny', { 'Content-Disposition': 'attachment; filename="transmis.eml"' })), { files: ['transmis.eml'] }),
  told('a part of a message', 'drafted', { 'Content-Type': 'message/partial; id="x"; number=1; total=2' }, 'Début', { subject: 'Besoin d’aide' }),
  told('signed: it can be read', 'drafted', multipart('signed', 'b', '; protocol="application/pkcs7-signature"; micalg=sha-256'), between('b', PLAIN, attached('smime.p7s', 'application/pkcs7-signature')), { text: DEMAND }),
  told('encrypted by S/MIME', 'waiting encrypted', { 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', 'Content-Transfer-Encoding': 'base64' }, 'MIAGCSqGSIb3DQEHA6CA'),
  told('encrypted by OpenPGP', 'waiting encrypted', multipart('encrypted', 'b', '; protocol="application/pgp-encrypted"'), between('b', part('application/pgp-encrypted', 'Version: 1'), part('application/octet-stream', '-----BEGIN PGP MESSAGE-----'))),
  told('encrypted inside the text', 'waiting encrypted', {}, '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----'),
  told('a file alone', 'drafted', { ...multipart('mixed'), Subject: undefined }, between('b', attached('demande.pdf')), { files: ['demande.pdf'], text: '' }),
  told('a picture that is the body', 'drafted', { 'Content-Type': 'image/jpeg; name="photo.jpg"', 'Content-Transfer-Encoding': 'base64' }, '/9j/4AAQ', { files: ['photo.jpg'] }),
  told('winmail.dat', 'drafted', multipart('mixed'), between('b', PLAIN, attached('winmail.dat', 'application/ms-tnef', 'eJ8+IgEA')), { text: DEMAND, files: ['winmail.dat'] }),
  told('winmail.dat alone', 'drafted', { 'Content-Type': 'application/ms-tnef; name="winmail.dat"', 'Content-Transfer-Encoding': 'base64' }, 'eJ8+IgEA', { files: ['winmail.dat'] }),
  told('a business card', 'drafted', multipart('mixed'), between('b', PLAIN, attached('maude.vcf', 'text/vcard')), { files: ['maude.vcf'] }),
  told('a file name over parameters (RFC 2231)', 'drafted', multipart('mixed'), between('b', PLAIN, part('application/pdf', 'JVBERg==', { 'Content-Disposition': "attachment; filename*0*=utf-8''proc%C3%A8s; filename*1*=-verbal.pdf", 'Content-Transfer-Encoding': 'base64' })), { files: ['procès-verbal.pdf'] }),
  told('a file name in encoded words', 'drafted', multipart('mixed'), between('b', PLAIN, attached('=?utf-8?Q?r=C3=A8glements.odt?=')), { files: ['règlements.odt'] }),
  told('a file without a name', 'drafted', multipart('mixed'), between('b', PLAIN, part('application/octet-stream', 'AAAA', { 'Content-Disposition': 'attachment', 'Content-Transfer-Encoding': 'base64' })), { files: [''] }),
  told('an invitation', 'drafted', multipart('alternative'), between('b', PLAIN, calendar('REQUEST')), { text: DEMAND }),
  told('an invitation accepted, without a word', 'done calendar_reply', multipart('mixed'), between('b', part('text/plain', ''), calendar('REPLY'))),
  told('an invitation declined, with words', 'drafted', multipart('mixed'), between('b', PLAIN, calendar('REPLY')), { text: DEMAND }),
  told('another time proposed', 'done calendar_reply', { 'Content-Type': 'text/calendar; charset=utf-8; method=COUNTER' }, 'BEGIN:VCALENDAR\r\nMETHOD:COUNTER\r\nEND:VCALENDAR'),
  inHtml('paragraphs and breaks', '<p>Un<br>deux</p><div>trois</div>', 'Un\ndeux\n\ntrois'),
  inHtml('a list', '<ul><li>Un</li><li>Deux</li></ul>', '- Un\n\n- Deux'),
  inHtml('a table', '<table><tr><td>a</td><td>b</td></tr></table>', /a\s+b/),
  inHtml('entities', 'L&rsquo;&eacute;t&eacute; &amp; l&#39;hiver &#x2014; 5&nbsp;&euro; &inconnue; &lt;b&gt;', 'L’été & l\'hiver — 5\u00a0€ &inconnue; <b>'),
  inHtml('numbers of no character', '&#0;&#xD800;&#1114112;ok', 'ok', /[\0\ud800]/u),
  inHtml('a script', 'Avant<script>alert("a</p>")</script>Après', 'AvantAprès', /alert/),
  inHtml('a style, a title, a template', '<head><title>Titre</title><style>p{color:red}</style></head><template>caché</template>Texte', 'Texte', /Titre|color|caché/),
  inHtml('an image that calls home', 'Texte<img src="https://pisteur.exemple.test/1.gif" alt="x">', 'Texte', /pisteur/),
  inHtml('a comment, one of Outlook’s too', '<!-- caché --><!--[if mso]><p>caché</p><![endif]-->Texte', 'Texte', /caché/),
  inHtml('a sign smaller than', 'Si 3 < 5 et <5>', 'Si 3 < 5 et <5>'),
  inHtml('a tag in an attribute', '<a title="a > b" href=\'x>y\'>Lien</a>', 'Lien'),
  inHtml('a quotation mark that never ends', '<a href="x>Texte <b>suite</b>', /suite/),
  inHtml('a tag that never ends', 'Texte <b', 'Texte'),
  inHtml('an element that never ends', 'Avant<script>alert(1)', 'Avant', /alert/),
  told('HTML without a word', 'waiting empty', { ...html(''), Subject: undefined }, '<html><body><img src="x"></body></html>'),
];

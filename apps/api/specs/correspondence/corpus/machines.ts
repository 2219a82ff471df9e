import { between, multipart, part, PLAIN, told, type MailCase } from './mail-case';

const STRANGER = { From: 'robot@ailleurs.test', 'Return-Path': '<robot@ailleurs.test>' };
const header = (outcome: MailCase['outcome'], name: string, value: string, more = {}): MailCase => told(`${name}: ${value}`, outcome, { ...STRANGER, [name]: value, ...more });
const report = (kind: string, status: string) => [multipart('report', 'b', `; report-type=${kind}`), between('b', PLAIN, part(`message/${kind}`, status), part('message/rfc822', 'Subject: Demande 2026-ABCD : bien reçue\r\n\r\nTexte'))] as const;
const [DSN, DSN_BODY] = report('delivery-status', 'Reporting-MTA: dns; mx.exemple.test\r\n\r\nFinal-Recipient: rfc822; a@exemple.test\r\nAction: failed\r\nStatus: 5.1.1');
const [MDN, MDN_BODY] = report('disposition-notification', 'Disposition: automatic-action/MDN-sent-automatically; displayed');

/** What no person wrote, or what was written to many; and what only looks like it. */
export const MACHINES: readonly MailCase[] = [
  header('done auto_reply', 'Auto-Submitted', 'auto-replied'),
  header('done auto_reply', 'Auto-Submitted', 'auto-generated'),
  header('done auto_reply', 'Auto-Submitted', 'auto-notified; owner-email="a@exemple.test"'),
  header('done auto_reply', 'Auto-submitted', 'Auto-Replied (vacation)'),
  header('drafted', 'Auto-Submitted', 'no'),
  header('drafted', 'Auto-Submitted', 'No; note=x'),
  header('done auto_reply', 'X-Autoreply', 'yes'),
  header('done auto_reply', 'X-Autorespond', 'Absence'),
  header('done auto_reply', 'X-Mail-Autoreply', 'vacation'),
  header('done auto_reply', 'Precedence', 'auto_reply'),
  header('done auto_reply', 'Return-Path', '<>'),
  header('done auto_reply', 'X-Auto-Response-Suppress', 'All', { Subject: 'Réponse automatique : Demande 2026-ABCD' }),
  header('done auto_reply', 'X-Auto-Response-Suppress', 'OOF', { Subject: 'Automatic reply: Request' }),
  header('drafted', 'X-Auto-Response-Suppress', 'AutoReply', { Subject: 'Notre demande' }),
  told('a subject alone proves nothing', 'drafted', { ...STRANGER, Subject: 'Réponse automatique : que faire?' }),
  told('an automatic reply of somebody known', 'done auto_reply', { 'Auto-Submitted': 'auto-replied' }),
  told('a receipt of reading', 'done auto_reply', { ...STRANGER, ...MDN }, MDN_BODY),
  told('a notice of non-delivery', 'done bounce', { From: 'MAILER-DAEMON@mx.exemple.test', 'Return-Path': '<>', ...DSN }, DSN_BODY),
  told('a notice of non-delivery from any address', 'done bounce', { ...STRANGER, ...DSN }, DSN_BODY),
  told('a notice of delay', 'done bounce', { From: 'Mail Delivery System <postmaster@mx.exemple.test>', Subject: 'Delayed' }),
  told('qmail, in plain words', 'done bounce', { From: 'mailer-daemon@mx.exemple.test', 'Return-Path': '<>' }, 'Hi. This is the qmail-send program.'),
  header('done bounce', 'X-Failed-Recipients', 'a@exemple.test'),
  told('a report of abuse', 'drafted', { ...STRANGER, ...multipart('report', 'b', '; report-type=feedback-report') }, between('b', PLAIN, part('message/feedback-report', 'Feedback-Type: abuse'))),
  header('done bulk', 'Precedence', 'bulk'),
  header('done bulk', 'Precedence', 'List'),
  header('done bulk', 'Precedence', 'junk'),
  header('drafted', 'Precedence', 'first-class'),
  header('done bulk', 'List-Id', '<infolettre.ailleurs.test>'),
  header('done bulk', 'List-Unsubscribe', '<https://ailleurs.test/u>'),
  header('done bulk', 'List-Post', '<mailto:liste@ailleurs.test>'),
  told('somebody known, through the list of their organisation', 'drafted', { 'List-Id': '<ca.exemple.test>', Precedence: 'list' }),
  told('our own address', 'done loop', { From: 'accueil@exemple.test' }),
  told('our own address with a mark', 'done loop', { From: 'ROCGÎM-CDC <Accueil+2026-abcd.aaaaaaaaaaaaaaaa@exemple.test>' }),
  told('a mail of ours that came back', 'done loop', { ...STRANGER, 'X-Loop': 'localhost' }),
  told('somebody else’s loop mark', 'drafted', { ...STRANGER, 'X-Loop': 'ailleurs.test' }),
  told('a loop that is also a mailing', 'done loop', { From: 'accueil@exemple.test', 'List-Id': '<x>' }),
];

import { isUtf8 } from 'node:buffer';
import { htmlText, invitationAnswer, shownLine, shownText } from '@phare/correspondence/domain';
import { instant } from '@phare/kernel/domain';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Letter, Mailbox, MailFile, ReadMail } from './letter';

/** Longest text that is shown; what is beyond is in the message itself. */
const LONGEST_TEXT = 200_000;
const LONGEST_LINE = 1_000;
const LONGEST_BEGINNING = 20_000;
const MOST_ADDRESSES = 100;
const MOST_FILES = 200;

/** A message without any of these says nothing of itself: whatever it is, it is no e-mail. */
const SAYS_SOMETHING = ['from', 'to', 'subject', 'date', 'message-id'];

/** Where servers write the address a message was delivered to, whatever its `To` says. */
const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to'];

const FORWARDED_BY = ['de', 'from', 'expéditeur', 'expéditrice'];
const MOST_FORWARDED = 5;

/** Reads a raw message. `null` when it is none: no header of any use, or a structure past all measure. */
export async function readMessage(raw: Buffer): Promise<ReadMail | null> {
  const email = await parsed(raw);
  if (!email?.headers.some(({ key }) => SAYS_SOMETHING.includes(key))) return null;
  const letter = letterOf(email);
  const contentType = header(email, 'content-type');
  return {
    letter,
    contentType,
    headers: email.headers,
    recipients: [...new Set([...mailboxes([...(email.to ?? []), ...(email.cc ?? [])]).map(({ address }) => address), ...DELIVERED_TO.flatMap((name) => addressesIn(header(email, name)))].map((address) => address.toLowerCase()))],
    answers: [...`${email.inReplyTo ?? ''} ${email.references ?? ''}`.matchAll(/<([^<>\s]{1,250})>/g)].map(([, id = '']) => id),
    forwarded: forwardedIn(letter.text),
    declaredAt: instant(email.date ?? ''),
    encrypted: isEncrypted(contentType, letter.text),
    answersInvitation: email.attachments.some(({ method }) => method === 'REPLY' || method === 'COUNTER'),
    invitationAnswer: answerIn(email),
  };
}

/** One of the files of a message, whole. */
export async function fileIn(raw: Buffer, index: number): Promise<{ readonly name: string; readonly type: string; readonly content: Buffer } | null> {
  const found = (await parsed(raw))?.attachments[index];
  if (!found || typeof found.content === 'string') return null;
  const { name, type } = fileOf(found);
  return { name, type, content: Buffer.from(found.content instanceof ArrayBuffer ? new Uint8Array(found.content) : found.content) };
}

const parsed = (raw: Buffer): Promise<Email | null> => PostalMime.parse(withoutEnvelopeLine(raw), { maxNestingDepth: 64, maxRfc822NestingDepth: 5 }).catch(() => null);

/** What can be shown of what could not be read as a message: its beginning, where it is text at all. */
export const beginningOf = (raw: Buffer): Letter => {
  const beginning = raw.subarray(0, LONGEST_BEGINNING);
  return { from: null, replyTo: null, to: [], subject: '', text: isText(beginning) ? shownText(beginning.toString(isUtf8(beginning) ? 'utf8' : 'latin1')).trim() : '', files: [] };
};

/** No byte of it is a control character but tab and line ends. */
const isText = (bytes: Buffer): boolean => bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

/** Mail delivery agents may write a line before the message (RFC 4155). */
function withoutEnvelopeLine(raw: Buffer): Buffer {
  return raw.subarray(0, 5).toString('latin1') === 'From ' ? raw.subarray(raw.indexOf('\n') + 1) : raw;
}

function letterOf(email: Email): Letter {
  const text = email.text?.trim() ? email.text : htmlText((email.html ?? '').slice(0, LONGEST_TEXT * 10));
  return {
    from: mailboxes(email.from ? [email.from] : email.sender ? [email.sender] : [])[0] ?? null,
    replyTo: mailboxes(email.replyTo ?? [])[0] ?? null,
    to: mailboxes(email.to ?? []),
    subject: shownLine(email.subject ?? '').slice(0, LONGEST_LINE),
    text: shownText(text).slice(0, LONGEST_TEXT).trim(),
    files: email.attachments.slice(0, MOST_FILES).map(fileOf),
  };
}

/** The first of its parts that is an answer to an invitation. */
function answerIn({ attachments }: Email): ReadMail['invitationAnswer'] {
  const answers = attachments.filter(({ method }) => method === 'REPLY').map(({ content }) => (typeof content === 'string' ? content : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content).toString('utf8')));
  return answers.map(invitationAnswer).find((answer) => answer !== null) ?? null;
}

const fileOf = ({ filename, mimeType, content }: Attachment): MailFile => ({
  name: shownLine(filename ?? '').slice(0, 255),
  type: shownLine(mimeType).slice(0, 255),
  size: typeof content === 'string' ? content.length : content.byteLength,
});

const mailboxes = (addresses: readonly Address[]): Mailbox[] =>
  addresses
    .flatMap((one) => (one.group ? one.group : [one]))
    .slice(0, MOST_ADDRESSES)
    .flatMap(({ name, address = '' }) => (address.includes('@') ? [{ name: shownLine(name).slice(0, 200), address: shownLine(address).slice(0, 254) }] : []));

const header = ({ headers }: Email, name: string): string => headers.find(({ key }) => key === name)?.value ?? '';

const addressesIn = (text: string): string[] => [...text.slice(0, LONGEST_LINE).matchAll(/[^\s<>(),;:"]{1,64}@[^\s<>(),;:"]{1,190}/g)].map(([address]) => address);

/** Senders named by the heading that mail programs write above what they pass on. */
function forwardedIn(text: string): string[] {
  const lines = text.split('\n', 400).map((line) => line.replace(/^[>\s*_]+/, '').slice(0, LONGEST_LINE));
  return lines.flatMap((line) => (FORWARDED_BY.includes(line.slice(0, line.indexOf(':')).replaceAll(/[\s*\u00a0]/g, '').toLowerCase()) ? addressesIn(line.slice(line.indexOf(':') + 1)) : [])).slice(0, MOST_FORWARDED);
}

/** S/MIME (RFC 8551 §3.2.2) and OpenPGP (RFC 3156; RFC 9580 §6.2). What is only signed can be read. */
const isEncrypted = (contentType: string, text: string): boolean =>
  /^multipart\/encrypted\b/i.test(contentType) || (/^application\/(x-)?pkcs7-mime\b/i.test(contentType) && !/signed-data/i.test(contentType)) || text.startsWith('-----BEGIN PGP MESSAGE-----');

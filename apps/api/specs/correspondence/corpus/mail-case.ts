import { aMail, type MailHeaders } from '../../testing/a-mail';

/** Where a message of the corpus is expected to go: its state, and its reason where it has one. */
export type Outcome = 'drafted' | `waiting ${string}` | `done ${string}`;

/** One message of the corpus, and what is to become of it. */
export interface MailCase {
  readonly name: string;
  readonly raw: Buffer | (() => Buffer);
  readonly outcome: Outcome;
  readonly subject?: string;
  /** The whole text, or what is to be found in it. */
  readonly text?: string | RegExp;
  readonly from?: string;
  readonly files?: readonly string[];
  /** Nothing that is shown may match. */
  readonly never?: RegExp;
  readonly declaredAt?: string | null;
  /** The demonstration address of the person guessed; nobody when null. */
  readonly person?: string | null;
}

type Expected = Omit<MailCase, 'name' | 'raw' | 'outcome'>;

/** A case of a message put together from headers and a body. */
export const told = (name: string, outcome: Outcome, headers: MailHeaders, body?: string | Buffer, expected: Expected = {}): MailCase => ({ name, outcome, raw: mail(headers, body), ...expected });

/** A message whose body may be bytes. */
export function mail(headers: MailHeaders, body?: string | Buffer): Buffer {
  return Buffer.isBuffer(body) ? Buffer.concat([aMail(headers, ''), body]) : aMail(headers, body);
}

/** The headers of a part, and what it holds. */
export const part = (type: string, content: string, headers: Readonly<Record<string, string>> = {}): string =>
  [`Content-Type: ${type}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', content].join('\r\n');

/** Parts between boundaries (RFC 2046 §5.1.1). */
export const between = (boundary: string, ...parts: readonly string[]): string => `${parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--\r\n`;

/** A multipart inside another. */
export const nested = (subtype: string, boundary: string, ...parts: readonly string[]): string => `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${between(boundary, ...parts)}`;

/** Headers of a message made of parts. */
export const multipart = (subtype: string, boundary = 'b', parameters = ''): MailHeaders => ({ 'Content-Type': `multipart/${subtype}; boundary="${boundary}"${parameters}`, 'Content-Transfer-Encoding': undefined });

export const attached = (name: string, type = 'application/pdf', content = Buffer.from('%PDF-1.7').toString('base64')): string =>
  part(`${type}; name="${name}"`, content, { 'Content-Disposition': `attachment; filename="${name}"`, 'Content-Transfer-Encoding': 'base64' });

export const PLAIN = part('text/plain; charset=utf-8', 'Bonjour, voici notre demande.');
export const HTML = part('text/html; charset=utf-8', '<p>Bonjour, voici <b>notre</b> demande.</p>');

import { MailIntake, type TakenMail } from '@phare/correspondence/api';
import type { TestApplication } from './test-application';

/** Headers by name; a list where one comes more than once, nothing where it is left out. */
export type MailHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

let sent = 0;

/** A raw message as a person writes one, with the headers that a spec changes. */
export function aMail(headers: MailHeaders = {}, body = 'Bonjour,\r\n\r\nPouvez-vous nous aider à préparer notre assemblée?\r\n'): Buffer {
  sent += 1;
  const all: MailHeaders = {
    'Return-Path': '<direction1@exemple.test>',
    From: 'Maude Arbour <direction1@exemple.test>',
    To: 'accueil@exemple.test',
    Subject: 'Besoin d’aide',
    Date: 'Fri, 20 Nov 2026 09:00:00 -0500',
    'Message-ID': `<${sent}@exemple.test>`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}`)));
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Hands a message in, as the command line does. */
export const ingested = (app: TestApplication, raw: Buffer, arrivedAt?: Date): Promise<TakenMail> => app.application.get(MailIntake, { strict: false }).take(raw, arrivedAt);

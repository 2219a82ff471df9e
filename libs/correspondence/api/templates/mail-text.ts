import type { Locale } from '@phare/kernel/domain';
import { acknowledgement, type AcknowledgementValues, type MailText } from './acknowledgement';

/** Every template by its name in the outbox. */
const TEMPLATES: Readonly<Record<string, (content: never, locale: Locale) => MailText>> = {
  acknowledgement: (content: AcknowledgementValues, locale) => acknowledgement(content, locale),
};

/** Writes a mail from its template and values. An unknown template is a bug. */
export function mailText(template: string, content: Readonly<Record<string, string>>, locale: Locale): MailText {
  const write = TEMPLATES[template];
  if (!write) throw new Error(`no mail template ${template}`);
  return write(content as never, locale);
}

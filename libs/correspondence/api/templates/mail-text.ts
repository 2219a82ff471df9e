import type { Locale } from '@phare/kernel/domain';
import { accessNotice, type NoticeValues } from './access-notices';
import { accountInvitation, type AccountInvitationValues } from './account-invitation';
import { accountNotice, type AccountNoticeValues } from './account-notice';
import { acknowledgement, type AcknowledgementValues, type MailText } from './acknowledgement';
import { confirmationMail, linkAnswered, resourceLetterMail, type LinkMailValues } from './link-mails';
import { ASSIGNMENT_NOTICES, assignmentNotice } from './assignment-notices';
import { apology, digest, mailReminder, reminder, undelivered, type ApologyValues, type DigestValues, type MailReminderValues, type ReminderValues, type UndeliveredValues } from './deadline-mails';
import { meetingMail, type MeetingMailValues } from './meeting-mails';
import { draftLink, type DraftLinkValues } from './draft-link';
import { mailedCode, type MailedCodeValues } from './mailed-code';
import { news } from './news';
import { question } from './question';
import { rightsReminder, type RightsReminderValues } from './rights-reminder';

/** Every template by its name in the outbox. */
const TEMPLATES: Readonly<Record<string, (content: never, locale: Locale) => MailText>> = {
  acknowledgement: (content: AcknowledgementValues, locale) => acknowledgement(content, locale),
  invitation: (content: NoticeValues, locale) => accessNotice('invitation', content, locale),
  exceptional_access: (content: NoticeValues, locale) => accessNotice('exceptional_access', content, locale),
  access_after_closing: (content: NoticeValues, locale) => accessNotice('access_after_closing', content, locale),
  ...Object.fromEntries(ASSIGNMENT_NOTICES.map((notice) => [notice, (content: NoticeValues, locale: Locale) => assignmentNotice(notice, content, locale)])),
  meeting_invitation: (content: MeetingMailValues, locale) => meetingMail('invitation', content, locale),
  meeting_cancellation: (content: MeetingMailValues, locale) => meetingMail('cancellation', content, locale),
  news: (content: NoticeValues, locale) => news(content, locale),
  question: (content: NoticeValues, locale) => question(content, locale),
  reminder: (content: ReminderValues, locale) => reminder(content, locale),
  mail_reminder: (content: MailReminderValues, locale) => mailReminder(content, locale),
  rights_reminder: (content: RightsReminderValues, locale) => rightsReminder(content, locale),
  digest: (content: DigestValues, locale) => digest(content, locale),
  undelivered: (content: UndeliveredValues, locale) => undelivered(content, locale),
  apology: (content: ApologyValues, locale) => apology(content, locale),
  sign_in_code: (content: MailedCodeValues, locale) => mailedCode('sign_in', content, locale),
  reset_code: (content: MailedCodeValues, locale) => mailedCode('reset', content, locale),
  draft_link: (content: DraftLinkValues, locale) => draftLink(content, locale),
  confirmation: (content: LinkMailValues, locale) => confirmationMail(content, locale),
  link_answered: (content: NoticeValues, locale) => linkAnswered(content, locale),
  resource_letter: (content: LinkMailValues & { number: string }, locale) => resourceLetterMail(content, locale),
  account_invitation: (content: AccountInvitationValues, locale) => accountInvitation(content, locale),
  account_notice: (content: AccountNoticeValues, locale) => accountNotice(content, locale),
};

/** Writes a mail from its template and values. An unknown template is a bug. */
export function mailText(template: string, content: Readonly<Record<string, string>>, locale: Locale): MailText {
  const write = TEMPLATES[template];
  if (!write) throw new Error(`no mail template ${template}`);
  return write(content as never, locale);
}

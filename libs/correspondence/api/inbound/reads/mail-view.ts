import type { MailReason, MailState } from '@phare/correspondence/domain';
import { mailboxText, type Heading, type Letter } from '../arrival/letter';
import type { MailRow } from '../storage/mail-row';

/** A received e-mail as the team sees it in a list. */
export interface MailView {
  readonly id: string;
  readonly state: MailState;
  readonly reason: string | null;
  readonly outcome: MailReason | null;
  readonly receivedAt: Date;
  readonly declaredAt: Date | null;
  readonly timeZone: string;
  readonly dueOn: string | null;
  readonly from: string;
  readonly subject: string;
  readonly guess: { readonly organisationId: string | null; readonly organisationName: string | null; readonly personId: string | null; readonly personName: string | null; readonly function: string | null };
  readonly requestId: string | null;
  readonly requestNumber: string | null;
}

/** What it is, and what its heading says. Whoever set it aside said why in words: these, in place of the code. */
export const mailView = (row: MailRow, { from, subject }: Heading, dismissal: string | null): MailView => ({
  id: row.id,
  state: row.state,
  reason: dismissal ?? row.reason,
  outcome: row.reason,
  receivedAt: row.received_at,
  declaredAt: row.declared_at,
  timeZone: row.time_zone,
  dueOn: row.due_on,
  from: mailboxText(from),
  subject,
  guess: { organisationId: row.organisation_id, organisationName: row.organisation_name, personId: row.person_id, personName: row.person_name, function: row.function },
  requestId: row.request_id,
  requestNumber: row.request_number,
});

/** One whole: its text and what it carries. */
export const wholeMailView = (row: MailRow, letter: Letter, dismissal: string | null) => ({
  ...mailView(row, letter, dismissal),
  sender: letter.from,
  replyTo: mailboxText(letter.replyTo),
  to: letter.to.map(mailboxText),
  text: letter.text,
  files: letter.files,
});

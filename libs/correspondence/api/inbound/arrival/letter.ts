import type { InvitationAnswer } from '@phare/correspondence/domain';

/** A name and an address, as a message gives them. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A file of a message, by what it says of itself. Its content stays in the message. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** What a list shows of a message. */
export interface Heading {
  readonly from: Mailbox | null;
  readonly subject: string;
}

/** What people read of a message: text, cleaned; never HTML. Kept encrypted beside the message itself. */
export interface Letter extends Heading {
  readonly replyTo: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly text: string;
  readonly files: readonly MailFile[];
}

/** What is made of a message besides: clues for the machine, kept nowhere. */
export interface ReadMail {
  readonly letter: Letter;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly contentType: string;
  /** Every address that it was sent to, in lower case: where a signed one may be. */
  readonly recipients: readonly string[];
  /** The Message-IDs it answers (RFC 5322 §3.6.4), without their brackets. */
  readonly answers: readonly string[];
  /** Addresses that wrote what it passes on. */
  readonly forwarded: readonly string[];
  readonly declaredAt: Date | null;
  readonly encrypted: boolean;
  /** An answer to an invitation (RFC 5546 §3.2.3). */
  readonly answersInvitation: boolean;
  /** What it says, where that could be read. */
  readonly invitationAnswer: InvitationAnswer | null;
}

/** A sender as mail programs write them. */
export const mailboxText = (mailbox: Mailbox | null): string => (mailbox === null ? '' : mailbox.name === '' ? mailbox.address : `${mailbox.name} <${mailbox.address}>`);

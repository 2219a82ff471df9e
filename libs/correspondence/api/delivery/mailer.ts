import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Installation, LinkTokens, offeredLocale } from '@phare/kernel/api';
import { createTransport, type Transporter } from 'nodemailer';
import { ReplyAddresses } from '../inbound/reply-addresses';
import { meetingInvitation } from '../calendar/meeting-invitation';
import { mailText } from '../templates/mail-text';
import { outcomeOf, type Outcome } from './outcome';
import type { ClaimedMail } from './outbox.repository';

/** How long a mail server may keep silent. */
export const TIMEOUT_MS = 10_000;

/** Connections kept open to the mail server: a burst of receipts must not wait for one handshake each. */
export const CONNECTIONS = 3;

/** The outbox alone tries again: what the pool repeats by itself would be a double that nobody knows of. */
const REQUEUES = 0;

/** Templates that go to whoever the request is about, and that they may answer. */
const ANSWERED: readonly string[] = ['acknowledgement', 'invitation', 'meeting_invitation'];

/** Templates that calendar programs understand, and what they are to them. */
const METHODS: Readonly<Record<string, 'REQUEST' | 'CANCEL'>> = { meeting_invitation: 'REQUEST', meeting_cancellation: 'CANCEL' };

/** Where outgoing mail goes: the setting, or the inbox started beside the app. */
export class SmtpAddress {
  constructor(readonly url: string) {}
}

/** Hands mails to the server named by `SMTP_URL`. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(
    private readonly installation: Installation,
    private readonly tokens: LinkTokens,
    private readonly replies: ReplyAddresses,
    smtpUrl: SmtpAddress,
  ) {
    this.transport = createTransport({ url: smtpUrl.url, pool: true, maxConnections: CONNECTIONS, maxRequeues: REQUEUES, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS, disableFileAccess: true, disableUrlAccess: true });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  /** Hands it over. The Message-ID is fixed, so that a repeated sending is recognisable (RFC 5322 §3.6.4). */
  async send(mail: ClaimedMail): Promise<Outcome> {
    const { settings, network } = this.installation;
    const locale = offeredLocale(network, mail.locale);
    const answered = await this.replyTo(mail);
    const { subject, body } = mailText(mail.template, { ...(await this.completed(mail.content)), ...(answered ? { answered: 'yes' } : {}) }, locale);
    const host = new URL(settings.publicUrl).hostname;
    try {
      await this.transport.sendMail({
        from: this.sender(host),
        ...answered,
        to: { name: mail.recipient_name, address: mail.recipient_email },
        subject,
        text: body,
        ...(await this.invitation({ ...mail, locale }, host)),
        date: this.installation.now(),
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale, 'X-Loop': host },
      });
      return { kind: 'taken' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  private sender(host: string): { readonly name: string; readonly address: string } {
    const { network } = this.installation;
    return { name: network.name, address: network.email ?? `phare@${host}` };
  }

  /** The part that a calendar reads. Its answer goes where replies are taken, which knows the meeting by its id. */
  private async invitation({ template, content, locale, recipient_name: name, recipient_email: email }: ClaimedMail, host: string): Promise<{ icalEvent: { method: string; content: string } } | undefined> {
    const method = METHODS[template];
    if (!method) return undefined;
    const from = this.sender(host);
    const organizer = { name: from.name, email: this.replies.mailbox ?? from.address };
    return { icalEvent: { method, content: await meetingInvitation({ method, content, locale, host, organizer, attendee: { name, email } }) } };
  }

  /** A link of the mail's own is in no table: what it holds follows from its id, and goes in the fragment, which no server and no log is sent. */
  private async completed({ linkId, page, ...content }: ClaimedMail['content']): Promise<ClaimedMail['content']> {
    return linkId === undefined ? content : { ...content, link: `${page}#${await this.tokens.of(linkId)}` };
  }

  /** What requesters are told of their request can be answered: the reply finds its way by its address. */
  private async replyTo({ template, content }: ClaimedMail): Promise<{ replyTo: string } | undefined> {
    const address = (ANSWERED.includes(template) || content['answerable'] === 'yes') && content['number'] ? await this.replies.of(content['number']) : null;
    return address === null ? undefined : { replyTo: address };
  }
}

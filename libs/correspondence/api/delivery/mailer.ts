import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Installation, LinkTokens } from '@phare/kernel/api';
import { createTransport, type Transporter } from 'nodemailer';
import { ReplyAddresses } from '../inbound/reply-addresses';
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
const ANSWERED: readonly string[] = ['acknowledgement', 'invitation'];

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
    const { network, settings } = this.installation;
    const { subject, body } = mailText(mail.template, await this.completed(mail.content), mail.locale);
    const host = new URL(settings.publicUrl).hostname;
    try {
      await this.transport.sendMail({
        from: { name: network.name, address: network.email ?? `phare@${host}` },
        ...(await this.replyTo(mail)),
        to: { name: mail.recipient_name, address: mail.recipient_email },
        subject,
        text: body,
        date: this.installation.now(),
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale, 'X-Loop': host },
      });
      return { kind: 'taken' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  /** A link of the mail's own is in no table: what it holds follows from its id, and goes in the fragment, which no server and no log is sent. */
  private async completed({ linkId, page, ...content }: ClaimedMail['content']): Promise<ClaimedMail['content']> {
    return linkId === undefined ? content : { ...content, link: `${page}#${await this.tokens.of(linkId)}` };
  }

  /** What requesters are told of their request can be answered: the reply finds its way by its address. */
  private async replyTo({ template, content }: ClaimedMail): Promise<{ replyTo: string } | undefined> {
    const address = ANSWERED.includes(template) && content['number'] ? await this.replies.of(content['number']) : null;
    return address === null ? undefined : { replyTo: address };
  }
}

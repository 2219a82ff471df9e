import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Installation, LinkTokens } from '@phare/kernel/api';
import { createTransport, type Transporter } from 'nodemailer';
import { mailText } from '../templates/mail-text';
import type { ClaimedMail } from './outbox.repository';

/** How long a mail server may keep silent. */
export const TIMEOUT_MS = 10_000;

/** Connections kept open to the mail server: a burst of receipts must not wait for one handshake each. */
const CONNECTIONS = 3;

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
    smtpUrl: SmtpAddress,
  ) {
    this.transport = createTransport({ url: smtpUrl.url, pool: true, maxConnections: CONNECTIONS, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS, disableFileAccess: true, disableUrlAccess: true });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  /** `null` when the server took it, else a short code. The Message-ID is fixed, so that a repeated sending is recognisable (RFC 5322 §3.6.4). */
  async send(mail: ClaimedMail): Promise<string | null> {
    const { network, settings } = this.installation;
    const { subject, body } = mailText(mail.template, await this.completed(mail.content), mail.locale);
    try {
      await this.transport.sendMail({
        from: { name: network.name, address: network.email ?? `phare@${new URL(settings.publicUrl).hostname}` },
        to: { name: mail.recipient_name, address: mail.recipient_email },
        subject,
        text: body,
        date: this.installation.now(),
        messageId: `<${mail.id}@${new URL(settings.publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
      });
      return null;
    } catch (error) {
      return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'ESEND';
    }
  }

  /** A link of the mail's own is in no table: what it holds follows from its id, and goes in the fragment, which no server and no log is sent. */
  private async completed({ linkId, page, ...content }: ClaimedMail['content']): Promise<ClaimedMail['content']> {
    return linkId === undefined ? content : { ...content, link: `${page}#${await this.tokens.of(linkId)}` };
  }
}

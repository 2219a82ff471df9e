import { createTransport } from 'nodemailer';
import { TIMEOUT_MS } from './mailer';

/** A mail that is sent at once, without the outbox: for when what delivers it may be what is down. */
export interface Alarm {
  readonly smtpUrl: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Sends it to everyone, each on their own, and answers how many got it. */
export async function sendAlarm({ smtpUrl, to, ...message }: Alarm): Promise<number> {
  const transport = createTransport({ url: smtpUrl, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS, disableFileAccess: true, disableUrlAccess: true });
  const sent = await Promise.allSettled(to.map((address) => transport.sendMail({ ...message, to: { name: '', address }, headers: { 'Auto-Submitted': 'auto-generated' } })));
  transport.close();
  return sent.filter(({ status }) => status === 'fulfilled').length;
}

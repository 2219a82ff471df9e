import { Component, computed, input } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { type SummaryRow, SummaryList } from '@phare/kernel/web/feedback/summary-list';
import type { WholeMailView } from '../inbound-mails.client';
import { MailFiles } from './mail-files';
import { MAIL_TEXT } from './mail.catalogue';

/** What a message says, as text: who seems to write, when it came and when it says it was written. */
@Component({ selector: 'ph-mail-content', templateUrl: './mail-content.html', styleUrl: './mail-content.scss', imports: [SummaryList, MailFiles] })
export class MailContent {
  readonly mail = input.required<WholeMailView>();

  protected readonly t = text(MAIL_TEXT);
  private readonly formats = formats();
  /** A link that the browser saves, and never shows. */
  protected readonly original = computed(() => `/api/inbound-mails/${this.mail().id}/original`);
  protected readonly rows = computed<readonly SummaryRow[]>(() => {
    const [t, mail, { dateTime, longDate }] = [this.t(), this.mail(), this.formats()];
    const zone = mail.timeZone;
    return [
      { label: t.from, values: mail.from ? whoWrites(mail.from) : [t.noSender] },
      ...(mail.replyTo && mail.replyTo !== mail.from ? [{ label: t.replyTo, values: whoWrites(mail.replyTo) }] : []),
      { label: t.received, values: [dateTime(mail.receivedAt, zone)] },
      ...(mail.declaredAt ? [{ label: t.declared, values: [dateTime(mail.declaredAt, zone)] }] : []),
      ...(mail.dueOn ? [{ label: t.due, values: [longDate(mail.dueOn)] }] : []),
    ];
  });
}

/** « Nom <adresse> », each on its line. */
const whoWrites = (from: string): readonly string[] => from.split(/ (?=<)/).map((part) => part.replace(/^<(.*)>$/, '$1'));

import { Component, DOCUMENT, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NETWORK, Notice, Session, formats, pageTitle, text } from '@phare/kernel/web';
import { WhyClause } from '@phare/policy/web/clause';
import { IntakeDraft } from '../draft/intake-draft';
import { calendarFile } from './calendar-file';
import { download } from './download';
import { SENT_TEXT } from './sent.catalogue';

/** A4: the number, the real date, what happens next, who will see it. Printable, and the date goes to one's calendar. */
@Component({ selector: 'ph-sent-page', templateUrl: './sent-page.html', styleUrl: './sent-page.scss', imports: [RouterLink, Notice, WhyClause] })
export class SentPage {
  protected readonly t = text(SENT_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly session = inject(Session);
  protected readonly sent = inject(IntakeDraft).sent;

  private readonly formats = formats();
  private readonly document = inject(DOCUMENT);
  protected readonly date = computed(() => this.formats().longDate(this.sent()?.followUp.dueOn ?? ''));
  protected readonly receivedAt = computed(() => {
    const sent = this.sent();
    return sent ? this.formats().dateTime(sent.receivedAt, sent.followUp.timeZone) : '';
  });

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected async addToCalendar(): Promise<void> {
    const sent = this.sent();
    if (!sent) return;
    const title = this.t().calendarTitle({ number: sent.number });
    const file = await calendarFile({ number: sent.number, dueOn: sent.followUp.dueOn, receivedAt: sent.receivedAt, title });
    download(this.document, `phare-${sent.number}.ics`, 'text/calendar;charset=utf-8', file);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}

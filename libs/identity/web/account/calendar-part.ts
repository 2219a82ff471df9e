import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { Notice, type Problem, TextField, Toasts, formats, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { CALENDAR_TEXT } from './calendar.catalogue';
import { OwnAccount } from './own-account';

/** The private address of one's own calendar: made, shown this once, replaced, removed. */
@Component({ selector: 'ph-calendar-part', templateUrl: './calendar-part.html', styleUrl: './account-part.scss', imports: [Notice, ProblemNotice, TextField] })
export class CalendarPart {
  protected readonly t = text(CALENDAR_TEXT);
  protected readonly problem = signal<Problem | null>(null);
  /** Just made: shown this once. */
  protected readonly address = signal('');
  private readonly own = inject(OwnAccount);
  private readonly formats = formats();
  private readonly toasts = inject(Toasts);
  /** Absent on a site without a secure address. */
  protected readonly clipboard: Clipboard | undefined = inject(DOCUMENT).defaultView?.navigator.clipboard;
  protected readonly since = computed(() => {
    const calendar = this.own.account()?.calendar;
    return calendar ? this.t().since({ at: this.formats().dateTime(calendar.createdAt) }) : null;
  });

  protected async renew(): Promise<void> {
    this.problem.set(null);
    const made = await this.own.change(() => this.own.api.renewCalendarFeed({}));
    if (made.ok) this.address.set(made.value.address);
    else this.problem.set(made.problem);
  }

  protected async revoke(): Promise<void> {
    this.problem.set(null);
    const done = await this.own.change(() => this.own.api.revokeCalendarFeed());
    if (!done.ok) return this.problem.set(done.problem);
    this.address.set('');
    this.toasts.show(this.t().revoked);
  }

  protected async copy(): Promise<void> {
    await this.clipboard?.writeText(this.address()).then(
      () => this.toasts.show(this.t().copied),
      () => undefined,
    );
  }
}

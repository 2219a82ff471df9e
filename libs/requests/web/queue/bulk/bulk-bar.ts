import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { type Api, BrowserClock, ErrorSummary, FormAttempt, Notice, Toasts, isCivilDate, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { civilDateIn } from '@phare/kernel/domain';
import { LIFE_TEXT } from '../../request-file/actions/life.catalogue';
import { BulkNext } from './bulk-next';
import { BULK_TEXT } from './bulk.catalogue';
import { Selection } from './selection';

/** What may be done with the picked requests together: only what changes neither a status, nor a clock, nor who sees them. */
@Component({
  selector: 'ph-bulk-bar',
  templateUrl: './bulk-bar.html',
  styleUrl: './bulk-bar.scss',
  imports: [FormField, ChoiceCards, DateBoxes, Dialog, ErrorSummary, Notice],
  providers: [BulkNext],
})
export class BulkBar {
  protected readonly t = text(BULK_TEXT);
  protected readonly selection = inject(Selection);
  protected readonly bulk = inject(BulkNext);
  protected readonly asking = signal(false);
  protected readonly count = computed(() => this.selection.requests().length);
  private readonly life = text(LIFE_TEXT);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);

  protected readonly next = computed(() => this.life().next);
  protected readonly who = computed(() => (['team', 'organisation'] as const).map((value) => ({ value, label: this.next().who[value] })));
  private readonly model = signal({ waitingFor: 'team', date: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.date, ({ value }) => {
        if (!value()) return undefined;
        if (!isCivilDate(value())) return { kind: 'date', message: this.next().dateWrong };
        return value() < this.firstDay() ? { kind: 'past', message: this.next().past } : undefined;
      });
    },
    { name: 'bulk' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  protected ask(): void {
    this.bulk.refused.set([]);
    this.asking.set(true);
  }

  protected send(event: Event): Promise<boolean> {
    event.preventDefault();
    const { waitingFor, date } = this.model();
    return this.attempt.send(async () => {
      const done = await this.bulk.plan({ waitingFor: waitingFor as Api.NextActionDtoWaitingFor, nextActionOn: date || null });
      if (done > 0) this.toasts.show(this.t().done({ count: done }));
      if (this.bulk.refused().length === 0) this.asking.set(false);
    });
  }

  /** Today where it is latest of the places of these requests: each is judged again by the API, in its own zone. */
  private firstDay(): string {
    return this.selection.requests().map(({ followUp }) => civilDateIn(this.clock.now(), followUp.timeZone)).sort().at(-1) ?? '';
  }
}

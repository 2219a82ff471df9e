import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { addDays, civilDateIn, type CivilDate } from '@phare/kernel/domain';
import { type Api, BrowserClock, Notice, formats, text } from '@phare/kernel/web';
import { InboundMailsService } from '@phare/kernel/web/generated/inbound-mails';
import { catchError, map, of } from 'rxjs';
import { QUEUE_TEXT } from './queue.catalogue';
import type { SavedView } from './saved-views';

/** Due before so many days from today: past, or within the seven days of the view. */
const WITHIN: Readonly<Partial<Record<SavedView['code'], number>>> = { echeance: 8, retard: 0 };

const MOST_COUNTED = 100;

/** E-mails that still wait, beside the requests that are as pressing: their clock runs too (domain.md §5). Silent when there is none. */
@Component({ selector: 'ph-waiting-mails', templateUrl: './waiting-mails.html', imports: [RouterLink, Notice] })
export class WaitingMails {
  readonly view = input.required<SavedView['code']>();

  protected readonly t = text(QUEUE_TEXT);
  private readonly formats = formats();
  private readonly api = inject(InboundMailsService);
  private readonly clock = inject(BrowserClock);
  protected readonly before = computed(() => {
    const days = WITHIN[this.view()];
    return days === undefined ? undefined : addDays(this.today(), days);
  });
  private readonly count = rxResource({
    params: () => this.before(),
    stream: ({ params: dueBefore }) => {
      const asked: Partial<Api.ListInboundMailsParams> = { dueBefore, limit: MOST_COUNTED };
      return this.api.listInboundMails(asked as Required<Api.ListInboundMailsParams>).pipe(
        map(({ items }) => items.length),
        catchError(() => of(0)),
      );
    },
  });
  protected readonly said = computed(() => {
    const [count, before] = [this.before() && this.count.hasValue() ? this.count.value() : 0, this.before()];
    return count > 0 && before ? this.t().mails({ count, date: this.formats().date(before) }) : '';
  });

  private today(): CivilDate {
    return civilDateIn(this.clock.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  }
}

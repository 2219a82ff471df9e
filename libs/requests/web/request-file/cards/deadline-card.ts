import { Component, computed, inject, input, output } from '@angular/core';
import type { CivilDate } from '@phare/kernel/domain';
import { BrowserClock, Language, formats, text } from '@phare/kernel/web';
import { internalTarget } from '@phare/policy/domain';
import { WhyClause } from '@phare/policy/web/clause';
import { ClosuresClient } from '@phare/policy/web/closures';
import type { RequestView } from '../team-requests.client';
import { timeLeft } from '../time-left';
import { DEADLINE_TEXT } from './deadline-card.catalogue';
import { DeadlineRing } from './deadline-ring';
import { DEADLINE_WORDS } from './deadline-words.catalogue';
import { whyThisDate } from './why-this-date';

/** The due date: a ring that empties, the days in figures and in words, the real date, and why it is this one. */
@Component({ selector: 'ph-deadline-card', templateUrl: './deadline-card.html', styleUrl: './deadline-card.scss', imports: [DeadlineRing, WhyClause] })
export class DeadlineCard {
  readonly request = input.required<RequestView>();
  /** A new date is asked for. */
  readonly date = output();

  protected readonly t = text(DEADLINE_TEXT);
  private readonly said = text(DEADLINE_WORDS);
  private readonly formats = formats();
  private readonly clock = inject(BrowserClock);
  private readonly language = inject(Language);
  private readonly closures = inject(ClosuresClient).closures;
  protected readonly left = computed(() => timeLeft(this.request(), this.clock.now(), this.closures()));
  protected readonly running = computed(() => ['calm', 'soon', 'late'].includes(this.left().state));
  protected readonly words = computed(() => {
    const { state, days } = this.left();
    if (state === 'done') return this.said().done;
    if (state === 'done_late') return this.said().doneLate;
    if (state === 'stopped') return this.said().stopped;
    return state === 'late' ? this.said().late({ days }) : this.said().left({ days });
  });
  /** Before it, what is promised and what is aimed for; after it, when it was done. A promise that was kept is not repeated. */
  protected readonly due = computed(() => {
    const { dueOn, doneAt, timeZone } = this.request().followUp;
    const [t, date] = [this.said(), this.formats().longDate(dueOn)];
    const promised = this.left().state === 'done' ? '' : t.promised({ date });
    if (!this.running()) return [doneAt ? t.doneAt({ date: this.formats().dateTime(doneAt, timeZone) }) : '', promised].join(' ').trim();
    const aimed = internalTarget(dueOn as CivilDate, this.closures());
    return aimed !== dueOn ? `${t.due({ date })} ${this.t().target({ date: this.formats().longDate(aimed) })}` : t.due({ date });
  });
  protected readonly newDate = computed(() => {
    const { newDate, doneAt } = this.request().followUp;
    return newDate && !doneAt ? this.t().newDate({ date: this.formats().longDate(newDate) }) : '';
  });
  protected readonly mayDate = computed(() => this.request().followUp.state === 'overdue' && (this.request().writable ?? []).includes('set_new_date'));
  protected readonly why = computed(() => whyThisDate(this.request(), { t: this.t(), formats: this.formats(), locale: this.language.locale(), closures: this.closures() }));
}

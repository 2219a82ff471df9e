import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { BrowserClock, Session, Toasts, formats, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { civilDateIn } from '@phare/kernel/domain';
import { EndTieForm } from './end-tie-form';
import { TIES_TEXT } from './ties.catalogue';
import { type TieView, TiesClient } from './ties.client';

/** The ties to one organisation, for coordination: since when, of what kind, and their end. */
@Component({ selector: 'ph-ties-list', templateUrl: './ties-list.html', styleUrl: './ties-list.scss', imports: [Dialog, ProblemNotice, EndTieForm] })
export class TiesList {
  readonly organisationId = input.required<string>();
  readonly organisation = input.required<string>();
  /** How many changes were made beside the list: each reads it again. */
  readonly changes = input(0);

  protected readonly t = text(TIES_TEXT);
  private readonly formats = formats();
  private readonly client = inject(TiesClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly ending = signal<TieView | null>(null);
  protected readonly ties = rxResource({ params: () => ({ id: this.organisationId(), changes: this.changes() }), stream: ({ params }) => this.client.list(params.id) });
  protected readonly problem = computed(() => (this.ties.error() ? problemOf(this.ties.error()?.cause ?? this.ties.error()) : null));
  protected readonly rows = computed(() => {
    if (!this.ties.hasValue()) return undefined;
    const me = this.session.view()?.user.personId;
    return this.ties.value().map((tie) => ({ tie, nature: this.t().natures[tie.nature], when: this.when(tie), own: tie.personId === me, over: tie.until !== null }));
  });

  protected ended(tie: TieView): void {
    this.ending.set(null);
    this.toasts.show(this.t().ended({ name: tie.personName, date: this.formats().date(tie.until ?? '') }));
    this.ties.reload();
  }

  private when({ from, until }: TieView): string {
    const [t, { date }] = [this.t(), this.formats()];
    if (until) return t.period({ from: date(from), until: date(until) });
    return from > this.today ? t.toCome({ from: date(from) }) : t.running({ from: date(from) });
  }
}

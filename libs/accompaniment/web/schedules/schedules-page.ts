import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { NOTHING_NAMED, Session, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { firstValueFrom, of } from 'rxjs';
import { CarryOutForm } from './carry-out-form';
import { ScheduleForm } from './schedule-form';
import { SCHEDULES_TEXT } from './schedules.catalogue';
import { Schedules, type ScheduleView } from './schedules.client';

type Asked = { readonly form: 'plan'; readonly schedule: ScheduleView | null } | { readonly form: 'carry'; readonly schedule: ScheduleView };

/** The follow-ups that the network starts: what is due, what is to come, what is over; of one organisation where the address names it. */
@Component({ selector: 'ph-schedules-page', templateUrl: './schedules-page.html', styleUrl: './schedules-page.scss', imports: [RouterLink, Dialog, ProblemNotice, StatusTag, CarryOutForm, ScheduleForm] })
export class SchedulesPage {
  /** Query parameter: the organisation's id. */
  readonly organisme = input<string>();

  protected readonly t = text(SCHEDULES_TEXT);
  private readonly formats = formats();
  private readonly client = inject(Schedules);
  private readonly toasts = inject(Toasts);
  protected readonly keeps = inject(Session).may('schedule.keep');
  protected readonly asked = signal<Asked | null>(null);
  protected readonly heading = computed(() => (this.asked()?.form === 'carry' ? this.t().carry.heading : this.t().form.heading));
  private readonly named = rxResource({ params: () => (this.keeps ? this.organisme() : undefined), stream: ({ params }) => (params ? this.client.organisationName(params) : of('')) });
  protected readonly organisation = computed(() => {
    const [id, label] = [this.organisme(), this.named.hasValue() ? this.named.value() : ''];
    return id && label ? { id, label } : NOTHING_NAMED;
  });
  protected readonly list = rxResource({ params: () => this.organisme() ?? '', stream: ({ params }) => this.client.list(params || null) });
  protected readonly problem = computed(() => (this.list.error() ? problemOf(this.list.error()?.cause ?? this.list.error()) : null));
  protected readonly groups = computed(() => {
    if (!this.list.hasValue()) return undefined;
    const schedules = this.list.value();
    const t = this.t();
    return [
      { id: 'due', heading: t.due, empty: t.nothingDue, rows: schedules.filter(({ due }) => due) },
      { id: 'to-come', heading: t.toCome, empty: t.none, rows: schedules.filter(({ due, nextOn }) => !due && nextOn !== null) },
      { id: 'over', heading: t.over, empty: '', rows: schedules.filter(({ nextOn }) => nextOn === null) },
    ].filter(({ rows, empty }) => rows.length > 0 || empty !== '').map((group) => ({ ...group, rows: group.rows.map((schedule) => ({ schedule, ...this.said(schedule) })) }));
  });

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected finish(after: ScheduleView | null): void {
    const asked = this.asked();
    this.asked.set(null);
    if (!after || !asked) return;
    this.toasts.show(asked.form === 'carry' ? this.recorded(after) : asked.schedule ? this.t().changed : this.t().planned({ organisation: after.organisation.name }));
    this.list.reload();
  }

  protected async stop(schedule: ScheduleView): Promise<void> {
    const done = await firstValueFrom(this.client.change(schedule, { nextOn: null })).then(
      () => true,
      () => false,
    );
    this.toasts.show(done ? this.t().stopped : this.t().refused);
    this.list.reload();
  }

  protected date(civilDate: string): string {
    return this.formats().date(civilDate);
  }

  private recorded({ followUps: [last] }: ScheduleView): string {
    return last?.request ? this.t().opened({ number: last.request.number }) : this.t().noted;
  }

  private said({ title, organisation, nextOn, due, everyDays, until, person }: ScheduleView) {
    const t = this.t();
    const about = (action: string) => t.about({ action, title, organisation: organisation.name });
    const when = nextOn === null ? t.ended : due ? t.since({ date: this.date(nextOn) }) : t.next({ date: this.date(nextOn) });
    const pace = [t.form.pace[String(everyDays)] ?? t.every({ days: everyDays }), ...(until ? [t.until({ date: this.date(until) })] : [])].join(', ');
    return { when, pace, by: t.by({ name: person.name }), carryOut: about(t.carryOut), change: about(t.change), stop: about(t.stop) };
  }
}

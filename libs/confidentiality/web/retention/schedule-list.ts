import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Language, problemOf, spaced, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Retention } from './retention.client';
import { RETENTION_TEXT } from './retention.catalogue';

/** The retention schedule: how long, from when, what then, and on what it rests. */
@Component({
  selector: 'ph-schedule-list',
  template: `
    @if (rows(); as rows) {
      <ul class="register">
        @for (row of rows; track row.category) {
          <li class="register__one">
            <p class="register__name">{{ row.name }}</p>
            <p>{{ row.keep }}</p>
            <p class="register__soft">{{ row.action }}. {{ row.source }}. {{ row.basis }}</p>
          </li>
        }
      </ul>
    } @else if (problem(); as problem) {
      <ph-problem-notice [problem]="problem" />
    } @else {
      <p role="status">{{ t().loading }}</p>
    }
  `,
  styleUrl: '../registers.scss',
  imports: [ProblemNotice],
})
export class ScheduleList {
  protected readonly t = text(RETENTION_TEXT);
  private readonly client = inject(Retention);
  private readonly language = inject(Language);
  private readonly schedule = rxResource({ params: () => this.language.locale(), stream: () => this.client.schedule() });
  protected readonly problem = computed(() => (this.schedule.error() ? problemOf(this.schedule.error()?.cause ?? this.schedule.error()) : null));
  protected readonly rows = computed(() => {
    const t = this.t();
    if (!this.schedule.hasValue()) return undefined;
    return this.schedule.value().items.map(({ category, trigger, keep, action, source, basis }) => ({
      category,
      name: t.categories[category],
      keep: keep ? t.keepFor({ duration: t.units[keep.unit]({ n: keep.n }), trigger: t.triggers[trigger] }) : t.noEnd,
      action: t.actions[action],
      source: t.sources[source],
      basis: spaced(basis, this.language.locale()),
    }));
  });
}

import { Component, computed, inject, signal } from '@angular/core';
import { type Problem, Session, Toasts, formats, problemOf, text } from '@phare/kernel/web';
import { Paged, PagedList } from '@phare/kernel/web/feedback/paged-list';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { firstValueFrom } from 'rxjs';
import { type HoldView, Retention } from './retention.client';
import { RETENTION_TEXT } from './retention.catalogue';

const TONES = { in_force: 'caution', over: 'neutral', lifted: 'neutral' } as const;

/** What is held back from destruction, since when and why. */
@Component({ selector: 'ph-hold-list', templateUrl: './hold-list.html', styleUrl: '../registers.scss', imports: [PagedList, ProblemNotice, StatusTag] })
export class HoldList {
  protected readonly t = text(RETENTION_TEXT);
  private readonly formats = formats();
  private readonly client = inject(Retention);
  private readonly toasts = inject(Toasts);
  private readonly keeps = inject(Session).may('retention.hold');
  protected readonly list = new Paged((cursor) => this.client.holds(cursor));
  /** Those that were lifted since the list was read. */
  private readonly lifted = signal<ReadonlyMap<string, HoldView>>(new Map());
  protected readonly problem = signal<Problem | null>(null);
  protected readonly rows = computed(() => this.list.items()?.map((hold) => this.said(this.lifted().get(hold.id) ?? hold)));

  protected async lift(hold: HoldView): Promise<void> {
    this.problem.set(null);
    try {
      const after = await firstValueFrom(this.client.liftHold(hold));
      this.lifted.update((known) => new Map(known).set(after.id, after));
      this.toasts.show(this.t().liftedToast);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private said(hold: HoldView) {
    const [t, { date, dateTime }] = [this.t(), this.formats()];
    const { id, number, endedOn, keptThrough, reason, untilOn, state, placedAt, placedByName, liftedAt, liftedByName } = hold;
    return {
      id,
      hold,
      number,
      reason,
      state: t.states[state],
      tone: TONES[state],
      dates: endedOn && keptThrough ? t.dates({ ended: date(endedOn), through: date(keptThrough) }) : t.stillOpen,
      until: untilOn ? t.until({ date: date(untilOn) }) : t.untilLifted,
      placed: t.placed({ name: placedByName, at: dateTime(placedAt) }),
      lifted: liftedAt ? t.lifted({ name: liftedByName ?? '', at: dateTime(liftedAt) }) : null,
      liftable: this.keeps && state === 'in_force',
    };
  }
}

import { Component, computed, inject, input } from '@angular/core';
import { BrowserClock, text } from '@phare/kernel/web';
import { ClosuresClient } from '@phare/policy/web/closures';
import { REQUEST_TEXT, type RequestText } from '../request-words.catalogue';
import type { RequestSummary } from '../team-requests.client';
import { type TimeLeft, timeLeft } from '../time-left';

/** « 3 jours », « En retard de 2 jours »: in figures and in words, never by colour alone. */
@Component({ selector: 'ph-days-left', template: '<span class="days" [class]="\'days--\' + left().state">{{ words() }}</span>', styleUrl: './days-left.scss' })
export class DaysLeft {
  readonly request = input.required<RequestSummary>();

  private readonly t = text(REQUEST_TEXT);
  private readonly clock = inject(BrowserClock);
  private readonly closures = inject(ClosuresClient).closures;
  protected readonly left = computed(() => timeLeft(this.request(), this.clock.now(), this.closures()));
  protected readonly words = computed(() => timeLeftWords(this.left(), this.t()));
}

export function timeLeftWords({ state, days }: TimeLeft, t: RequestText): string {
  if (state === 'done') return t.done;
  if (state === 'done_late') return t.doneLate;
  if (state === 'stopped') return t.stopped;
  return state === 'late' ? t.daysLate({ days }) : t.daysLeft({ days });
}

import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formats, pageTitle, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { Paged } from '../paged';
import { Retention } from '../retention/retention.client';
import { PrivacyViews } from '../views/privacy-views';
import { DESTRUCTIONS_TEXT } from './destructions.catalogue';
import { dayOf } from './day-of';
import { TONES } from './tones';

/** The lists of requests to destroy, the last asked first. */
@Component({ selector: 'ph-destructions-page', templateUrl: './destructions-page.html', styleUrl: '../registers.scss', imports: [RouterLink, EmptyState, ProblemNotice, StatusTag, PrivacyViews] })
export class DestructionsPage {
  protected readonly t = text(DESTRUCTIONS_TEXT);
  private readonly formats = formats();
  private readonly client = inject(Retention);
  protected readonly list = new Paged((cursor) => this.client.destructions(cursor));
  protected readonly rows = computed(() => {
    const [t, { date, dateTime }] = [this.t(), this.formats()];
    return this.list.items()?.map(({ id, size, state, askedAt, askedByName }) => ({ id, heading: t.of({ size, date: date(dayOf(askedAt)) }), state: t.states[state], tone: TONES[state], asked: t.askedBy({ name: askedByName, at: dateTime(askedAt) }) }));
  });

  constructor() {
    pageTitle(() => this.t().title);
  }
}

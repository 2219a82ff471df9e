import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session, formats, pageTitle, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { Paged, PagedList } from '@phare/kernel/web/feedback/paged-list';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { Why } from '@phare/kernel/web/feedback/why';
import { Registers } from '../registers.client';
import { PrivacyViews } from '../views/privacy-views';
import { INCIDENTS_TEXT } from './incidents.catalogue';

/** D2: the register of confidentiality incidents. */
@Component({ selector: 'ph-incidents-page', templateUrl: './incidents-page.html', styleUrl: '../registers.scss', imports: [RouterLink, EmptyState, PagedList, StatusTag, Why, PrivacyViews] })
export class IncidentsPage {
  protected readonly t = text(INCIDENTS_TEXT);
  private readonly formats = formats();
  private readonly client = inject(Registers);
  protected readonly keeps = inject(Session).may('incident.keep');
  protected readonly list = new Paged((cursor) => this.client.incidents(cursor));
  protected readonly rows = computed(() => {
    const [t, { date }] = [this.t(), this.formats()];
    return this.list.items()?.map((incident) => ({ ...incident, heading: t.heading({ date: date(incident.facts.awareOn) }), kept: t.kept({ date: date(incident.keptUntil) }) }));
  });

  constructor() {
    pageTitle(() => this.t().title);
  }
}

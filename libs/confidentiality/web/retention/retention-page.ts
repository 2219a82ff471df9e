import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session, pageTitle, text } from '@phare/kernel/web';
import { Paged } from '@phare/kernel/web/feedback/paged-list';
import { Why } from '@phare/kernel/web/feedback/why';
import { PrivacyViews } from '../views/privacy-views';
import { DryRun } from '../destructions/dry-run';
import { DueList } from './due-list';
import { HoldList } from './hold-list';
import { Retention } from './retention.client';
import { RETENTION_TEXT } from './retention.catalogue';
import { ScheduleList } from './schedule-list';

/** D2, « retention due »: what has come to its end, what soon will, what is held, and the schedule that says so. */
@Component({ selector: 'ph-retention-page', templateUrl: './retention-page.html', styleUrl: '../registers.scss', imports: [RouterLink, Why, PrivacyViews, DryRun, DueList, HoldList, ScheduleList] })
export class RetentionPage {
  protected readonly t = text(RETENTION_TEXT);
  private readonly client = inject(Retention);
  private readonly session = inject(Session);
  protected readonly keeps = this.session.may('retention.hold');
  protected readonly asks = this.session.may('destruction.ask');
  protected readonly due = new Paged((cursor) => this.client.due('due', cursor));
  protected readonly soon = new Paged((cursor) => this.client.due('soon', cursor));

  constructor() {
    pageTitle(() => this.t().title);
  }
}

import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, Session, formats, pageTitle, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { Paged, PagedList } from '@phare/kernel/web/feedback/paged-list';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { Why } from '@phare/kernel/web/feedback/why';
import { Registers } from '../registers.client';
import { PrivacyViews } from '../views/privacy-views';
import { RIGHTS_TEXT } from './rights-requests.catalogue';
import { saidRequest } from './said-request';

/** D2: what people ask about the information held on them; what waits first. */
@Component({ selector: 'ph-rights-requests-page', templateUrl: './rights-requests-page.html', styleUrl: '../registers.scss', imports: [RouterLink, EmptyState, PagedList, StatusTag, Why, PrivacyViews] })
export class RightsRequestsPage {
  protected readonly t = text(RIGHTS_TEXT);
  private readonly formats = formats();
  private readonly client = inject(Registers);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly keeps = inject(Session).may('rights_request.keep');
  protected readonly list = new Paged((cursor) => this.client.rightsRequests(cursor));
  protected readonly rows = computed(() =>
    this.list.items()?.map((request) => {
      const unverified = request.answers.length === 0 && request.identityMethod === null;
      return { id: request.id, personName: request.personName, unverified, ...saidRequest(request, this.t(), this.formats(), this.today) };
    }),
  );

  constructor() {
    pageTitle(() => this.t().title);
  }
}

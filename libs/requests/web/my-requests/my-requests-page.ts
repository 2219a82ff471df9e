import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Language, Session, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { isOpen } from '@phare/requests/domain';
import { TeamRequests } from '../request-file/team-requests.client';
import { MY_TEXT } from './my-requests.catalogue';

/** The most of one page of the API: nobody makes as many. */
const MOST = 100;

/** A5, the way in: the requests of whoever is signed in, and those shared with them. */
@Component({ selector: 'ph-my-requests-page', templateUrl: './my-requests-page.html', styleUrl: './my-requests-page.scss', imports: [RouterLink, EmptyState, ProblemNotice, StatusTag] })
export class MyRequestsPage {
  protected readonly t = text(MY_TEXT);
  private readonly formats = formats();
  private readonly client = inject(TeamRequests);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly list = rxResource({ params: () => this.language.locale(), stream: () => this.client.page({ view: 'all', limit: MOST }) });
  protected readonly problem = computed(() => (this.list.error() ? problemOf(this.list.error()?.cause ?? this.list.error()) : null));
  protected readonly requests = computed(() => {
    if (!this.list.hasValue()) return undefined;
    const me = this.session.view()?.user.personId;
    // What someone sees by their work is not theirs.
    const works = (this.session.view()?.roles.length ?? 0) > 0;
    return this.list
      .value()
      .items.filter(({ requester }) => !works || requester?.personId === me)
      .sort((one, other) => Number(isOpen(other.status)) - Number(isOpen(one.status)))
      .map((request) => ({
        ...request,
        ended: !isOpen(request.status),
        due: request.followUp.state === 'running' || request.followUp.state === 'overdue' ? this.t().due({ date: this.formats().longDate(request.followUp.dueOn) }) : '',
        sharedBy: request.requester && request.requester.personId !== me ? this.t().of({ name: request.requester.name }) : '',
      }));
  });

  constructor() {
    pageTitle(() => this.t().title);
  }
}

import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Language, Session, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { type Status, isOpen } from '@phare/requests/domain';
import { REQUEST_TEXT } from '../request-file/request-words.catalogue';
import { type RequestSummary, TeamRequests, isProposal } from '../request-file/team-requests.client';
import { ASSIGNMENTS_TEXT } from './assignments.catalogue';

/** The most of one page of the API: nobody accompanies as many at once. */
const MOST = 100;

/** What is proposed to a resource person and what they accompany. */
@Component({ selector: 'ph-my-work-page', templateUrl: './my-work-page.html', styleUrl: '../my-requests/my-requests-page.scss', imports: [RouterLink, ProblemNotice, StatusTag] })
export class MyWorkPage {
  private readonly words = text(ASSIGNMENTS_TEXT);
  private readonly requestWords = text(REQUEST_TEXT);
  private readonly formats = formats();
  private readonly client = inject(TeamRequests);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly t = computed(() => this.words().work);
  protected readonly list = rxResource({ params: () => this.language.locale(), stream: () => this.client.page({ view: 'mine', limit: MOST }) });
  protected readonly problem = computed(() => (this.list.error() ? problemOf(this.list.error()?.cause ?? this.list.error()) : null));
  private readonly all = computed(() => {
    const me = this.session.view()?.user.personId;
    const assigned = (request: RequestSummary, state: string) => request.assignments?.some((assignment) => assignment.resourcePersonId === me && assignment.state === state) ?? false;
    return (this.list.hasValue() ? this.list.value().items : []).map((request) => ({ ...request, waits: isProposal(request) || assigned(request, 'proposed'), accepted: assigned(request, 'accepted'), open: isOpen(request.status as Status) }));
  });
  protected readonly sections = computed(() => {
    const t = this.t();
    return [
      { id: 'proposals', heading: t.proposals, empty: t.noProposal, items: this.all().filter(({ waits }) => waits) },
      { id: 'cases', heading: t.cases, empty: t.noCase, items: this.all().filter(({ accepted, open }) => accepted && open) },
      { id: 'ended', heading: t.ended, empty: '', items: this.all().filter(({ accepted, open }) => accepted && !open) },
    ];
  });

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected due({ followUp, open }: { readonly followUp: RequestSummary['followUp']; readonly open: boolean }): string {
    return open && !followUp.doneAt ? this.t().due({ date: this.formats().longDate(followUp.dueOn) }) : '';
  }

  protected status(status: string): string {
    return this.requestWords().status[status as Status];
  }
}

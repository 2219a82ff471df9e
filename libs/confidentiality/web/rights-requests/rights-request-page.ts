import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { type RightsRequestKind, missingOfExport } from '@phare/confidentiality/domain';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, Session, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { type RightsRequestView, Registers } from '../registers.client';
import { AnswerForm } from './answer-form';
import { HandOver } from './hand-over';
import { IdentityForm } from './identity-form';
import { RIGHTS_TEXT } from './rights-requests.catalogue';
import { saidRequest } from './said-request';

/** One rights request: who asks what, by when, how they showed who they are, and what was answered. */
@Component({ selector: 'ph-rights-request-page', templateUrl: './rights-request-page.html', styleUrl: '../registers.scss', imports: [RouterLink, ProblemNotice, StatusTag, SummaryList, AnswerForm, HandOver, IdentityForm] })
export class RightsRequestPage {
  readonly id = input.required<string>();

  protected readonly words = text(RIGHTS_TEXT);
  protected readonly t = computed(() => this.words().one);
  private readonly formats = formats();
  private readonly client = inject(Registers);
  private readonly toasts = inject(Toasts);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly keeps = inject(Session).may('rights_request.keep');
  private readonly request = rxResource({ params: () => this.id(), stream: ({ params }) => this.client.rightsRequest(params) });
  protected readonly problem = computed(() => (this.request.error() ? problemOf(this.request.error()?.cause ?? this.request.error()) : null));
  protected readonly view = computed(() => (this.request.hasValue() ? this.said(this.request.value()) : undefined));

  constructor() {
    pageTitle(() => this.words().title);
  }

  protected changed(after: RightsRequestView, toast: string): void {
    this.request.set(after);
    this.toasts.show(toast);
  }

  private said(request: RightsRequestView) {
    const [t, { date, dateTime }] = [this.t(), this.formats()];
    const { personName, contact, details, identityMethod: method, identifiedOn } = request;
    const { answer, identity } = this.words();
    const said = saidRequest(request, this.words(), this.formats(), this.today);
    const verified = method === null ? t.notIdentified : t.identified({ method: identity.methods[method], date: date(identifiedOn ?? '') });
    return {
      request,
      ...said,
      exports: missingOfExport({ kind: request.kind as RightsRequestKind, answered: request.answers.length > 0, identified: method !== null }).length === 0,
      rows: [
        { label: t.person, values: [personName] },
        ...(contact ? [{ label: t.contact, values: [contact] }] : []),
        ...(details ? [{ label: t.details, values: [details] }] : []),
        { label: t.due, values: [said.due] },
        { label: t.identity, values: [verified] },
      ],
      answers: request.answers.map(({ id, outcome, answeredOn, reasons, article, remedies, byName, at }) => ({
        id,
        said: t.answered({ outcome: answer.outcomes[outcome], date: date(answeredOn) }),
        lines: [reasons, article, remedies].filter((line) => line !== undefined),
        by: t.by({ name: byName, at: dateTime(at) }),
      })),
    };
  }
}

import { Component, computed, input } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { SummaryList, type SummaryRow } from '@phare/kernel/web/feedback/summary-list';
import type { RequestView } from '../request-file/team-requests.client';
import { ASSIGNMENTS_TEXT } from './assignments.catalogue';

/** What whoever is proposed sees of a request: enough to declare a conflict of interest (domain.md §8). */
@Component({
  selector: 'ph-proposal-facts',
  template: `
    <section class="ph-panel" aria-labelledby="proposal-heading">
      <h3 id="proposal-heading">{{ t().heading }}</h3>
      <p>{{ t().lead }}</p>
      <ph-summary-list [rows]="rows()" />
    </section>
  `,
  imports: [SummaryList],
})
export class ProposalFacts {
  readonly request = input.required<RequestView>();

  private readonly words = text(ASSIGNMENTS_TEXT);
  private readonly formats = formats();
  protected readonly t = computed(() => this.words().proposal);
  protected readonly rows = computed<readonly SummaryRow[]>(() => {
    const [t, request] = [this.t(), this.request()];
    return [
      { label: t.organisation, values: [request.organisation?.name ?? ''] },
      { label: t.requester, values: [request.requester?.name ?? ''] },
      { label: t.due, values: [this.formats().longDate(request.followUp.dueOn)] },
    ];
  });
}

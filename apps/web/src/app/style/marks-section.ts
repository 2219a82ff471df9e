import { Component, computed, inject } from '@angular/core';
import { BrowserClock, text } from '@phare/kernel/web';
import { PolicyClient } from '@phare/policy/web';
import { STATUSES } from '@phare/requests/domain';
import { DaysLeft, DeadlineCard, EligibilityCard, PriorityCard, RequestTags, Timeline } from '@phare/requests/web/marks';
import { sampleDeadlines, sampleEligibility, sampleRequest, sampleTimeline } from './samples';
import { STYLE_TEXT } from './style.catalogue';

/** The marks of a request, drawn by the components of its file, from samples that exist nowhere else. */
@Component({ selector: 'app-marks-section', templateUrl: './marks-section.html', styleUrl: './marks-section.scss', imports: [DaysLeft, DeadlineCard, EligibilityCard, PriorityCard, RequestTags, Timeline] })
export class MarksSection {
  private readonly words = text(STYLE_TEXT);
  private readonly now = inject(BrowserClock).now();
  private readonly policy = inject(PolicyClient).policy;
  private readonly samples = computed(() => this.words().samples);
  protected readonly t = computed(() => this.words().marks);
  protected readonly deadlines = computed(() => sampleDeadlines(this.samples(), this.now));
  protected readonly statuses = computed(() => STATUSES.map((status) => sampleRequest(this.samples(), this.now, 25, { id: `style-${status}`, status, sealed: status === 'proposed', lateEntry: status === 'triaged' })));
  protected readonly eligibility = computed(() => (['eligible', 'to_verify', 'ineligible'] as const).map((outcome) => sampleEligibility(this.samples(), this.now, outcome)));
  protected readonly timeline = computed(() => sampleTimeline(this.samples(), this.now));
  /** Each level of the policy, suggested then confirmed. */
  protected readonly priorities = computed(() => {
    const { levels = [], kinds = [], otherwise } = this.policy()?.rules.priority ?? {};
    return levels.flatMap(({ code, clause }) => {
      const reason = [...kinds, otherwise].find((kind) => kind?.clause === clause);
      const reasons = reason ? [{ code: reason.code, clause }] : [];
      return [null, code].map((confirmed) => sampleRequest(this.samples(), this.now, 25, { id: `style-${code}-${confirmed}`, priority: { suggested: code, confirmed, reasons } }));
    });
  });
}

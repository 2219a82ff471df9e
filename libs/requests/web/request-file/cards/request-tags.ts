import { Component, computed, inject, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { PolicyWords } from '../policy-words';
import { REQUEST_TEXT } from '../request-words.catalogue';
import { type RequestSummary, isFrame } from '../team-requests.client';

/** Where a request stands, in words: status, eligibility, priority, seal. `full` also says what each priority is. */
@Component({ selector: 'ph-request-tags', templateUrl: './request-tags.html', styleUrl: './request-tags.scss', imports: [StatusTag] })
export class RequestTags {
  readonly request = input.required<RequestSummary>();
  readonly full = input(false);

  protected readonly t = text(REQUEST_TEXT);
  private readonly words = inject(PolicyWords);
  protected readonly frame = computed(() => isFrame(this.request()));
  protected readonly tone = computed(() => {
    const outcome = this.request().eligibility?.outcome;
    return outcome === 'eligible' ? 'good' : outcome === 'ineligible' ? 'neutral' : 'caution';
  });
  protected readonly priority = computed(() => {
    const { suggested = '', confirmed } = this.request().priority ?? {};
    const code = confirmed ?? suggested;
    if (!code) return '';
    const values = { level: code.toUpperCase(), label: this.words.of('level', code) };
    const t = this.t();
    if (this.full()) return confirmed ? t.confirmed(values) : t.suggested(values);
    return confirmed ? t.confirmedOnly(values) : t.suggestedOnly(values);
  });
}

import { Component, computed, inject, input } from '@angular/core';
import { civilDateIn } from '@phare/kernel/domain';
import { formats, text } from '@phare/kernel/web';
import { FoldingCard } from '@phare/kernel/web/feedback/folding-card';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { PolicyClient } from '@phare/policy/web';
import { WhyClause } from '@phare/policy/web/clause';
import { REQUEST_TEXT } from '../request-words.catalogue';
import type { RequestView, TimelineItem } from '../team-requests.client';
import { CARDS_TEXT } from './cards.catalogue';

const TONES = { pass: 'good', unknown: 'caution', fail: 'alert' } as const;

/** Each rule with its answer, what to do about it and its clause; the team's own decision when there was one. */
@Component({ selector: 'ph-eligibility-card', templateUrl: './eligibility-card.html', styleUrl: './list-card.scss', imports: [FoldingCard, StatusTag, WhyClause] })
export class EligibilityCard {
  readonly request = input.required<RequestView>();
  readonly timeline = input.required<readonly TimelineItem[]>();

  private readonly words = text(CARDS_TEXT);
  protected readonly t = computed(() => this.words().eligibility);
  protected readonly requestWords = text(REQUEST_TEXT);
  protected readonly tones = TONES;
  private readonly formats = formats();
  private readonly policy = inject(PolicyClient).policy;

  protected readonly version = computed(() => {
    const { policyVersion, receivedAt, followUp } = this.request();
    const policy = this.policy();
    const date = this.formats().date(civilDateIn(new Date(receivedAt), followUp.timeZone));
    return policy?.id === policyVersion && policy ? this.t().version({ version: policy.version, date }) : this.t().older({ date });
  });
  protected readonly decision = computed(() => {
    const entry = this.timeline().findLast(({ kind, detail }) => kind === 'triage' && decisionOf(detail) !== null);
    const decided = entry && decisionOf(entry.detail);
    if (!entry || !decided) return null;
    const outcome = this.requestWords().outcome[decided.outcome].toLocaleLowerCase();
    return { said: this.t().decided({ outcome, name: entry.actor?.name ?? '', date: this.formats().dateTime(entry.at) }), reason: decided.reason };
  });
}

interface Decision {
  readonly outcome: 'eligible' | 'ineligible';
  readonly reason: string;
}

const decisionOf = (detail: TimelineItem['detail']): Decision | null => {
  const decided = detail['eligibility'] as Partial<Decision> | undefined;
  return decided?.outcome && decided.reason ? { outcome: decided.outcome, reason: decided.reason } : null;
};

import { Component, computed, inject, input, output } from '@angular/core';
import { NETWORK, type Problem, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { BY_LINK_TEXT } from './by-link.catalogue';

/** A link that opens nothing: used, ended, revoked or made up, in the same words; or what kept it from being read. */
@Component({ selector: 'ph-unread-link', templateUrl: './unread-link.html', imports: [ProblemNotice] })
export class UnreadLink {
  /** What the page is, until it says what it holds. */
  readonly heading = input.required<string>();
  readonly problem = input.required<Problem | null>();
  readonly again = output();

  /** An address that was cut short is malformed (400): for whoever followed it, it is gone like any other. */
  protected readonly leadsNowhere = computed(() => [400, 404].includes(this.problem()?.status ?? 0));
  protected readonly t = text(BY_LINK_TEXT);
  protected readonly network = inject(NETWORK);
}

import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, formats, text } from '@phare/kernel/web';
import type { CheckAnswer } from '@phare/policy/web';
import { ClauseQuote } from '@phare/policy/web/clause';
import { CHECK_TEXT } from './check.catalogue';
import { OrientationView } from './orientation';

/** The answer in plain words, each reason with its clause; whatever it is, writing to the team stays possible. */
@Component({ selector: 'ph-check-answer', templateUrl: './check-answer.html', styleUrl: './check-answer.scss', imports: [RouterLink, Notice, ClauseQuote, OrientationView] })
export class CheckAnswerView {
  readonly answer = input.required<CheckAnswer>();

  protected readonly t = text(CHECK_TEXT);
  private readonly formats = formats();
  protected readonly date = computed(() => this.formats().longDate(this.answer().followUp.dueOn));
  protected readonly heading = computed(() => ({ eligible: this.t().eligible, to_verify: this.t().toVerify, ineligible: this.t().ineligible })[this.answer().outcome]);
  /** Where the answer is no, the clause that says so; the others would only stand before those who can help. */
  protected readonly rules = computed(() => this.answer().rules.filter(({ outcome }) => this.answer().outcome !== 'ineligible' || outcome === 'fail'));
  protected readonly tone = computed(() => (({ eligible: 'good', to_verify: 'info', ineligible: 'info' }) as const)[this.answer().outcome]);
}

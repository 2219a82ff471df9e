import { Component, inject } from '@angular/core';
import { Notice, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { RequestOnScreen } from '../beside/request-on-screen';
import { EXCHANGES_TEXT } from './exchanges.catalogue';

/** Why what was sent did not go: someone else changed the request, a rule, or an outage. What was typed is still there. */
@Component({
  selector: 'ph-refused-sending',
  template: `
    @if (open.conflict(); as conflict) {
      <ph-notice tone="caution" [live]="true" [heading]="t().conflict({ who: conflict.who })" />
    } @else if (open.problem(); as problem) {
      @if (problem.errors[0]; as first) {
        <ph-notice tone="alert" [live]="true" [heading]="first.message" />
      } @else {
        <ph-problem-notice [problem]="problem" />
      }
    }
  `,
  imports: [Notice, ProblemNotice],
})
export class RefusedSending {
  protected readonly open = inject(RequestOnScreen);
  protected readonly t = text(EXCHANGES_TEXT);
}

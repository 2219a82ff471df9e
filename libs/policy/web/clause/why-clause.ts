import { Component, input } from '@angular/core';
import { Why } from '@phare/kernel/web/feedback/why';
import { ClauseQuote } from './clause-quote';

/** « Pourquoi? » that opens the clause: put it beside every decision. */
@Component({ selector: 'ph-why-clause', template: '<ph-why [about]="about()"><ph-clause-quote [code]="code()" /><ng-content /></ph-why>', imports: [Why, ClauseQuote] })
export class WhyClause {
  readonly code = input.required<string>();
  readonly about = input('');
}

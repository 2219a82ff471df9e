import { Component, computed, inject, input } from '@angular/core';
import { type Problem, isOutage } from '../../http/problem';
import { text } from '../../language/text';
import { NETWORK } from '../../network/network';
import { Notice } from '../notice';
import { PROBLEM_TEXT } from './problem.catalogue';

/** A refusal or an outage in plain words: what the API says, else « Quelque chose n'a pas fonctionné… » with the phone number. */
@Component({ selector: 'ph-problem-notice', templateUrl: './problem-notice.html', imports: [Notice] })
export class ProblemNotice {
  readonly problem = input.required<Problem>();

  protected readonly network = inject(NETWORK);
  protected readonly t = text(PROBLEM_TEXT);
  protected readonly outage = computed(() => isOutage(this.problem()));
  protected readonly said = computed(() => this.problem().detail || this.problem().title || this.t().unexpected);
}

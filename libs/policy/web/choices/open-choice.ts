import { Component, computed, input, output } from '@angular/core';
import { type Api, text } from '@phare/kernel/web';
import { Why } from '@phare/kernel/web/feedback/why';
import { WhyClause } from '../clause';
import { CHOICES_TEXT } from './choices.catalogue';

export type OpenChoice = Api.OpenChoiceDto;

/** A question that the policy leaves open, with the network's answer, its clause, and a way to change it. What else is known of it comes inside. */
@Component({ selector: 'ph-open-choice', templateUrl: './open-choice.html', styleUrl: './open-choice.scss', imports: [Why, WhyClause] })
export class OpenChoiceRow {
  readonly choice = input.required<OpenChoice>();
  readonly mayChange = input(false);
  readonly ask = output();

  protected readonly t = text(CHOICES_TEXT);
  protected readonly differs = computed(() => this.choice().answer !== this.choice().proposed);
  /** Only a new version changes the others. */
  protected readonly changeable = computed(() => this.mayChange() && this.choice().form.kind !== 'fixed');
}

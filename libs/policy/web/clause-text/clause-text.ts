import { Component, computed, input } from '@angular/core';
import { clauseParts } from './clause-parts';

/** The words of a clause, its lists as lists. */
@Component({ selector: 'ph-clause-text', templateUrl: './clause-text.html', styleUrl: './clause-text.scss' })
export class ClauseText {
  readonly text = input.required<string>();

  protected readonly parts = computed(() => clauseParts(this.text()));
}

import { Component, computed, input } from '@angular/core';
import { text } from '../../language/text';
import { DESIGN_TEXT } from '../../design-system.catalogue';

/** « Étape 2 de 5 », with as many marks. */
@Component({ selector: 'ph-step-indicator', templateUrl: './step-indicator.html' })
export class StepIndicator {
  readonly step = input.required<number>();
  readonly of = input.required<number>();

  protected readonly words = text(DESIGN_TEXT);
  protected readonly marks = computed(() => Array.from({ length: this.of() }, (_, index) => index < this.step()));
}

import { Component, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Cards } from '../field-group/cards';
import { FieldGroup } from '../field-group/field-group';

/** One answer among a few: radio buttons as cards, in a fieldset. The value is `''` until something is chosen. */
@Component({ selector: 'ph-choice-cards', templateUrl: '../field-group/cards.html', imports: [FieldGroup] })
export class ChoiceCards extends Cards implements FormValueControl<string> {
  readonly value = model<string>('');
  protected readonly type = 'radio';

  protected has(value: string): boolean {
    return this.value() === value;
  }

  protected choose(value: string, chosen: boolean): void {
    if (chosen) this.value.set(value);
  }
}

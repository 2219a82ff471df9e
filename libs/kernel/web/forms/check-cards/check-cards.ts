import { Component, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Cards } from '../field-group/cards';
import { FieldGroup } from '../field-group/field-group';

/** Any number of answers: checkboxes as cards, in a fieldset. The value lists what is ticked, in the order of the choices. */
@Component({ selector: 'ph-check-cards', templateUrl: '../field-group/cards.html', imports: [FieldGroup] })
export class CheckCards extends Cards implements FormValueControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  protected readonly type = 'checkbox';

  protected has(value: string): boolean {
    return this.value().includes(value);
  }

  protected choose(value: string, chosen: boolean): void {
    const kept = new Set(this.value().filter((each) => each !== value));
    if (chosen) kept.add(value);
    this.value.set(
      this.choices()
        .map((choice) => choice.value)
        .filter((each) => kept.has(each)),
    );
  }
}

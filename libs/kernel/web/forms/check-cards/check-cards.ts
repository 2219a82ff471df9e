import { Component, ElementRef, computed, inject, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Choice } from '../choice';
import { FieldControl } from '../field-control';

/** Any number of answers: checkboxes as cards, in a fieldset. The value lists what is ticked, in the order of the choices. */
@Component({ selector: 'ph-check-cards', templateUrl: './check-cards.html' })
export class CheckCards extends FieldControl implements FormValueControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly choices = input.required<readonly Choice[]>();
  readonly columns = input<1 | 2>(1);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly items = computed(() => this.choices().map((choice, index) => ({ ...choice, id: index === 0 ? this.name() : `${this.name()}-${choice.value}` })));

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector<HTMLInputElement>('input')?.focus(options);
  }

  protected toggle(value: string, ticked: boolean): void {
    const kept = new Set(this.value().filter((each) => each !== value));
    if (ticked) kept.add(value);
    this.value.set(
      this.choices()
        .map((choice) => choice.value)
        .filter((each) => kept.has(each)),
    );
  }
}

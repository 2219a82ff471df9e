import { Component, ElementRef, computed, inject, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Choice } from '../choice';
import { FieldControl } from '../field-control';

/** One answer among a few: radio buttons as cards, in a fieldset. The value is `''` until something is chosen. */
@Component({ selector: 'ph-choice-cards', templateUrl: './choice-cards.html' })
export class ChoiceCards extends FieldControl implements FormValueControl<string> {
  readonly value = model<string>('');
  readonly choices = input.required<readonly Choice[]>();
  readonly columns = input<1 | 2>(1);
  /** The label is the question of the page: it is then its h1 (GOV.UK, "Fieldset"). */
  readonly asHeading = input(false);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** The first radio bears the name itself, so that the error summary leads to it. */
  protected readonly items = computed(() => this.choices().map((choice, index) => ({ ...choice, id: index === 0 ? this.name() : `${this.name()}-${choice.value}` })));

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector<HTMLInputElement>('input')?.focus(options);
  }
}

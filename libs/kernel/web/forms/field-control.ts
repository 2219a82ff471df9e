import { Directive, computed, input } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { text } from '../language/text';
import { DESIGN_TEXT } from '../design-system.catalogue';

/**
 * What every field of the design system shares: a label, a hint, an error in words, and the ids that tie them together.
 * Bound with `[formField]`, `name` and `errors` come from the form; errors show once the field is touched, that is
 * after « Continuer »: nobody is told off while typing (GOV.UK, "Error message").
 */
@Directive()
export abstract class FieldControl {
  /** Id of the control, and where the error summary leads. Given by the form, else by hand. */
  readonly name = input<string>('');
  readonly label = input.required<string>();
  readonly hint = input<string>('');
  readonly optional = input(false);
  readonly disabled = input(false);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  /** An error said by the API for this field. */
  readonly refusal = input<string>('');

  protected readonly words = text(DESIGN_TEXT);
  protected readonly error = computed(() => this.refusal() || (this.touched() ? (this.errors()[0]?.message ?? '') : ''));
  protected readonly hintId = computed(() => `${this.name()}-hint`);
  protected readonly errorId = computed(() => `${this.name()}-error`);
  protected readonly describedBy = computed(() => [this.hint() ? this.hintId() : '', this.error() ? this.errorId() : ''].join(' ').trim() || null);
}

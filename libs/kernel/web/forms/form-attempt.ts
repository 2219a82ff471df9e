import { type Signal, computed, signal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import type { SummaryLine } from './error-summary';

/**
 * One form of a page, sent with « Continuer »: counts the attempts (the error summary takes the focus on each that fails)
 * and gives the lines of the summary, in the order of the fields, once something was attempted.
 */
export class FormAttempt<Model> {
  private readonly tries = signal(0);
  readonly count = this.tries.asReadonly();
  readonly lines: Signal<readonly SummaryLine[]>;

  constructor(private readonly form: FieldTree<Model>) {
    this.lines = computed(() => (this.tries() === 0 ? [] : this.form().errorSummary().map((error) => ({ fieldId: error.fieldTree().name(), message: error.message ?? '' }))));
  }

  /** Runs `action` when every rule holds; else shows what is missing. True when it ran. */
  async send(action: () => Promise<void> | void): Promise<boolean> {
    this.form().markAsTouched();
    this.tries.update((count) => count + 1);
    if (this.form().invalid()) return false;
    return submit(this.form, async () => {
      await action();
      return undefined;
    });
  }
}

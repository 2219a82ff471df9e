import { type Signal, computed, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { SummaryLine } from './error-summary';

/**
 * One form of a page, sent with « Continuer »: counts the attempts (the error summary takes the focus on each that fails)
 * and gives the lines of the summary, in the order of the fields, once something was attempted.
 * Takes only the type of the forms library: the pages that have no form do not download it.
 */
export class FormAttempt<Model> {
  private readonly tries = signal(0);
  private readonly busy = signal(false);
  readonly count = this.tries.asReadonly();
  /** While the action runs: a second press does nothing. */
  readonly sending = this.busy.asReadonly();
  readonly lines: Signal<readonly SummaryLine[]>;

  constructor(private readonly form: FieldTree<Model>) {
    this.lines = computed(() => (this.tries() === 0 ? [] : this.form().errorSummary().map((error) => ({ fieldId: error.fieldTree().name(), message: error.message ?? '' }))));
  }

  /** As it was before anything was attempted: the form is empty again, for the next thing to declare. */
  restart(): void {
    this.form().reset();
    this.tries.set(0);
  }

  /** Runs `action` when every rule holds; else shows what is missing. True when it ran. */
  async send(action: () => Promise<void> | void): Promise<boolean> {
    if (this.busy()) return false;
    this.form().markAsTouched();
    this.tries.update((count) => count + 1);
    if (this.form().invalid()) return false;
    this.busy.set(true);
    try {
      await action();
    } finally {
      this.busy.set(false);
    }
    return true;
  }
}
